import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { until } from '../../../../test/platform/harness.ts';
import { allKeys, type IntegrationsWorld } from '../../../../test/support/integrations-world.ts';
import { dice } from './fence.test-support.ts';
import { requestRun } from './runs.ts';

const SCRIPT = join(import.meta.dirname, '../../../../test/support/integrations-worker.ts');

export interface ChildSource {
  readonly count: number;
  readonly size: number;
  readonly pageMs: number;
}

export async function startChild(world: IntegrationsWorld, source: ChildSource): Promise<ChildProcess> {
  const child = fork(SCRIPT, [world.url, JSON.stringify(source)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** What the heartbeat of a living worker does after eight seconds; thousands of kills cannot wait for it. */
const UNLOCK = `select graphile_worker.force_unlock_workers(array_agg(locked_by))
  from graphile_worker._private_jobs where locked_by is not null`;

/** One run, whose worker is killed again and again at moments that nobody chose; then to the end. */
export async function killAgainAndAgain(
  world: IntegrationsWorld,
  kills: number,
  seed: number,
): Promise<void> {
  const random = dice(seed);
  const at = await world.integration();
  const source = { count: kills * 130, size: 10, pageMs: 6 };
  await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
  let before = 0;
  for (let i = 0; i < kills; i++) {
    const child = await startChild(world, source);
    const wanted = before + Math.floor(random() * 12) * source.size;
    const seen = await until(
      async () => {
        const count = await written(world, at.id);
        return count >= wanted && count + 1;
      },
      30_000,
      'a batch',
    );
    await new Promise((done) => setTimeout(done, random() * 20));
    await kill(child);
    before = seen - 1;
    await world.asOwner(UNLOCK);
  }
  const last = await startChild(world, { ...source, pageMs: 0 });
  try {
    await until(async () => (await world.look(at.id)).last.status === 'succeeded', 60_000, 'the end');
  } finally {
    await kill(last, 'SIGTERM');
  }
  expect(await world.written(at.id)).toEqual(allKeys(source.count));
  const { runs } = await world.look(at.id);
  const died = runs.filter((run) => run.error === 'WORKER_DIED');
  // A worker may be killed before it has taken the run, or while it marks the one before as failed.
  expect(died.length).toBeGreaterThan(kills / 2);
  expect(runs.filter((run) => !['failed', 'succeeded'].includes(String(run.status)))).toEqual([]);
}

async function written(world: IntegrationsWorld, id: string): Promise<number> {
  const [row] = await world.asOwner<{ count: number }>(
    'select count(*)::int as count from public.synced where integration_id = $1',
    [id],
  );
  return row?.count ?? 0;
}
