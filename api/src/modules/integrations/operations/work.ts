import type { Tx } from '../../../platform/db/tx.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { databaseNow } from '../repository/integrations.ts';

/** Names of the module's jobs, and the keys under which at most one of each waits. */
export const tasks = {
  due: 'integrations.due',
  run: 'integrations.run',
  retry: 'integrations.retry',
  return: 'integrations.return',
  recover: 'integrations.recover',
  replay: 'integrations.replay',
} as const;

/** A job that came before its time is not asked for again sooner than it must, nor later than this. */
const LONGEST_WAIT_MS = 60_000;

/**
 * When a job is to come again that came before its time by our clock: by the database's clock, which is ahead then,
 * that time is past already, and the job would come at once, over and over. However far behind our clock is, it comes
 * again within a minute: to a machine whose clock is right, it may be.
 */
export async function againAt(tx: Tx, at: Date): Promise<Date> {
  const there = (await databaseNow(tx)).getTime();
  const ahead = Math.max(0, there - tx.env.clock.now().getTime());
  return new Date(Math.min(at.getTime() + ahead, Math.max(at.getTime(), there) + LONGEST_WAIT_MS));
}

/** For a job that is due already: by the clock of the queue, of which ours may be ahead. */
export const AT_ONCE = null;
const when = (at: Date | null) => (at === AT_ONCE ? {} : { runAt: at });

/** Settles what is due at `at`. */
export function enqueueDue(tx: Tx, id: string, at: Date | null): Promise<void> {
  return enqueue(tx, tasks.due, { integration_id: id }, { ...when(at), key: `due:${id}` });
}

/** The key of the job of a run. The sweep knows by it that somebody will work on it: migration 0021 reads it. */
export function runKey(runId: string): string {
  return `run:${runId}`;
}

/** Works on a run. */
export function enqueueRun(tx: Tx, runId: string): Promise<void> {
  return enqueue(tx, tasks.run, { run_id: runId }, { key: runKey(runId) });
}

/** Tries again after failed runs. */
export function enqueueRetry(tx: Tx, id: string, at: Date | null): Promise<void> {
  return enqueue(tx, tasks.retry, { integration_id: id }, { ...when(at), key: `retry:${id}` });
}

/** Switches on again by itself. */
export function enqueueReturn(tx: Tx, id: string, at: Date | null): Promise<void> {
  return enqueue(tx, tasks.return, { integration_id: id }, { ...when(at), key: `return:${id}` });
}

/** Ends a run that no job will go on with. */
export function enqueueRecover(tx: Tx, id: string): Promise<void> {
  return enqueue(tx, tasks.recover, { integration_id: id }, { key: `recover:${id}` });
}
