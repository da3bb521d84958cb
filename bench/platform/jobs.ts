import { Logger, runMigrations, run as runQueue } from 'graphile-worker';
import pg from 'pg';
import { allModules } from '../../api/src/all-modules.ts';
import { loadTenant } from '../../api/src/modules/tenancy/index.ts';
import { closeEnv, createEnv, directUrl } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { enqueue } from '../../api/src/platform/jobs/enqueue.ts';
import { startWorker } from '../../api/src/platform/jobs/worker.ts';
import { median, percentile } from '../measure.ts';
import { createBenchModule } from '../serve/bench-module.ts';
import type { Context, Measure } from './context.ts';

export const jobMeasures: readonly Measure[] = [{ name: 'jobs', run: measureJobs }];

const CONCURRENCY = 5;

/** A queue as seen from outside: adding jobs numbered from 0, and hearing when one runs. */
export interface Queue {
  /** @param at when they are due; at once where it is not given */
  add(numbers: readonly number[], at?: Date): Promise<void>;
  onJob: (n: number) => void;
  stop(): Promise<void>;
}

async function measureJobs(context: Context): Promise<void> {
  const { report, options } = context;
  const total = options.quick ? 500 : 5_000;
  const bare = await measureQueue(await bareQueue(context), total, options.quick ? 20 : 200);
  const ours = await measureQueue(await productQueue(context), total, options.quick ? 20 : 200);
  report.add(
    {
      what: 'job pickup from commit, p95',
      figure: percentile(ours.pickups, 0.95),
      unit: 'ms',
      baseline: { what: 'ms graphile-worker by itself', figure: percentile(bare.pickups, 0.95) },
      ratio: median(ours.pickups) / median(bare.pickups),
      note: `p50 ${median(ours.pickups).toFixed(1)} against ${median(bare.pickups).toFixed(1)} ms (the ratio)`,
    },
    {
      what: 'job due in the future: late by, p95',
      figure: percentile(ours.late, 0.95),
      unit: 'ms',
      baseline: { what: 'ms graphile-worker by itself, which polls', figure: percentile(bare.late, 0.95) },
      ratio: median(ours.late) / median(bare.late),
      note: `p50 ${median(ours.late).toFixed(1)} against ${median(bare.late).toFixed(1)} ms (the ratio)`,
    },
    {
      what: `jobs worked off, each inside its tenant, ${total.toLocaleString('en-US')} waiting`,
      figure: ours.rate,
      unit: '/s',
      baseline: { what: '/s graphile-worker by itself, empty jobs', figure: bare.rate },
      ratio: ours.rate / bare.rate,
    },
  );
}

async function measureQueue(
  queue: Queue,
  total: number,
  tries: number,
): Promise<{ pickups: number[]; late: number[]; rate: number }> {
  const pickups: number[] = [];
  for (let n = 0; n < tries; n++) {
    let ran = 0;
    const picked = new Promise<void>((done) => {
      queue.onJob = () => {
        ran = performance.now();
        done();
      };
    });
    await queue.add([n]);
    const committed = performance.now();
    await picked;
    pickups.push(Math.max(0, ran - committed));
  }
  const late = await measureLate(queue, Math.ceil(tries / 4));
  let left = total;
  let began = 0;
  const done = new Promise<void>((resolve) => {
    queue.onJob = () => {
      // The first to run starts the watch: adding is not what is measured.
      if (began === 0) began = performance.now();
      left -= 1;
      if (left === 0) resolve();
    };
  });
  await queue.add(Array.from({ length: total }, (_, n) => n));
  await done;
  const rate = total / ((performance.now() - began) / 1000);
  await queue.stop();
  return { pickups, late, rate };
}

/** How long after its moment a job begins that was due in the future, by the clock that the server shares with us. */
async function measureLate(queue: Queue, tries: number): Promise<number[]> {
  const late: number[] = [];
  for (let n = 0; n < tries; n++) {
    const moment = Date.now() + 300 + Math.floor((n * 997) % 700);
    const begun = new Promise<number>((done) => {
      queue.onJob = () => done(Date.now());
    });
    await queue.add([n], new Date(moment));
    late.push(Math.max(0, (await begun) - moment));
  }
  return late;
}

async function productQueue({ ground, env: api, tenantId }: Context): Promise<Queue> {
  const queue: Queue = { onJob: () => undefined, add: async () => undefined, stop: async () => undefined };
  const modules = [...allModules, createBenchModule((n) => queue.onJob(n))];
  const env = await createEnv({ config: ground.config, role: 'balai_worker', modules });
  const worker = await startWorker({
    env,
    modules,
    url: directUrl(ground.config, 'balai_worker'),
    loadTenant,
    concurrency: CONCURRENCY,
  });
  queue.add = (numbers, runAt) =>
    inTenant(api, tenantId, systemCause, async (tx) => {
      await Promise.all(numbers.map((n) => enqueue(tx, 'bench.note', { n }, runAt ? { runAt } : {})));
    });
  queue.stop = async () => {
    await worker.stop();
    await closeEnv(env);
  };
  return queue;
}

/** The same library with its own defaults, in a schema of its own, as superuser. */
export async function bareQueue({ ground }: Pick<Context, 'ground'>): Promise<Queue> {
  const schema = 'bench_queue';
  const logger = new Logger(() => () => undefined);
  const pool = new pg.Pool({ connectionString: ground.url, max: CONCURRENCY + 3 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  await runMigrations({ pgPool: pool, schema, logger });
  const queue: Queue = { onJob: () => undefined, add: async () => undefined, stop: async () => undefined };
  const runner = await runQueue({
    pgPool: pool,
    schema,
    logger,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    parsedCronItems: [],
    taskList: { note: async (payload) => queue.onJob((payload as { n: number }).n) },
  });
  queue.add = async (numbers, runAt) => {
    const client = await pool.connect();
    await client.query('begin');
    for (const n of numbers)
      await client.query(`select ${schema}.add_job('note', $1::json, run_at := $2)`, [
        JSON.stringify({ n }),
        runAt ?? null,
      ]);
    await client.query('commit');
    client.release();
  };
  queue.stop = async () => {
    await runner.stop();
    await pool.end();
  };
  return queue;
}
