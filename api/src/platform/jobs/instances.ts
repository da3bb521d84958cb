import type pg from 'pg';
import type { Logger } from 'pino';

const BEAT_MS = 1_000;
/** A process that has not been seen for this long is taken for dead. */
const DEAD_SECONDS = 8;

export interface HeartbeatOptions {
  readonly pool: pg.Pool;
  readonly id: string;
  /** Names under which the queue knows this process's workers. */
  readonly workerIds: ReadonlySet<string>;
  readonly log: Logger;
}

/**
 * Shows every second that this process lives, and unlocks the jobs of those that no longer do: the queue itself
 * would keep them locked for four hours. After an outage of the database nobody is judged until this process's own
 * beats have gone through for as long as it takes to be taken for dead.
 */
export function startHeartbeat({ pool, id, workerIds, log }: HeartbeatOptions): {
  stop: () => Promise<void>;
} {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let steadySince = performance.now();
  const beat = async (): Promise<void> => {
    try {
      await pool.query(BEAT, [id, [...workerIds]]);
      if (performance.now() - steadySince > DEAD_SECONDS * 1000) await reap(pool, log);
    } catch (error) {
      steadySince = performance.now();
      log.warn({ err: error }, 'heartbeat failed');
    }
  };
  const loop = async (): Promise<void> => {
    await beat();
    if (!stopped) timer = setTimeout(next, BEAT_MS).unref();
  };
  const next = () => {
    running = loop();
  };
  let running = loop();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await pool.query('delete from platform.instances where id = $1', [id]).catch(() => undefined);
    },
  };
}

const BEAT = `insert into platform.instances (id, kind, worker_ids, seen_at) values ($1, 'worker', $2, now())
  on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`;

/**
 * Forgets dead processes, then unlocks every job held by a worker that no living process names: also those of one that
 * died before its workers' names were written down.
 */
async function reap(pool: pg.Pool, log: Logger): Promise<void> {
  const { rows: dead } = await pool.query<{ id: string }>(
    `delete from platform.instances where kind = 'worker' and seen_at < now() - make_interval(secs => $1) returning id`,
    [DEAD_SECONDS],
  );
  for (const { id } of dead) log.warn({ instance: id }, 'a worker died');
  const { rows } = await pool.query<{ workers: number }>(
    `with orphans as (
       select distinct locked_by as id from graphile_worker._private_jobs j
       where locked_at < now() - make_interval(secs => $1)
         and not exists (select from platform.instances i where j.locked_by = any(i.worker_ids)))
     select count(*)::int as workers, graphile_worker.force_unlock_workers(array_agg(id)) from orphans having count(*) > 0`,
    [DEAD_SECONDS],
  );
  if (rows[0]) log.warn({ workers: rows[0].workers }, 'jobs of dead workers are unlocked');
}
