import { audit } from '../../../platform/audit/write.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { lockIntegration, writeProgress } from '../repository/integrations.ts';
import { endRun, insertRuns, lockRun } from '../repository/runs.ts';
import { hasEnded } from '../rules/run-status.ts';
import { countEnd } from './count.ts';
import { announce, queueRun, standingOf } from './queue-run.ts';
import { STOP_TOPIC } from './stop-signals.ts';

export type Requested = { readonly run_id: string } | { readonly refused: 'inactive' | 'overlap' };

/**
 * A run by hand. One that is refused is kept as skipped (INT-6): the caller commits, and answers 409 then.
 * @param from 'start' asks for everything again, from the beginning
 * @throws Problem NOT_FOUND
 */
export async function requestRun(
  tx: Tx,
  actorUserId: string,
  code: string,
  { from = 'cursor' }: { readonly from?: 'cursor' | 'start' | undefined } = {},
): Promise<Requested> {
  const integration = await lockIntegration(tx, { code });
  if (!integration) throw new Problem('NOT_FOUND');
  const standing = await standingOf(tx, integration);
  const refused = standing.status === 'inactive' ? 'inactive' : standing.busy ? 'overlap' : null;
  const record = { action: 'integration.run_requested', resource: 'integration', resourceId: integration.id };
  if (refused !== null) {
    const skip = { reason: refused, statusLogId: standing.inactiveLog } as const;
    const manual = { integrationId: integration.id, trigger: 'manual', requestedBy: actorUserId } as const;
    const [id] = await insertRuns(tx, [{ ...manual, skip }]);
    countEnd(tx, integration, null, 'skipped');
    await audit(tx, { ...record, outcome: 'failure', details: { code, from, refused, run_id: id } });
    await announce(tx, code);
    return { refused };
  }
  if (from === 'start' && integration.cursor !== null)
    await writeProgress(tx, integration.id, { cursor: null });
  const run_id = await queueRun(tx, integration, { trigger: 'manual', requestedBy: actorUserId });
  await audit(tx, { ...record, details: { code, from, run_id } });
  return { run_id };
}

/** Stops a run: what it has written stays, and the next one goes on from there. @throws Problem NOT_FOUND, RUN_ENDED */
export async function cancelRun(tx: Tx, actorUserId: string, code: string, runId: string): Promise<void> {
  const integration = await lockIntegration(tx, { code });
  const run = integration && (await lockRun(tx, runId));
  if (!integration || run?.integration_id !== integration.id) throw new Problem('NOT_FOUND');
  if (hasEnded(run.status)) throw new Problem('RUN_ENDED');
  await endRun(tx, runId, { status: 'cancelled', cancelledBy: actorUserId });
  countEnd(tx, integration, run, 'cancelled');
  await audit(tx, {
    action: 'integration.run_cancelled',
    resource: 'integration',
    resourceId: integration.id,
    details: { code, run_id: runId, read: run.read },
  });
  await invalidate(tx, STOP_TOPIC, integration.id);
  await announce(tx, code);
}
