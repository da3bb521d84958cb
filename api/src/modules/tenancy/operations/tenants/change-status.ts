import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { lockBilling } from '../../repository/billing-book.ts';
import { type LockedTenant, lockTenant, updateTenant } from '../../repository/tenants.ts';
import { endSubscriptions } from '../billing/end-subscriptions.ts';
import { shiftDays } from '../billing/shift-days.ts';

export interface StatusChange {
  readonly active: boolean;
  /** true: its subscriptions end with it and stay ended; false: a pause, after which all is as it was. */
  readonly ends: boolean;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * The vendor switches an institution off or on, felt in every instance within a second. It stands in both trails.
 * Asked for what is already so, nothing happens.
 * @throws Problem NOT_FOUND, VENDOR_STAYS
 */
export async function changeTenantStatus(
  tx: Tx,
  actor: Actor,
  id: number,
  change: StatusChange,
): Promise<{ is_active: boolean }> {
  if (id === actor.tenant.id) {
    if (!change.active) throw new Problem('VENDOR_STAYS');
    return { is_active: true };
  }
  const changed = await inOtherTenant(tx, id, (there) =>
    change.active ? switchOn(there) : switchOff(there, change),
  );
  if (changed) await audit(tx, entryOf(id, change));
  return { is_active: change.active };
}

async function switchOff(tx: Tx, change: StatusChange): Promise<boolean> {
  const tenant = await lockBoth(tx);
  // One that is only paused has no reason: it can still be ended.
  if (!tenant.is_active && (!change.ends || tenant.deactivation_reason !== null)) return false;
  if (change.ends) await endSubscriptions(tx);
  await updateTenant(tx, {
    is_active: false,
    deactivated_on: tenant.deactivated_on ?? tenant.today,
    deactivation_reason: change.ends ? (change.reason ?? 'other') : null,
    support_until: null,
  });
  await tell(tx, change);
  return true;
}

async function switchOn(tx: Tx): Promise<boolean> {
  const tenant = await lockBoth(tx);
  if (tenant.is_active) return false;
  await updateTenant(tx, { is_active: true, deactivated_on: null, deactivation_reason: null });
  // What was ended stays so; of what was paused no paid day is lost.
  if (tenant.deactivation_reason === null) await shiftDays(tx, tenant.days_off);
  await tell(tx, { active: true, ends: false });
  return true;
}

/** Billing first, as the calendar does, which then writes the tenant's row: the other way round both would wait. */
async function lockBoth(tx: Tx): Promise<LockedTenant> {
  await lockBilling(tx);
  const tenant = await lockTenant(tx);
  if (!tenant) throw new Problem('NOT_FOUND');
  return tenant;
}

async function tell(tx: Tx, change: StatusChange): Promise<void> {
  await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
  await audit(tx, entryOf(tx.tenantId, change));
}

function entryOf(id: number, { active, ends, reason, note }: StatusChange) {
  return {
    action: active ? 'tenant.switched_on' : ends ? 'tenant.deactivated' : 'tenant.paused',
    resource: 'tenant',
    resourceId: String(id),
    details: { is_active: active, ...(reason ? { reason } : {}), ...(note ? { note } : {}) },
  };
}
