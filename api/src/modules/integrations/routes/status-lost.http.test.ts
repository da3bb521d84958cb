import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IntegrationsScene,
  integrationsScene,
  off,
} from '../../../../test/support/integrations-scene.ts';

let scene: IntegrationsScene;
/** The COMMIT of the next change of status is done, and nobody hears of it. */
let losing = false;
/** What happens after that COMMIT and before anybody looks. */
let meanwhile = async (): Promise<void> => undefined;
/** With that COMMIT the database is gone for this request: what was meant to look it up finds none. */
let gone: 'never' | 'after commit' | 'now' = 'never';
beforeAll(async () => {
  scene = await integrationsScene();
  const { pool } = scene.world.env;
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const watched = new WeakSet<pg.PoolClient>();
  Object.assign(pool, {
    connect: async () => {
      if (gone === 'now') throw new Error('Connection terminated due to connection timeout');
      const client = await connect();
      if (watched.has(client)) return client;
      watched.add(client);
      const query = client.query.bind(client) as unknown as (
        ...given: readonly unknown[]
      ) => Promise<unknown>;
      let changes = false;
      const spied = async (...given: readonly unknown[]) => {
        const [first] = given as [string | { text: string }];
        if (/set status = '/.test(typeof first === 'string' ? first : first.text)) changes = true;
        const answer = await query(...given);
        if (first !== 'COMMIT' || !changes || !losing) return answer;
        changes = false;
        losing = false;
        if (gone === 'after commit') gone = 'now';
        const act = meanwhile;
        meanwhile = async () => undefined;
        await act();
        throw new Error('Connection terminated unexpectedly');
      };
      Object.assign(client, { query: spied });
      return client;
    },
  });
});
afterAll(() => scene.close());

const change = (code: string, body: object, headers: Record<string, string>) =>
  scene.ask(scene.admin, 'PATCH', `/integrations/${code}/status`, body, headers);

describe('INT-13 a connection that is lost while a status is being saved', () => {
  it.each([{}, { 'idempotency-key': 'sekali' }])(
    'INT-13 what was saved all the same is said to be saved, and not that nothing has changed (%o)',
    async (keyed) => {
      const code = await scene.add();
      losing = true;
      const answer = await change(code, off(), { 'x-request-id': `uji-${code}`, ...keyed });
      expect([answer.status, answer.body.data?.status]).toEqual([200, 'inactive']);
      losing = true;
      const on = await change(code, { status: 'active' }, { 'x-request-id': `uji-${code}` });
      expect([on.status, on.body.data?.status]).toEqual([200, 'active']);
      const logs = await scene.get(scene.admin, `/integrations/${code}/status-logs?limit=10`);
      expect(logs.data.map((log: { to: string }) => log.to)).toEqual(['active', 'inactive']);
    },
  );

  it.each([{}, { 'idempotency-key': 'sekali lagi' }])(
    'INT-13 where that cannot be looked up either, it is said that nobody knows, and not that it was not saved (%o)',
    async (keyed) => {
      const code = await scene.add();
      losing = true;
      gone = 'after commit';
      const answer = await change(code, off(), { ...keyed });
      gone = 'never';
      expect([answer.status, answer.body.code]).toEqual([503, 'STATUS_UNKNOWN']);
      expect(answer.body.message).toMatch(/belum diketahui.*lihat statusnya/i);
      expect((await scene.get(scene.admin, `/integrations/${code}`)).data.status).toBe('inactive');
    },
  );

  it('INT-13 what was saved and then changed by somebody else is said to be saved', async () => {
    const code = await scene.add();
    losing = true;
    meanwhile = async () => {
      const on = await change(code, { status: 'active' }, { 'x-request-id': 'uji-lain' });
      expect(on.status).toBe(200);
    };
    const answer = await change(code, off(), { 'x-request-id': 'uji-ini' });
    expect([answer.status, answer.body.data?.status]).toEqual([200, 'active']);
  });
});
