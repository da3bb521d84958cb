import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  type IntegrationsWorld,
  type TestIntegration,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import { inTenant, systemCause } from '../../../platform/db/tx.ts';
import { requestRun } from './runs.ts';
import { activate, deactivate } from './status.ts';
import { type SyncParts, workOnRun } from './work-on-run.ts';

const RECORDS = 36;
const WHY = { reason: 'Server pusat mati', category: 'outage' } as const;

export interface Race {
  /** Rows that were written after the deactivation had committed. */
  readonly late: number;
  readonly status: unknown;
  readonly lost: number;
  readonly doubled: number;
}

/** Numbers from a seed, so that a race that went wrong can be run again. */
export function dice(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

type Worker = (
  world: IntegrationsWorld,
  at: TestIntegration,
  runId: string,
  parts: SyncParts,
) => Promise<void>;

const ours: Worker = (world, at, runId, parts) =>
  workOnRun(world.worker, at.tenant.id, runId, new AbortController().signal, parts);

/** One deactivation against one run in the middle of its batches; then on again, and to the end. */
export async function race(world: IntegrationsWorld, seed: number, worker: Worker = ours): Promise<Race> {
  const random = dice(seed);
  const at = await world.integration();
  const size = 1 + Math.floor(random() * 12);
  const source = {
    count: RECORDS,
    size,
    pageMs: () => Math.floor(random() * 3),
    // Now and then a batch takes long enough for a whole deactivation to pass by.
    writeMs: () => (random() < 0.15 ? 25 : Math.floor(random() * 3)),
  };
  const asked = await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
  const runId = 'run_id' in asked ? asked.run_id : '';
  const working = worker(world, at, runId, testParts(source));
  await sleep(random() * 60);
  await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, WHY));
  const atCommit = await world.written(at.id);
  await working;
  const after = await world.written(at.id);
  const [run] = await world.asOwner(
    'select status, cursor_after from integrations.integration_runs where id = $1',
    [runId],
  );
  await world.asAdmin((tx) => activate(tx, world.admin.id, at.code));
  await world.work(at, testParts(source));
  const final = await world.written(at.id);
  return {
    late: after.length - atCommit.length,
    status: run?.status,
    lost: RECORDS - new Set(final).size,
    doubled: final.length - new Set(final).size,
  };
}

/** As somebody would write it first: the status is read before each batch, in a transaction of its own. */
export const naive: Worker = async (world, at, runId, parts) => {
  const abort = new AbortController();
  const input = {
    integration: { connector: 'regnakes', base_url: '', batch_size: 1 },
    credentials: {},
    env: world.worker,
    signal: abort.signal,
    now: () => world.clock.now(),
  } as const;
  for await (const page of parts.open(input).read(null)) {
    const { integration } = await world.look(at.id);
    if (integration.status !== 'active') return;
    await inTenant(world.worker, at.tenant.id, systemCause, (tx) =>
      parts.apply(tx, { id: at.id, connector: 'regnakes' }, runId, page.records),
    );
    await world.asOwner('update integrations.integrations set cursor = $1 where id = $2', [
      `${page.cursor.at}/${page.cursor.id}`,
      at.id,
    ]);
  }
};

/** Runs races and expects each to be won by the deactivation, with nothing lost and nothing doubled. */
export async function expectFence(world: IntegrationsWorld, races: number, from = 1): Promise<Set<unknown>> {
  const seen = new Set<unknown>();
  for (let seed = from; seed < from + races; seed++) {
    const { status, ...wrong } = await race(world, seed);
    expect(wrong, `seed ${seed}`).toEqual({ late: 0, lost: 0, doubled: 0 });
    expect(['cancelled', 'succeeded', 'skipped'], `seed ${seed}`).toContain(status);
    seen.add(status);
  }
  return seen;
}
