import { EventEmitter } from 'node:events';
import {
  Logger as QueueLogger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker';
import { sql } from 'kysely';
import { topics } from '../access/state-topics.ts';
import { newId } from '../clock/ids.ts';
import { poolUrl } from '../create-env.ts';
import { createPool } from '../db/pool.ts';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { Module } from '../module.ts';
import { startDueWatch } from './due.ts';
import { startHeartbeat } from './instances.ts';
import { startSchedules } from './schedules.ts';
import { createTask, parkedFlag, type TenantLoader } from './task.ts';
import { startTurns } from './turns.ts';

export interface WorkerOptions {
  /** Made for the role balai_worker. */
  readonly env: Env;
  readonly modules: readonly Module[];
  /** The worker's login without a transaction pooler: `directUrl(config, 'balai_worker')`. */
  readonly url: string;
  readonly loadTenant: TenantLoader;
  readonly concurrency?: number;
  /** How many jobs declared as long run at once, beside the others. */
  readonly longConcurrency?: number;
  /** After how long a long job gives way to a tenant that has none. */
  readonly turnMs?: number;
  /** How often the schedules' due times are looked at when none is near. */
  readonly longestSleepMs?: number;
  /** How often the queue looks for jobs that nobody announced. */
  readonly pollMs?: number;
}

export interface Worker {
  /** Takes no new work, waits up to 8 seconds for what runs, hands the rest back to the queue. */
  stop(): Promise<void>;
  /** Resolves when the queue's runner ends without being asked, else never: the process should then end too. */
  readonly ended: Promise<void>;
}

/** Long jobs at once in one process. */
const LONG = 5;
const PATIENCE_MS = 8_000;

/** Starts taking jobs and running schedules in this process. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { env, modules, url, longestSleepMs, pollMs = 2_000 } = options;
  const schedules = modules.flatMap((module) => module.schedules);
  const onError = (error: Error) => env.log.warn({ err: error }, 'worker connection lost');
  const control = createPool({
    url,
    max: schedules.length + 2,
    name: 'balai-worker-control',
    pipeline: false,
    onError,
  });
  const queue = await startQueue(options, pollMs, onError);
  const heartbeat = startHeartbeat({
    pool: control,
    id: newId(),
    workerIds: queue.workerIds,
    log: env.log,
  });
  const due = startDueWatch({ pool: control, nudge: queue.nudge, longestSleepMs: pollMs, log: env.log });
  let stopped = false;
  env.caches.onMessage('jobs:insert', () => {
    if (!stopped) due.look();
  });
  env.caches.subscribe(topics.tenant, (key) => {
    if (!stopped) void wakeParked(env, key);
  });
  const loop = startSchedules({
    env,
    pool: control,
    schedules,
    ...(longestSleepMs ? { longestSleepMs } : {}),
  });
  return {
    ended: endsByItself(queue.runners, env, () => stopped),
    async stop() {
      if (stopped) return;
      stopped = true;
      due.stop();
      await Promise.all([...queue.runners.map(stopRunner), within(PATIENCE_MS, loop.stop())]);
      await heartbeat.stop();
      await Promise.all([queue.end(), within(500, control.end())]);
    },
  };
}

interface Queue {
  readonly runners: readonly Runner[];
  /** Names under which the queue knows the workers of this process. */
  readonly workerIds: ReadonlySet<string>;
  /** Wakes every worker that is idle. */
  readonly nudge: () => void;
  readonly end: () => Promise<void>;
}

/** Workers for short jobs and, where a module has any, for long ones: one set never waits behind the other. */
async function startQueue(
  options: WorkerOptions,
  pollMs: number,
  onError: (error: Error) => void,
): Promise<Queue> {
  const { env, url, concurrency = 5, longConcurrency = LONG } = options;
  const { short, long, end } = tasksOf(options);
  const sets = [
    { tasks: short, workers: concurrency },
    ...(Object.keys(long).length > 0 ? [{ tasks: long, workers: longConcurrency }] : []),
  ];
  const max = sets.reduce((sum, { workers }) => sum + workers + 3, 0);
  const pool = createPool({ url, max, name: 'balai-queue', pipeline: false, onError });
  // A client that is lent out tells its own errors; the queue asks for a handler from the beginning.
  pool.on('connect', (client) => void client.on('error', onError));
  const workerIds = new Set<string>();
  const started = await Promise.all(
    sets.map(async ({ tasks, workers }) => {
      const { events, workers: found } = watchPool(workerIds);
      const runner = await run({
        pgPool: pool,
        events,
        concurrency: workers,
        noHandleSignals: true,
        pollInterval: pollMs,
        gracefulShutdownAbortTimeout: 4_000,
        taskList: tasks,
        parsedCronItems: [],
        logger: queueLogger(env),
      });
      return { runner, nudge: () => found()?.nudge(workers) };
    }),
  );
  return {
    runners: started.map(({ runner }) => runner),
    workerIds,
    nudge: () => {
      for (const { nudge } of started) nudge();
    },
    end: async () => void (await Promise.all([pool.end(), end()])),
  };
}

/** The queue's events: they bring its pool of workers, and the names under which these hold their jobs. */
function watchPool(workerIds: Set<string>) {
  const events = new EventEmitter() as WorkerEvents;
  let pool: WorkerPool | undefined;
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool;
    // The queue locks a job under the name of the pool, whichever worker of it takes it.
    workerIds.add(workerPool.id);
  });
  events.on('worker:create', ({ worker }) => {
    workerIds.add(worker.workerId);
  });
  return { events, workers: () => pool };
}

interface Tasks {
  readonly short: TaskList;
  readonly long: TaskList;
  readonly end: () => Promise<void>;
}

function tasksOf({ env, modules, loadTenant, longConcurrency = LONG, turnMs }: WorkerOptions): Tasks {
  const names = modules.flatMap(({ jobs }) => jobs.flatMap(({ long, task }) => (long ? [task] : [])));
  const turns =
    names.length > 0
      ? startTurns({ env, tasks: names, workers: longConcurrency, ...(turnMs ? { turnMs } : {}) })
      : null;
  const short: TaskList = {};
  const long: TaskList = {};
  let asApi: Env | undefined;
  for (const module of modules)
    for (const declaration of module.jobs) {
      const { task } = declaration;
      if (task in short || task in long) throw new Error(`job ${task} is declared twice`);
      if (declaration.as) asApi ??= underApiRole(env);
      const set = declaration.long ? long : short;
      set[task] = createTask({
        env: declaration.as ? (asApi ?? env) : env,
        module,
        declaration,
        loadTenant,
        ...(turns && declaration.long ? { turns } : {}),
      });
    }
  const end = async () => {
    turns?.stop();
    await asApi?.pool.end();
  };
  return { short, long, end };
}

/** The same process on connections of the api role. */
function underApiRole(env: Env): Env {
  const pool = createPool({
    url: poolUrl(env.config, 'balai_api'),
    max: 2,
    name: 'balai-worker-as-api',
    onError: (error) => env.log.warn({ err: error }, 'idle connection lost'),
  });
  return { ...env, pool };
}

function endsByItself(runners: readonly Runner[], env: Env, asked: () => boolean): Promise<void> {
  return new Promise((done) => {
    const ended = (error?: unknown) => {
      if (asked()) return;
      env.log.fatal({ err: error }, 'the queue ended by itself');
      done();
    };
    for (const runner of runners) runner.promise.then(() => ended(), ended);
  });
}

async function stopRunner(runner: Runner): Promise<void> {
  const stopping = runner.stop().catch(() => undefined);
  if (!(await within(PATIENCE_MS, stopping)))
    await runner.kill('stopping took too long').catch(() => undefined);
}

/** Waits for `work`, but not longer than `ms`. @returns whether it ended in time */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A tenant has changed: what was parked because it, or one of its modules, was off is tried at once. */
async function wakeParked(env: Env, key: string): Promise<void> {
  const tenantId = /^tenant:(\d+)$/.exec(key)?.[1];
  if (!tenantId) return;
  try {
    await withoutTenant(env, systemCause, (tx) =>
      tx.run(sql`with woken as (
          update graphile_worker._private_jobs set run_at = now(), flags = null
          where is_available and flags ? ${parkedFlag(Number(tenantId))} returning 1)
        select pg_notify('jobs:insert', json_build_object('count', count(*))::text) from woken having count(*) > 0`),
    );
  } catch (error) {
    env.log.warn({ err: error }, 'parked jobs cannot be woken');
  }
}

/** The queue's own words. Failures of jobs are logged by our tasks: its messages would repeat their values. */
function queueLogger(env: Env): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    if (scope.jobId !== undefined || /^(Failed|Completed) task/.test(message)) return;
    if (level === 'error' || level === 'warning')
      env.log.warn({ queue: message.split('\n')[0]?.slice(0, 200) }, 'queue');
    else env.log.debug({ queue: message.slice(0, 200) }, 'queue');
  });
}
