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
    if (!stopped) timer = setTimeout(() => void (running = loop()), BEAT_MS).unref();
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

/** One statement: whose row is gone has its jobs unlocked, and both or neither happen. */
async function reap(pool: pg.Pool, log: Logger): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `with dead as (
       delete from platform.instances i using (
         select id from platform.instances
         where kind = 'worker' and seen_at < now() - make_interval(secs => $1) for update skip locked) d
       where i.id = d.id returning i.id, i.worker_ids)
     select id, graphile_worker.force_unlock_workers(worker_ids) from dead`,
    [DEAD_SECONDS],
  );
  for (const { id } of rows) log.warn({ instance: id }, 'a worker died; its jobs are unlocked');
}
