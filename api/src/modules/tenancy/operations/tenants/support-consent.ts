import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { updateTenant } from '../../repository/tenants.ts';
import { refuseOtherTenant } from './reach.ts';

const HOUR_MS = 3_600_000;

/**
 * Lets the vendor's people act inside the institution to help, for some hours; 0 ends it, and with it what they are
 * doing. Nobody consents while acting in another's name.
 */
export async function setSupportConsent(
  tx: Tx,
  actor: Actor,
  id: number,
  hours: number,
): Promise<{ support_until: Date | null }> {
  refuseOtherTenant(actor, id);
  if (actor.impersonatorId && hours > 0)
    throw new Problem('PERMISSION_DENIED', { params: { permission: 'tenant_profile:write' } });
  const until = hours === 0 ? null : new Date(tx.now.getTime() + hours * HOUR_MS);
  await updateTenant(tx, { support_until: until });
  await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
  await audit(tx, {
    action: until ? 'tenant.support_allowed' : 'tenant.support_ended',
    resource: 'tenant',
    resourceId: String(id),
    details: until ? { hours, until: until.toISOString() } : {},
  });
  return { support_until: until };
}
