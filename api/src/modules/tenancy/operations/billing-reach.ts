import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { inOtherTenant, type Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Billed, isTenant, tenantOfBilled } from '../queries/billing-reach.ts';

/** Rights of the vendor's people over the billing of others; any of those that are named will do. */
export type BillingRight = 'billing:manage' | 'payments:verify';

/** Whether somebody sees the billing of all institutions. */
export function seesAll(actor: Actor, rights: readonly BillingRight[] = ['billing:manage']): boolean {
  return actor.tenant.type === 'vendor' && rights.some((right) => actor.permissions.has(right));
}

/**
 * Runs `work` where an invoice, a payment or a subscription is: in one's own institution, or, for the vendor's people,
 * in any. What is elsewhere is answered like what is nowhere.
 * @param entry what the vendor's own trail is to say, where the work is done in another institution; work that answers
 * false has changed nothing, and nothing is said
 * @throws Problem NOT_FOUND
 */
export async function whereBilled<T>(
  tx: Tx,
  actor: Actor,
  what: Billed,
  id: string,
  work: (there: Tx) => Promise<T>,
  options: { readonly rights?: readonly BillingRight[]; readonly entry?: string } = {},
): Promise<T> {
  const tenantId = seesAll(actor, options.rights) ? await tenantOfBilled(tx, what, id) : tx.tenantId;
  if (tenantId === null) throw new Problem('NOT_FOUND');
  if (tenantId === tx.tenantId) return work(tx);
  const result = await inOtherTenant(tx, tenantId, work);
  if (options.entry && result !== false) await keep(tx, options.entry, what, id, tenantId);
  return result;
}

/**
 * Runs `work` in the institution that is named, or in one's own.
 * @throws Problem NOT_FOUND for another one than the caller's, save for the vendor's people
 */
export async function inNamedTenant<T>(
  tx: Tx,
  actor: Actor,
  tenantId: number | undefined,
  work: (there: Tx) => Promise<T>,
  options: { readonly rights?: readonly BillingRight[]; readonly entry?: string } = {},
): Promise<T> {
  if (tenantId === undefined || tenantId === tx.tenantId) return work(tx);
  if (!seesAll(actor, options.rights)) throw new Problem('NOT_FOUND');
  const result = await inOtherTenant(tx, tenantId, async (there) => {
    if (!(await isTenant(there))) throw new Problem('NOT_FOUND');
    return work(there);
  });
  if (options.entry) await keep(tx, options.entry, 'tenant', String(tenantId), tenantId);
  return result;
}

async function keep(tx: Tx, action: string, resource: string, id: string, tenantId: number): Promise<void> {
  await audit(tx, { action, resource, resourceId: id, details: { tenant_id: tenantId } });
}
