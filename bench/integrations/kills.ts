import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { closeEnv } from '../../api/src/platform/create-env.ts';
import { openSchema } from '../generate/load.ts';
import { createRandom } from '../generate/random.ts';
import { median } from '../measure.ts';
import type { Forked } from '../process.ts';
import {
  type Agency,
  askForRun,
  type Context,
  type Measure,
  type RunRow,
  type Source,
  startSource,
  startWorker,
} from './context.ts';
import { addSyncing, CODE, runsOf } from './runs.ts';

export const killMeasures: readonly Measure[] = [{ name: 'kills', run: measureKills }];

/** Databases at once, each with two workers: nearly all of the time is waiting until one is taken for dead. */
const LANES = 5;
const BATCH = 50;
const PAGE_MS = 100;
/** More than can be read until the next kill. */
const RECORDS_A_KILL = 4_000;
const LOOK_MS = 20;
const ON_AGAIN_MS = 30_000;
const LONGEST_MS = 120_000;

interface Killed {
  /** Milliseconds from each kill to the first batch of another worker. */
  readonly pauses: readonly number[];
  readonly records: number;
  readonly lost: number;
  readonly doubled: number;
  /** Runs that were marked as failed because their worker died. */
  readonly died: number;
}

type Place = Pick<Context, 'ground' | 'env'>;

/** The worker of a run is killed at a moment that nobody chose, and another one goes on: again and again. */
async function measureKills(context: Context): Promise<void> {
  const { options, report, ground } = context;
  const lanes = Math.min(LANES, options.kills);
  const shares = Array.from({ length: lanes }, (_, i) => Math.floor((options.kills + i) / lanes));
  // One after another: each creates the roles, which belong to the whole server.
  const places: Place[] = [];
  for (let i = 0; i < lanes; i++) {
    const own = await ground.database(`bench_kills_${i}`);
    places.push({ ground: own, env: await openSchema(own) });
  }
  const results = await Promise.all(
    places.map((place, i) => killInLane(place, shares[i] ?? 0, `${options.seed}:kills:${i}`)),
  );
  const sum = (of: (one: Killed) => number) => results.reduce((total, one) => total + of(one), 0);
  const pauses = results.flatMap((one) => one.pauses);
  const [lost, doubled, longest] = [
    sum((one) => one.lost),
    sum((one) => one.doubled),
    Math.max(...pauses) / 1000,
  ];
  report.add({
    what: `${options.kills.toLocaleString('en-US')} kills of the worker in the middle of a run: longest time until on again`,
    figure: longest,
    unit: 's',
    target: '≤ 30 s, nothing lost or doubled',
    met: longest <= ON_AGAIN_MS / 1000 && lost === 0 && doubled === 0,
    note: `median ${(median(pauses) / 1000).toFixed(1)} s; of ${sum((one) => one.records).toLocaleString('en-US')} records ${lost} lost, ${doubled} doubled; ${sum((one) => one.died)} runs marked as failed`,
  });
}

async function killInLane({ ground, env }: Place, kills: number, seed: string): Promise<Killed> {
  const random = createRandom(seed);
  const records = kills * RECORDS_A_KILL;
  const source = await startSource(records, PAGE_MS);
  let worker = await startWorker(ground, source);
  let spare: Forked | null = null;
  try {
    const { agency } = await addSyncing({ env, ground }, source, BATCH);
    const client = await ground.connect();
    await askForRun(env, agency, CODE);
    await goesOn(client, agency, null);
    const pauses: number[] = [];
    for (let i = 0; i < kills; i++) {
      // Begun only now: whoever goes on with the run is the one that is known.
      spare = await startWorker(ground, source);
      await sleep(random.int(1_000));
      const held = await current(client, agency);
      await worker.kill();
      const killed = performance.now();
      await goesOn(client, agency, held);
      pauses.push(performance.now() - killed);
      worker = spare;
      spare = null;
    }
    return { pauses, ...(await countAll({ client, agency, source, records })) };
  } finally {
    await Promise.all([worker.stop(), spare?.stop(), source.stop()]);
    await closeEnv(env);
  }
}

/** The run that is being worked on. @throws where there is none: the kill would hit nobody */
async function current(client: pg.Client, { tenantId }: Agency): Promise<string> {
  const last = (await runsOf(client, tenantId)).at(-1);
  if (last?.status !== 'running') throw new Error(`the run ${last?.status} before its worker was killed`);
  return last.id;
}

/** Waits for the first batch of a run that came after `held`: one that was under way at the kill is none. */
async function goesOn(client: pg.Client, { tenantId }: Agency, held: string | null): Promise<void> {
  await until(`going on after ${held ?? 'the beginning'}`, async () => {
    const last = (await runsOf(client, tenantId)).at(-1);
    return last !== undefined && last.id !== held && last.read > 0;
  });
}

/** Every record is in exactly one committed batch, and is one row. */
async function countAll({
  client,
  agency: { tenantId },
  source,
  records,
}: {
  readonly client: pg.Client;
  readonly agency: Agency;
  readonly source: Source;
  readonly records: number;
}): Promise<Omit<Killed, 'pauses'>> {
  await source.change({ latency_ms: 0 });
  let runs: RunRow[] = [];
  await until('the end', async () => {
    runs = await runsOf(client, tenantId);
    return runs.at(-1)?.status === 'succeeded';
  });
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from integrations.health_workers where tenant_id = $1',
    [tenantId],
  );
  const stored = rows[0]?.count ?? 0;
  const [read, created] = [total(runs, 'read'), total(runs, 'created')];
  return {
    records,
    lost: Math.max(0, records - stored, records - read),
    // Whoever is read twice is left as it was: by the counts it shows nevertheless.
    doubled: Math.max(0, stored - records, read - records, read - created),
    died: runs.filter(({ error }) => error === 'WORKER_DIED').length,
  };
}

function total(runs: readonly RunRow[], field: 'read' | 'created'): number {
  return runs.reduce((sum, run) => sum + run[field], 0);
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${what} takes longer than ${LONGEST_MS / 1000} s`);
    await sleep(LOOK_MS);
  }
}
