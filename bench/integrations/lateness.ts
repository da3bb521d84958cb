import { setTimeout as sleep } from 'node:timers/promises';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { median, percentile } from '../measure.ts';
import { bareQueue } from '../platform/jobs.ts';
import type { Source } from './context.ts';
import {
  type Agency,
  addAgency,
  addIntegration,
  type Context,
  type Measure,
  startSource,
  startWorker,
} from './context.ts';

export const latenessMeasures: readonly Measure[] = [{ name: 'lateness', run: measureLateness }];

const AGENCIES = 10;
/** People of the source: a run is one page. */
const PEOPLE = 5;
/** From planting the first to the first that is due: all are in by then. */
const AHEAD_MS = 5_000;
const LONGEST_MS = 300_000;

/** Moments at which something is due. */
type Moments = readonly Date[];

async function measureLateness(context: Context): Promise<void> {
  const { options, report, env } = context;
  const source = await startSource(PEOPLE);
  const worker = await startWorker(context.ground, source);
  const agencies = await Promise.all(Array.from({ length: AGENCIES }, () => addAgency(env)));
  try {
    const steady = options.quick ? { count: 50, ms: 3_000 } : { count: 1_000, ms: 60_000 };
    const burst = options.quick ? { count: 50, ms: 100 } : { count: 1_000, ms: 1_000 };
    const plan = { source, agencies };
    const ours = await productLateness(context, { ...plan, ...steady, name: 'tetap' });
    const bare = await queueLateness(context, steady);
    reportSteady(report, steady, ours, bare);
    const oursAtOnce = await productLateness(context, { ...plan, ...burst, name: 'serentak' });
    const bareAtOnce = await queueLateness(context, burst);
    reportBurst(report, burst, oursAtOnce, bareAtOnce);
  } finally {
    await worker.stop();
    await source.stop();
  }
}

interface Load {
  readonly count: number;
  /** Over which they come due, evenly. */
  readonly ms: number;
}

function momentsOf({ count, ms }: Load, ahead: number): Moments {
  const first = Date.now() + ahead;
  return Array.from({ length: count }, (_, i) => new Date(first + Math.floor((i * ms) / count)));
}

interface Late {
  /** Milliseconds from due to the run's beginning, one for each. */
  readonly started: readonly number[];
  /** To the occurrence's row. */
  readonly settled: readonly number[];
  readonly lost: number;
  /** Milliseconds from the first that was due to the last beginning. */
  readonly lastBegan: number;
}

/** Integrations that come due one after another, each with its run. */
async function productLateness(
  { env, ground, options }: Context,
  plan: Load & { source: Source; agencies: readonly Agency[]; name: string },
): Promise<Late> {
  const moments = momentsOf(plan, AHEAD_MS + plan.count * 10);
  const { source, agencies, name } = plan;
  const since = new Date();
  // As many in each, and neighbours in time in different ones.
  await Promise.all(
    agencies.map(({ tenantId }, nth) =>
      inTenant(env, tenantId, systemCause, async (tx) => {
        for (let i = nth; i < moments.length; i += agencies.length) {
          const dueAt = moments[i];
          if (dueAt) await addIntegration(tx, { source, code: `${name}-${i}`, batchSize: 100, dueAt });
        }
      }),
    ),
  );
  const [first = since] = moments;
  if (new Date() > first) throw new Error('adding the integrations took longer than until the first is due');
  const client = await ground.connect();
  const until = Date.now() + (options.quick ? 60_000 : LONGEST_MS);
  for (;;) {
    const { rows } = await client.query<{ due_at: Date; created_at: Date; started_at: Date; status: string }>(
      `select due_at, created_at, started_at, status from integrations.integration_runs
       where trigger = 'schedule' and created_at >= $1 and tenant_id = any($2)`,
      [since, agencies.map(({ tenantId }) => tenantId)],
    );
    const done = rows.filter(({ status }) => status === 'succeeded');
    if (done.length < plan.count && Date.now() < until) {
      await sleep(250);
      continue;
    }
    if (rows.length > plan.count) throw new Error(`${rows.length} rows for ${plan.count} occurrences`);
    return {
      started: done.map((run) => run.started_at.getTime() - run.due_at.getTime()),
      settled: done.map((run) => run.created_at.getTime() - run.due_at.getTime()),
      lost: plan.count - done.length,
      lastBegan: Math.max(...done.map((run) => run.started_at.getTime())) - first.getTime(),
    };
  }
}

/** Jobs of the queue by itself that are due at moments alike and do nothing. */
async function queueLateness(context: Context, load: Load): Promise<Late> {
  // In a database of its own: making its tables tells every worker of this one that it is out of date.
  const queue = await bareQueue({ ground: await context.ground.database('bench_queue') });
  try {
    const moments = momentsOf(load, AHEAD_MS + load.count * 3);
    const started: number[] = [];
    let lastBegan = 0;
    const all = new Promise<void>((done) => {
      queue.onJob = (n) => {
        const now = Date.now();
        started.push(now - (moments[n]?.getTime() ?? Number.NaN));
        lastBegan = now - (moments[0]?.getTime() ?? Number.NaN);
        if (started.length === moments.length) done();
      };
    });
    for (const [n, at] of moments.entries()) await queue.add([n], at);
    await all;
    return { started, settled: [], lost: 0, lastBegan };
  } finally {
    await queue.stop();
  }
}

function reportSteady(report: Context['report'], { count, ms }: Load, ours: Late, bare: Late): void {
  const what = `${count.toLocaleString('en-US')} schedules due over ${ms / 1000} s`;
  const [late, late99] = [median(ours.started), percentile(ours.started, 0.99)];
  const bare99 = percentile(bare.started, 0.99);
  report.add(
    {
      what: `${what}: run begins late by, p99`,
      figure: late99,
      unit: 'ms',
      baseline: { what: 'ms graphile-worker by itself, which polls', figure: bare99 },
      ratio: late99 / bare99,
      target: 'p99 < 100 ms, none lost',
      met: late99 < 100 && ours.lost === 0,
      note: `p50 ${late.toFixed(0)} against ${median(bare.started).toFixed(0)} ms, longest ${Math.max(...ours.started)} ms, ${ours.lost} lost`,
    },
    {
      what: `${what}: its row is there after, p99`,
      figure: percentile(ours.settled, 0.99),
      unit: 'ms',
      note: `p50 ${median(ours.settled).toFixed(0)} ms`,
    },
  );
}

function reportBurst(report: Context['report'], { count, ms }: Load, ours: Late, bare: Late): void {
  report.add({
    what: `${count.toLocaleString('en-US')} due within ${ms / 1000} s: the last begins after`,
    figure: ours.lastBegan / 1000,
    unit: 's',
    baseline: { what: 's graphile-worker by itself, jobs that do nothing', figure: bare.lastBegan / 1000 },
    ratio: ours.lastBegan / bare.lastBegan,
    target: 'none lost',
    met: ours.lost === 0,
    note: `late by p50 ${(median(ours.started) / 1000).toFixed(1)} s, p99 ${(percentile(ours.started, 0.99) / 1000).toFixed(1)} s, ${ours.lost} lost`,
  });
}
