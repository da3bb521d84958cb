import type { Tx } from '../../../platform/db/tx.ts';
import { lockIntegration, writeProgress } from '../repository/integrations.ts';
import { queueRun, standingOf } from './queue-run.ts';
import { againAt, enqueueRetry } from './work.ts';

/** INT-17: the pause after failed runs is over. Where it may not run now, the schedule brings the next one. */
export async function retryRun(tx: Tx, integrationId: string): Promise<void> {
  const integration = await lockIntegration(tx, { id: integrationId });
  if (!integration?.retry_at) return;
  if (integration.retry_at > tx.now)
    return enqueueRetry(tx, integrationId, await againAt(tx, integration.retry_at));
  await writeProgress(tx, integrationId, { retry_at: null });
  const { status, tenantOn, moduleOn, busy } = await standingOf(tx, integration);
  if (status === 'active' && tenantOn && moduleOn && !busy)
    await queueRun(tx, integration, { trigger: 'resume' });
}
