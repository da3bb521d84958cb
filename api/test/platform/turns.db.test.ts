import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directUrl } from '../../src/platform/create-env.ts';
import { inTenant, systemCause } from '../../src/platform/db/tx.ts';
import { job } from '../../src/platform/jobs/declare.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { startWorker } from '../../src/platform/jobs/worker.ts';
import { createRig, type Rig, tenantOf, testModule, until } from './harness.ts';

let api: Rig;
const tenants: number[] = [];
/** What is worked on: by the number of the job, which tenant. */
const running = new Map<number, number>();
const begun = new Map<number, number>();

/** Never ends by itself; told to give up its turn, it hands itself back to the queue. */
const endless = testModule({
  code: 'trial',
  jobs: [
    job({
      task: 'trial.endless',
      payload: Type.Object({ n: Type.Integer() }),
      always: true,
      long: true,
      async work(env, tenantId, { n }, signal) {
        running.set(n, tenantId);
        begun.set(n, (begun.get(n) ?? 0) + 1);
        await sleep(3_600_000, undefined, { signal }).catch(() => undefined);
        running.delete(n);
        await inTenant(env, tenantId, systemCause, (tx) =>
          enqueue(tx, 'trial.endless', { n }, { key: `endless:${n}` }),
        );
      },
    }),
  ],
});

beforeAll(async () => {
  api = await createRig();
  for (let i = 0; i < 4; i++) tenants.push((await api.person()).tenantId);
});
afterAll(() => api.close());

const add = (tenant: number, ...numbers: readonly number[]) =>
  api.inTenant(tenants[tenant] ?? 0, async (tx) => {
    for (const n of numbers) await enqueue(tx, 'trial.endless', { n }, { key: `endless:${n}` });
  });
/** How many jobs of each tenant are worked on. */
const shares = () => tenants.map((id) => [...running.values()].filter((tenantId) => tenantId === id).length);

async function withWorker(turnMs: number, use: () => Promise<void>): Promise<void> {
  running.clear();
  begun.clear();
  await api.asOwner('delete from graphile_worker._private_jobs');
  const rig = await createRig({ role: 'balai_worker', modules: [endless], clock: api.clock });
  const worker = await startWorker({
    env: rig.env,
    url: directUrl(rig.env.config, 'balai_worker'),
    loadTenant: async (tx) => tenantOf(tx.tenantId, { modules: ['trial'] }),
    modules: [endless],
    longConcurrency: 3,
    turnMs,
    pollMs: 300,
  });
  try {
    await use();
  } finally {
    await worker.stop();
    await rig.close();
  }
}

test('INT-5: endless jobs of one tenant, running and waiting, do not keep another tenant from its share', async () => {
  await withWorker(3_600_000, async () => {
    await add(0, 1, 2, 3, 4, 5, 6);
    await until(() => shares()[0] === 3, 15_000);
    await add(1, 11, 12);
    await until(() => shares()[1] === 1, 15_000);
    // One more would take from whoever has more than the others already: nobody moves.
    const before = new Map(begun);
    await sleep(2_500);
    expect(shares()).toEqual([2, 1, 0, 0]);
    expect(begun).toEqual(before);
    await add(2, 21);
    await until(() => shares()[2] === 1, 15_000);
    await sleep(1_500);
    expect(shares()).toEqual([1, 1, 1, 0]);
  });
}, 60_000);

test('INT-5: with more tenants than workers each gets its turn', async () => {
  await withWorker(1_500, async () => {
    for (const tenant of [0, 1, 2]) await add(tenant, tenant * 10 + 1);
    await until(() => shares().reduce((a, b) => a + b) === 3, 15_000);
    await add(3, 31);
    await until(() => begun.has(31), 15_000);
    expect(shares()[3]).toBe(1);
    // Who gave way comes again.
    await until(() => [1, 11, 21].some((n) => (begun.get(n) ?? 0) > 1), 20_000);
  });
}, 60_000);
