import type { Tx } from '../../../platform/db/tx.ts';
import { type IntegrationRow, writeProgress } from '../repository/integrations.ts';
import { lastRuns, type Run } from '../repository/runs.ts';
import { alarmsAt, FAILURES_TO_OPEN, pauseAfter } from '../rules/circuit.ts';
import { announce } from './queue-run.ts';
import { tellAdmins } from './tell.ts';
import { enqueueRetry } from './work.ts';

/**
 * INT-17: a run of the integration has failed. It is tried again after growing pauses, people are told once; the status
 * stays as it is.
 */
export async function fallBack(
  tx: Tx,
  integration: IntegrationRow,
  run: Pick<Run, 'trigger'>,
  fault: { readonly code: string },
): Promise<void> {
  const { id, connector } = integration;
  const failures = integration.consecutive_failures + 1;
  const refused = fault.code === 'TOKEN_REFUSED';
  const before = await lastRuns(tx, id, 5);
  const retries = run.trigger === 'manual' || refused ? null : leadingRetries(before);
  const pause = pauseAfter(failures, retries, Math.random());
  const retryAt = pause === null ? null : new Date(tx.now.getTime() + pause);
  await writeProgress(tx, id, { consecutive_failures: failures, retry_at: retryAt });
  if (retryAt) await enqueueRetry(tx, id, retryAt);
  if (failures === FAILURES_TO_OPEN) await tellAdmins(tx, integration, 'failing', { count: failures });
  else if (alarmsAt(connector, failures))
    await tellAdmins(tx, integration, 'failed_runs', { count: failures });
  if (refused && before[1]?.error !== fault.code) await tellAdmins(tx, integration, 'token_refused');
  await announce(tx, integration.code);
}

/** Failed tries again since the last run of the schedule, this one included. @param runs newest first */
function leadingRetries(runs: Awaited<ReturnType<typeof lastRuns>>): number {
  const alive = runs.filter(({ error }) => error !== 'WORKER_DIED');
  const first = alive.findIndex(({ trigger, status }) => trigger !== 'resume' || status !== 'failed');
  return first < 0 ? alive.length : first;
}
