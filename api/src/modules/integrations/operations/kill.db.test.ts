import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../../test/platform/harness.ts';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import { kill, killAgainAndAgain, startChild } from './kill.test-support.ts';
import { requestRun } from './runs.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

describe('INT-16: a worker killed with SIGKILL in the middle of a run', () => {
  it('ten times: nothing is lost, nothing doubled, each of its runs is marked as failed', async () => {
    await killAgainAndAgain(world, 10, 7);
  }, 280_000);

  it('another worker goes on within 30 seconds, by itself', async () => {
    const at = await world.integration();
    const source = { count: 3_000, size: 10, pageMs: 100 };
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    const first = await startChild(world, source);
    await until(async () => (await world.written(at.id)).length > 30, 20_000, 'the first batches');
    const second = await startChild(world, { ...source, pageMs: 0 });
    try {
      await kill(first);
      const stood = (await world.written(at.id)).length;
      const killed = performance.now();
      await until(async () => (await world.written(at.id)).length > stood, 30_000, 'going on');
      expect(performance.now() - killed).toBeLessThan(30_000);
      await until(async () => (await world.look(at.id)).last.status === 'succeeded', 30_000, 'the end');
    } finally {
      await kill(second, 'SIGTERM');
    }
    expect(await world.written(at.id)).toEqual(allKeys(source.count));
    const [dead] = (await world.look(at.id)).runs;
    expect(dead).toMatchObject({ status: 'failed', error: 'WORKER_DIED' });
  }, 120_000);

  it('two workers, many requests: one run at a time for an integration, every record once', async () => {
    const source = { count: 200, size: 10, pageMs: 5 };
    const workers = await Promise.all([startChild(world, source), startChild(world, source)]);
    try {
      const all = await Promise.all(Array.from({ length: 6 }, () => world.integration()));
      const asked = await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          world.asAdmin((tx) => requestRun(tx, world.admin.id, all[i % all.length]?.code ?? '')),
        ),
      );
      expect(asked.filter((one) => 'refused' in one).length).toBeGreaterThan(0);
      for (const at of all) {
        await until(async () => (await world.written(at.id)).length >= source.count, 30_000, 'all records');
        expect(await world.written(at.id)).toEqual(allKeys(source.count));
      }
    } finally {
      await Promise.all(workers.map((child) => kill(child, 'SIGTERM')));
    }
  }, 120_000);
});
