import { EventEmitter } from 'node:events';
import { Logger as QueueLogger, type Runner, run, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import { sql } from 'kysely';
import { topics } from '../access/state-topics.ts';
import { newId } from '../clock/ids.ts';
import { createPool } from '../db/pool.ts';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { Module } from '../module.ts';
import { startDueWatch } from './due.ts';
import { startHeartbeat } from './instances.ts';
import { startSchedules } from './schedules.ts';
import { createTask, parkedFlag, type TenantLoader } from './task.ts';

export interface WorkerOptions {
  /** Made for the role balai_worker. */
  readonly env: Env;
  readonly modules: readonly Module[];
  /** The worker's login without a transaction pooler: `directUrl(config, 'balai_worker')`. */
  readonly url: string;
  readonly loadTenant: TenantLoader;
  readonly concurrency?: number;
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

const PATIENCE_MS = 8_000;

/** Starts taking jobs and running schedules in this process. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { env, modules, url, concurrency = 5, longestSleepMs, pollMs = 2_000 } = options;
  const schedules = modules.flatMap((module) => module.schedules);
  const onError = (error: Error) => env.log.warn({ err: error }, 'worker connection lost');
  const queue = createPool({ url, max: concurrency + 3, name: 'balai-queue', pipeline: false, onError });
  // A client that is lent out tells its own errors; the queue asks for a handler from the beginning.
  queue.on('connect', (client) => void client.on('error', onError));
  const control = createPool({
    url,
    max: schedules.length + 2,
    name: 'balai-worker-control',
    pipeline: false,
    onError,
  });
  const { events, workerIds, pool } = watchPool();
  const runner = await run({
    pgPool: queue,
    events,
    concurrency,
    noHandleSignals: true,
    pollInterval: pollMs,
    gracefulShutdownAbortTimeout: 4_000,
    taskList: Object.fromEntries(tasksOf(options)),
    parsedCronItems: [],
    logger: queueLogger(env),
  });
  const heartbeat = startHeartbeat({ pool: control, id: newId(), workerIds, log: env.log });
  const due = startDueWatch({
    pool: control,
    nudge: () => pool()?.nudge(concurrency),
    longestSleepMs: pollMs,
    log: env.log,
  });
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
    ended: endsByItself(runner, env, () => stopped),
    async stop() {
      if (stopped) return;
      stopped = true;
      due.stop();
      await Promise.all([stopRunner(runner), within(PATIENCE_MS, loop.stop())]);
      await heartbeat.stop();
      await Promise.all([queue.end(), within(500, control.end())]);
    },
  };
}

/** The queue's events: they bring its pool of workers, and the names under which these hold their jobs. */
function watchPool() {
  const workerIds = new Set<string>();
  const events = new EventEmitter() as WorkerEvents;
  let pool: WorkerPool | undefined;
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool;
  });
  events.on('worker:create', ({ worker }) => {
    workerIds.add(worker.workerId);
  });
  return { events, workerIds, pool: () => pool };
}

function tasksOf({ env, modules, loadTenant }: WorkerOptions) {
  const tasks = modules.flatMap((module) =>
    module.jobs.map((declaration) => ({ module, declaration, name: declaration.task })),
  );
  const names = new Set<string>();
  return tasks.map(({ module, declaration, name }): [string, ReturnType<typeof createTask>] => {
    if (names.has(name)) throw new Error(`job ${name} is declared twice`);
    names.add(name);
    return [name, createTask({ env, module, declaration, loadTenant })];
  });
}

function endsByItself(runner: Runner, env: Env, asked: () => boolean): Promise<void> {
  return new Promise((done) => {
    const ended = (error?: unknown) => {
      if (asked()) return;
      env.log.fatal({ err: error }, 'the queue ended by itself');
      done();
    };
    runner.promise.then(() => ended(), ended);
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
