import type { Actor } from '../../../../platform/access/actor.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { readProfile } from '../../queries/tenants.ts';

/**
 * Runs `work` inside the institution that a path names: the caller's own, or, for the vendor's people who hold `right`,
 * any. A client's path has to name the tenant of the session; a foreign number and one that is nobody's are answered
 * alike.
 * @throws Problem TENANT_MISMATCH, PERMISSION_DENIED, NOT_FOUND
 */
export async function inTenantOfPath<T>(
  tx: Tx,
  actor: Actor,
  id: number,
  right: string,
  work: (there: Tx) => Promise<T>,
): Promise<T> {
  if (id === actor.tenant.id) return work(tx);
  if (actor.tenant.type !== 'vendor') throw new Problem('TENANT_MISMATCH');
  if (!actor.permissions.has(right))
    throw new Problem('PERMISSION_DENIED', { params: { permission: right } });
  return inOtherTenant(tx, id, async (there) => {
    if (!(await readProfile(there))) throw new Problem('NOT_FOUND');
    return work(there);
  });
}

/**
 * What is a tenant's own to change: nobody from elsewhere does it, the vendor neither.
 * @throws Problem TENANT_MISMATCH, NOT_FOR_VENDOR
 */
export function refuseOtherTenant(actor: Actor, id: number): void {
  if (id === actor.tenant.id) return;
  throw new Problem(actor.tenant.type === 'vendor' ? 'NOT_FOR_VENDOR' : 'TENANT_MISMATCH');
}
