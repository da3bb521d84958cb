// Aturan BIL-10: Satu paket utama per lembaga, tambahan tanpa batas; modul yang ada di paket utama tidak dijual lagi, dan
// tambahan yang tercakup seluruhnya berakhir bersama hari yang sudah dibayar.
// Sumber: TEN-10, TEN-13

import { type Book, change, type Plan, planOf, running, type Subscription, tell } from './book.ts';
import { addDays, type Day } from './days.ts';

export type Refusal =
  | { readonly code: 'PLAN_INACTIVE'; readonly plan: string }
  | { readonly code: 'PRIMARY_TAKEN'; readonly plan: string }
  | { readonly code: 'PLAN_HELD'; readonly plan: string }
  | { readonly code: 'MODULE_IN_PLAN'; readonly plan: string; readonly module: string }
  | { readonly code: 'PAY_FIRST'; readonly invoice: string };

/** Why a tenant may not begin a plan now. `except`: the subscription that it is to replace. */
export function refusePlan(book: Book, plan: Plan, except: string | null = null): Refusal | null {
  const others = running(book).filter((subscription) => subscription.id !== except);
  if (!plan.isActive) return { code: 'PLAN_INACTIVE', plan: plan.name };
  const primary = others.find((subscription) => subscription.kind === 'primary');
  if (plan.kind === 'primary' && primary)
    return { code: 'PRIMARY_TAKEN', plan: planOf(book, primary.planId).name };
  if (others.some((subscription) => subscription.planId === plan.id || subscription.nextPlanId === plan.id))
    return { code: 'PLAN_HELD', plan: plan.name };
  if (plan.kind === 'addon' && primary) {
    const held = planOf(book, primary.planId);
    const module = plan.modules.find((code) => held.modules.includes(code));
    if (module) return { code: 'MODULE_IN_PLAN', plan: held.name, module };
  }
  const owed = [...book.invoices.values()].find(
    (invoice) => invoice.status === 'overdue' && (invoice.reason === 'first' || invoice.reason === 'renewal'),
  );
  if (owed && except === null) return { code: 'PAY_FIRST', invoice: owed.number ?? '' };
  return null;
}

/**
 * Begins a subscription on `today`; its first invoice comes from the calendar. Free days are given once.
 * @param hadBefore a subscription of this plan, or any of a primary one where this is one
 */
export function begin(book: Book, plan: Plan, today: Day, hadBefore: boolean): Subscription {
  const trialUntil = plan.trialDays > 0 && !hadBefore ? addDays(today, plan.trialDays) : null;
  const subscription: Subscription = {
    id: book.newId(),
    planId: plan.id,
    kind: plan.kind,
    status: trialUntil ? 'trial' : 'suspended',
    startedOn: today,
    trialUntil,
    paidFrom: null,
    paidUntil: null,
    suspendedOn: trialUntil ? null : today,
    warnedOn: null,
    nextPlanId: null,
    nextPlanInvoiceId: null,
    nextPlanOn: null,
    cancelAtEnd: false,
    endedOn: null,
    endReason: null,
    checkOn: today,
    version: 1,
  };
  book.subscriptions.set(subscription.id, subscription);
  const details = { plan: plan.name, ...(trialUntil ? { trial_until: trialUntil } : {}) };
  tell(book, 'subscription', subscription.id, 'started', { to: subscription.status, details });
  endCoveredAddons(book, plan);
  return subscription;
}

/** A subscription goes over to another plan; its paid days stay. */
export function beginPlan(book: Book, subscription: Subscription, planId: number, on: Day): void {
  const [old, plan] = [planOf(book, subscription.planId), planOf(book, planId)];
  change(book, subscription.id, { planId, nextPlanId: null, nextPlanInvoiceId: null, nextPlanOn: null });
  const details = { old_plan: old.name, plan: plan.name, on };
  tell(book, 'subscription', subscription.id, 'plan_changed', { details });
  endCoveredAddons(book, plan);
}

function endCoveredAddons(book: Book, primary: Plan): void {
  if (primary.kind !== 'primary') return;
  for (const addon of running(book)) {
    if (addon.kind !== 'addon' || addon.cancelAtEnd) continue;
    const modules = planOf(book, addon.planId).modules;
    if (!modules.every((code) => primary.modules.includes(code))) continue;
    change(book, addon.id, { cancelAtEnd: true, endReason: 'vendor' });
    tell(book, 'subscription', addon.id, 'cancel_scheduled', { details: { covered_by: primary.name } });
  }
}
