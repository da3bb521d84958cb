import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IntegrationsScene,
  integrationsScene,
  off,
} from '../../../../test/support/integrations-scene.ts';

let scene: IntegrationsScene;
const lines: string[] = [];
let failing: { readonly at: number; asked: number; statement: string | null } | null = null;

beforeAll(async () => {
  scene = await integrationsScene({ logTo: { write: (line) => lines.push(line) } });
  failStatements(scene);
});
afterAll(() => scene.close());

type Query = (...given: readonly unknown[]) => Promise<unknown>;

/** Lets the statement fail in PostgreSQL itself whose turn it is, counted over the connections of the api. */
function failStatements({ world }: IntegrationsScene): void {
  const { pool } = world.env;
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const watched = new WeakSet<pg.PoolClient>();
  const changing = new WeakSet<pg.PoolClient>();
  Object.assign(pool, {
    connect: async () => {
      const client = await connect();
      if (watched.has(client)) return client;
      watched.add(client);
      const query = client.query.bind(client) as unknown as Query;
      const spied: Query = (...given) => {
        const [first] = given as [string | { text: string }];
        const text = typeof first === 'string' ? first : first.text;
        // BEGIN fails only with its connection, and then nothing after it is heard.
        if (failing === null || /^(BEGIN|ROLLBACK)/.test(text)) return query(...given);
        if (/^update "?integrations"?\."?integrations"? /.test(text)) changing.add(client);
        if (failing.asked++ !== failing.at) {
          // Once the change stands, what is only counted after it is no part of it.
          if (text === 'COMMIT' && changing.has(client)) failing.asked = Number.POSITIVE_INFINITY;
          return query(...given);
        }
        failing.statement = text;
        return query('select 1 / 0');
      };
      Object.assign(client, { query: spied });
      return client;
    },
  });
}

/** Everything that a change of status could leave behind. */
async function traces(code: string) {
  const sum = (table: string, where = 'tenant_id = $1') =>
    scene.world.asOwner<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
       from ${table} t where ${where}`,
      [scene.at.id],
    );
  const tables = ['integrations.integrations', 'integrations.integration_runs'];
  const all = [...tables, 'integrations.integration_status_logs', 'platform.audit_logs', 'platform.notices'];
  const sums = await Promise.all([
    ...all.map((table) => sum(table)),
    sum('graphile_worker._private_jobs', "key like $1 || ':%' or (payload ->> 'tenant_id')::int = $1::int"),
  ]);
  return { code, sums: sums.map(([row]) => row?.sum) };
}

async function failures(): Promise<number> {
  const text = await scene.world.env.metrics.registry.metrics();
  return Number(/^balai_integration_status_save_failures_total(?:\{.*\})? (\d+)/m.exec(text)?.[1] ?? 0);
}

const change = (code: string, body: object, id: string) =>
  scene.ask(scene.admin, 'PATCH', `/integrations/${code}/status`, body, { 'x-request-id': id });

describe('INT-13 a status that cannot be saved', () => {
  it.each<[string, object]>([
    ['off', off({ until: '2026-11-23T00:00:00Z' })],
    ['on', { status: 'active', reason: 'Pulih' }],
  ])(
    'INT-13 switching %s: whichever statement fails, nothing is changed, and it is said, logged and counted',
    async (to, body) => {
      const code = await scene.add({ schedule: '*/10 * * * *' });
      if (to === 'on') await change(code, off(), 'uji-awal');
      else await scene.ask(scene.admin, 'POST', `/integrations/${code}/runs`, {});
      const before = await traces(code);
      const counted = await failures();
      const failed: string[] = [];
      for (let at = 0; ; at++) {
        lines.length = 0;
        failing = { at, asked: 0, statement: null };
        const id = `uji-${to}-${at}`;
        const answer = await change(code, body, id);
        const { statement } = failing;
        failing = null;
        if (statement === null) {
          expect(answer.status).toBe(200);
          break;
        }
        failed.push(statement.slice(0, 60));
        expect([statement, answer.status, answer.body.code]).toEqual([statement, 503, 'STATUS_NOT_SAVED']);
        expect(answer.body.message).toMatch(/tidak tersimpan/);
        expect(answer.body.meta.request_id).toBe(id);
        expect([statement, await traces(code)]).toEqual([statement, before]);
        const logged = lines
          .map((line) => JSON.parse(line))
          .find((line) => line.request_id === id && line.level >= 50);
        expect(logged).toMatchObject({ msg: 'request failed' });
      }
      expect(failed[0]).toMatch(/^select/);
      expect(failed.at(-1)).toBe('COMMIT');
      expect(failed.length).toBeGreaterThan(8);
      expect(await failures()).toBe(counted + failed.length);
      expect((await traces(code)).sums).not.toEqual(before.sums);
    },
  );
});
