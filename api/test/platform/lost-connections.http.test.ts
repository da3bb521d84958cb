import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../../src/platform/access/actor.ts';
import { isDependencyDown } from '../../src/platform/db/faults.ts';
import { attempt, inTenant, systemCause, type Tx } from '../../src/platform/db/tx.ts';
import { createRig, type Person, type Rig, testModule, until } from './harness.ts';

let rig: Rig;
let person: Person;
let process: number | undefined;
const crashes: unknown[] = [];
const onCrash = (error: unknown) => crashes.push(error);

/** Routes that tell which server process works for them, and stay in their transaction for a while. */
const slow = testModule({
  code: 'slow',
  routes: (router) => {
    for (const how of ['running', 'idle'] as const)
      router.add({
        method: 'GET',
        path: `/slow/${how}`,
        summary: 'Takes its time',
        access: signedIn,
        response: Type.Null(),
        handler: ({ run }) =>
          run(async (tx) => {
            const row = await tx.first<{ pid: number }>(sql`select pg_backend_pid() as pid`);
            process = row?.pid;
            if (how === 'running') await tx.all(sql`select pg_sleep(5)`);
            else await sleep(1_500);
            await tx.all(sql`select 1`);
            return null;
          }),
      });
  },
});

beforeAll(async () => {
  globalThis.process.on('uncaughtException', onCrash);
  rig = await createRig({ modules: [slow], config: { DATABASE_POOL: '2' } });
  person = await rig.person();
});
afterAll(async () => {
  globalThis.process.off('uncaughtException', onCrash);
  await rig.close();
});

test.each(['running', 'idle'])(
  'PLT-4, PLT-10: a connection that is lost while its transaction is %s is 503; the process goes on',
  async (how) => {
    process = undefined;
    const asked = rig.call({ url: `/api/slow/${how}`, as: person });
    const pid = await until(() => process);
    await sleep(100);
    await rig.asOwner('select pg_terminate_backend($1)', [pid]);
    const answer = await asked;
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
      503,
      'DEPENDENCY_DOWN',
      '2',
    ]);
    await sleep(50);
    expect(crashes).toEqual([]);
    const ask = () => rig.inTenant(person.tenantId, (tx) => tx.first(sql`select 1 as one`));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ one: 1 }, { one: 1 }, { one: 1 }]);
    expect(rig.env.pool.totalCount).toBeLessThanOrEqual(2);
  },
);

test('PLT-10: no listener stays on a connection that goes back to the pool', async () => {
  const count = async () => {
    const client = await rig.env.pool.connect();
    const listeners = client.listenerCount('error');
    client.release();
    return listeners;
  };
  for (let i = 0; i < 5; i++) await rig.inTenant(person.tenantId, (tx) => tx.all(sql`select 1`));
  expect(await count()).toBe(0);
});

test('PLT-4: what means that a service is down, and what does not', () => {
  for (const code of ['57P01', '57P02', '57P03', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
    expect([code, isDependencyDown(Object.assign(new Error('x'), { code }))]).toEqual([code, true]);
  for (const words of [
    'Client has encountered a connection error and is not queryable',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
  ])
    expect([words, isDependencyDown(new Error(words))]).toEqual([words, true]);
  expect(isDependencyDown(new Error('a transaction'))).toBe(false);
  expect(isDependencyDown(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
  expect(isDependencyDown(null)).toBe(false);
});

test('TEN-17: a session is of no use once its transaction has ended, though its connection serves another tenant', async () => {
  const other = await rig.person();
  const one = await createRig({ modules: [slow], url: rig.url, config: { DATABASE_POOL: '1' } });
  for (const fails of [true, false]) {
    const { promise: served, resolve: serve } = Promise.withResolvers<void>();
    const { promise: refused, resolve: refuse } = Promise.withResolvers<void>();
    let late: Promise<unknown>[] = [];
    let kept: Tx | undefined;
    const first = inTenant(one.env, person.tenantId, systemCause, async (tx) => {
      kept = tx;
      const wait = served;
      late = [
        wait.then(() => tx.first(sql`select current_setting('app.tenant_id', true) as tenant`)),
        wait.then(() => attempt(tx, async () => 1)),
        wait.then(() => tx.afterCommit(() => undefined)),
      ];
      await tx.all(sql`select 1`);
      if (fails) throw new Error('by intent');
    });
    await first.catch(() => undefined);
    const second = inTenant(one.env, other.tenantId, systemCause, async (tx) => {
      await tx.all(sql`select 1`);
      // Only now, on the connection that the first had.
      serve();
      await refused;
    });
    const results = await Promise.race([served, second]).then(() => Promise.allSettled(late));
    refuse();
    for (const result of results)
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { message: 'the transaction has ended' },
      });
    await second;
    await expect(kept?.run(sql`select 1`)).rejects.toThrow('the transaction has ended');
  }
  await one.close();
});
