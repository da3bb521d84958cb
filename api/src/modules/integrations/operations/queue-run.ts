import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { loadTenant } from '../../tenancy/index.ts';
import type { IntegrationRow } from '../repository/integrations.ts';
import { insertRuns, lockOpenRun, type NewRun } from '../repository/runs.ts';
import { isOpen } from '../rules/circuit.ts';
import type { Standing } from '../rules/due.ts';
import { enqueueRun } from './work.ts';

/** How things stand with a locked integration: what decides whether a run may begin. */
export async function standingOf(tx: Tx, integration: IntegrationRow): Promise<Standing> {
  const [tenant, open] = await Promise.all([loadTenant(tx), lockOpenRun(tx, integration.id)]);
  return {
    status: integration.status,
    inactiveLog: integration.inactive_log,
    tenantOn: tenant?.isActive === true,
    // A module that can only be read takes nothing in either.
    moduleOn: tenant?.modules.get('integrations') === 'active',
    busy: open !== undefined,
    retryAt: integration.retry_at && integration.retry_at > tx.now ? integration.retry_at : null,
    circuitOpen: isOpen(integration.consecutive_failures),
  };
}

/** A run with its job, in one transaction. The integration must be locked and without an open run. */
export async function queueRun(
  tx: Tx,
  integration: Pick<IntegrationRow, 'id' | 'code'>,
  run: Pick<NewRun, 'trigger' | 'dueAt' | 'requestedBy'>,
): Promise<string> {
  const [id] = await insertRuns(tx, [{ ...run, integrationId: integration.id }]);
  if (id === undefined) throw new Error('no run was written');
  await enqueueRun(tx, id);
  await announce(tx, integration.code);
  return id;
}

/** Open pages show it anew. */
export function announce(tx: Tx, code: string): Promise<void> {
  return publish(tx, { permission: 'integrations:read' }, 'integration.changed', { code });
}
