import type pg from 'pg';
import type { Logger } from 'pino';

const SETTLE_MS = 15;

export interface DueOptions {
  readonly pool: pg.Pool;
  readonly nudge: () => void;
  /** It looks again after so long, whatever it has heard. */
  readonly longestSleepMs: number;
  readonly log: Logger;
}

/**
 * Sleeps to the next due time among the queue's jobs and wakes this process's workers then. The queue alone polls:
 * a job due at a moment would begin up to two seconds late. Due times are compared by the server's clock.
 */
export function startDueWatch({ pool, nudge, longestSleepMs, log }: DueOptions): {
  look: () => void;
  stop: () => void;
} {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let again = false;
  const sleep = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms).unref();
  };
  const wake = () => {
    nudge();
    void look();
  };
  const look = async (): Promise<void> => {
    if (stopped) return;
    again = looking;
    if (looking) return;
    looking = true;
    let wait = longestSleepMs;
    try {
      const { rows } = await pool.query<{ ms: number | null }>(NEXT);
      wait = Math.min(rows[0]?.ms ?? longestSleepMs, longestSleepMs);
    } catch (error) {
      log.warn({ err: error }, 'due times cannot be read');
    }
    looking = false;
    if (stopped) return;
    // Node's timers may fire a millisecond early.
    if (again) sleep(SETTLE_MS, () => void look());
    else sleep(Math.max(0, wait) + 2, wake);
  };
  void look();
  return {
    /** A job was added: its due time may be the next one. */
    look: () => sleep(SETTLE_MS, () => void look()),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const NEXT = `select extract(epoch from min(run_at) - clock_timestamp())::float8 * 1000 as ms
  from graphile_worker._private_jobs where is_available and run_at > now()`;
