import type pg from 'pg';
import type { Env } from '../env.ts';
import type { ScheduleDeclaration } from './declare.ts';

const LONGEST_SLEEP_MS = 5_000;
const BUSY_ELSEWHERE_MS = 1_000;
const RETRY_SECONDS = 30;

export interface SchedulesOptions {
  readonly env: Env;
  /** Connections without a transaction pooler: a lock of the session is held while a schedule runs. */
  readonly pool: pg.Pool;
  readonly schedules: readonly ScheduleDeclaration[];
  readonly longestSleepMs?: number;
}

/**
 * Runs what comes due by itself, on one process at a time. The due time is moved on after the run, so that work cut
 * short by a crash is done again at once: the lock dies with its connection, not with a time limit. A lock of the
 * session and not of a row: an open transaction would hold back the sealing of the audit trail.
 */
export function startSchedules(options: SchedulesOptions): { stop: () => Promise<void> } {
  const { env, pool, schedules, longestSleepMs = LONGEST_SLEEP_MS } = options;
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const start = (schedule: ScheduleDeclaration) => {
    const run = runLocked(env, pool, schedule)
      .catch((error) => env.log.error({ err: error, schedule: schedule.name }, 'schedule failed'))
      .finally(() => running.delete(schedule.name));
    running.set(schedule.name, run);
  };
  const tick = async (): Promise<void> => {
    let wait = longestSleepMs;
    try {
      const due = await dueTimes(pool, schedules);
      for (const schedule of schedules) {
        const ms =
          (due.get(schedule.name)?.getTime() ?? Number.POSITIVE_INFINITY) - env.clock.now().getTime();
        if (running.has(schedule.name)) continue;
        if (ms > 0) wait = Math.min(wait, ms);
        else {
          start(schedule);
          wait = Math.min(wait, BUSY_ELSEWHERE_MS);
        }
      }
    } catch (error) {
      env.log.warn({ err: error }, 'schedules cannot be read');
    }
    if (!stopped) timer = setTimeout(next, wait).unref();
  };
  const next = () => {
    ticking = tick();
  };
  let ticking = register(env, pool, schedules)
    .catch((error) => env.log.warn({ err: error }, 'schedules cannot be registered'))
    .then(tick);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await ticking;
      await Promise.all(running.values());
    },
  };
}

async function register(env: Env, pool: pg.Pool, schedules: readonly ScheduleDeclaration[]): Promise<void> {
  await pool.query(
    `insert into platform.schedules (name, next_due) select unnest($1::text[]), $2 on conflict (name) do nothing`,
    [schedules.map((schedule) => schedule.name), env.clock.now()],
  );
}

async function dueTimes(
  pool: pg.Pool,
  schedules: readonly ScheduleDeclaration[],
): Promise<Map<string, Date>> {
  const { rows } = await pool.query<{ name: string; next_due: Date }>(
    'select name, next_due from platform.schedules where name = any($1)',
    [schedules.map((schedule) => schedule.name)],
  );
  return new Map(rows.map((row) => [row.name, row.next_due]));
}

async function runLocked(env: Env, pool: pg.Pool, schedule: ScheduleDeclaration): Promise<void> {
  const client = await pool.connect();
  let locked = false;
  let lost: Error | undefined;
  // The pool listens to idle connections only; a lost one would else end the process.
  const onLost = (error: Error) => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as locked',
      [SPACE, schedule.name],
    );
    locked = rows[0]?.locked === true;
    // Another may have finished it between our look and our lock.
    const due = (await dueTimes(pool, [schedule])).get(schedule.name);
    if (!locked || !due || due > env.clock.now()) return;
    const failed = await attempt(env, schedule);
    const seconds = failed ? Math.min(RETRY_SECONDS, schedule.everySeconds) : schedule.everySeconds;
    await client.query('update platform.schedules set next_due = $2, last_run = $3 where name = $1', [
      schedule.name,
      new Date(env.clock.now().getTime() + seconds * 1000),
      env.clock.now(),
    ]);
  } finally {
    // A lock of the session outlives a connection that only goes back to the pool.
    if (locked)
      await client
        .query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, schedule.name])
        .catch(() => undefined);
    client.release(lost);
    client.removeListener('error', onLost);
  }
}

/** @returns whether it failed */
async function attempt(env: Env, schedule: ScheduleDeclaration): Promise<boolean> {
  const task = `schedule:${schedule.name}`;
  try {
    await schedule.run(env);
    env.metrics.jobs.inc({ task, outcome: 'done' });
    return false;
  } catch (error) {
    env.metrics.jobs.inc({ task, outcome: 'failed' });
    env.log.error({ err: error, schedule: schedule.name }, 'schedule failed');
    return true;
  }
}

/** Namespace of our advisory locks on schedules. */
const SPACE = 7_402_113;
