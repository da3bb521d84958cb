import type { Tx } from '../../../platform/db/tx.ts';
import { type IntegrationRow, lockIntegration } from '../repository/integrations.ts';
import { endRun, lastRuns, lockOpenRun, type Run } from '../repository/runs.ts';
import type { Standing } from '../rules/due.ts';
import { countEnd } from './count.ts';
import { fallBack } from './fall-back.ts';
import { announce, queueRun, standingOf } from './queue-run.ts';
import { enqueueRun } from './work.ts';

const DIED = 'WORKER_DIED';
/** So many in a row that died without a single batch: what they read may be what kills them. */
const DEADLY = 5;

/**
 * INT-16: the worker of a run was killed. The run is marked as failed, the cursor stands at the last batch that was
 * committed, and a run from there is queued. That is not the other side's failure and does not count as one.
 */
export async function endDead(
  tx: Tx,
  integration: IntegrationRow,
  run: Run,
  standing: Standing,
): Promise<void> {
  await endRun(tx, run.id, { status: 'failed', error: DIED });
  countEnd(tx, integration, run, 'failed');
  const last = await lastRuns(tx, integration.id, DEADLY);
  if (last.length === DEADLY && last.every(({ error, read }) => error === DIED && read === 0)) {
    await fallBack(tx, integration, run, { code: DIED });
    return;
  }
  if (standing.status === 'active' && standing.tenantOn && standing.moduleOn)
    await queueRun(tx, integration, { trigger: 'resume' });
  else await announce(tx, integration.code);
}

/** A run that no job of the queue will go on with any more: found by the sweep. */
export async function recoverRun(tx: Tx, integrationId: string): Promise<void> {
  const integration = await lockIntegration(tx, { id: integrationId });
  const run = integration && (await lockOpenRun(tx, integrationId));
  if (!integration || !run) return;
  if (run.status === 'queued') await enqueueRun(tx, run.id);
  else await endDead(tx, integration, run, await standingOf(tx, integration));
}
