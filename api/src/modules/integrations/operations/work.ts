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

/** Clocks of two machines differ by less. */
const SKEW_MS = 60_000;

/**
 * When a job is to come again that came before its time by our clock: by the database's clock, which is ahead then,
 * that time is past already, and the job would come at once, over and over.
 */
export async function againAt(tx: Tx, at: Date): Promise<Date> {
  const ahead = (await databaseNow(tx)).getTime() - tx.env.clock.now().getTime();
  return ahead > 0 && ahead <= SKEW_MS ? new Date(at.getTime() + ahead) : at;
}

/** Settles what is due at `at`. */
export function enqueueDue(tx: Tx, id: string, at: Date): Promise<void> {
  return enqueue(tx, tasks.due, { integration_id: id }, { runAt: at, key: `due:${id}` });
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
export function enqueueRetry(tx: Tx, id: string, at: Date): Promise<void> {
  return enqueue(tx, tasks.retry, { integration_id: id }, { runAt: at, key: `retry:${id}` });
}

/** Switches on again by itself. */
export function enqueueReturn(tx: Tx, id: string, at: Date): Promise<void> {
  return enqueue(tx, tasks.return, { integration_id: id }, { runAt: at, key: `return:${id}` });
}

/** Ends a run that no job will go on with. */
export function enqueueRecover(tx: Tx, id: string): Promise<void> {
  return enqueue(tx, tasks.recover, { integration_id: id }, { key: `recover:${id}` });
}
