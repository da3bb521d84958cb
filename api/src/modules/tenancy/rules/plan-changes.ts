// Aturan BIL-12: Paket yang lebih mahal per hari berlaku setelah selisih sisa harinya dibayar, yang lebih murah mulai di akhir
// hari yang dibayar; sebelum pembayaran pertama paket berganti saat itu juga. Berhenti berlaku di akhir hari yang dibayar.
// Sumber: TEN-13

import { dailyPrice, isDearer, type Sums, sumsOf, upgradeAmount } from './amounts.ts';
import {
  addInvoice,
  type Book,
  change,
  firstUnpaidDay,
  openPeriods,
  type Plan,
  planOf,
  type Subscription,
  tell,
} from './book.ts';
import { end, waitsForVerification } from './calendar.ts';
import { addDays, type Day, daysBetween, earliest, latest, periodEnd } from './days.ts';
import { lineOf } from './invoicing.ts';
import { beginPlan, type Refusal, refusePlan } from './plan-begins.ts';
import { voidComing, voidOne } from './voiding.ts';

/** Days in which an upgrade is to be paid. */
const UPGRADE_DAYS = 7;

export interface Change extends Sums {
  readonly effect: 'upgrade' | 'downgrade' | 'at_once';
  /** NULL for an upgrade: it begins when its payment is verified. */
  readonly effectiveOn: Day | null;
}
export type ChangeRefusal =
  | Refusal
  | { readonly code: 'WRONG_PLAN_KIND' | 'PAYMENT_WAITS' | 'NEXT_PLAN_PAID' };

export function refuseChange(
  book: Book,
  subscription: Subscription,
  plan: Plan,
  today: Day,
): ChangeRefusal | null {
  if (plan.id === subscription.planId) return { code: 'PLAN_HELD', plan: plan.name };
  if (plan.kind !== subscription.kind) return { code: 'WRONG_PLAN_KIND' };
  const refused = refusePlan(book, plan, subscription.id);
  if (refused) return refused;
  const owed = openPeriods(book, subscription).find((invoice) => invoice.dueOn <= today);
  // Days were used on credit at the old price; a change would unsay them.
  if (subscription.paidUntil !== null && (owed || subscription.paidUntil <= today))
    return { code: 'PAY_FIRST', invoice: owed?.number ?? '' };
  return refuseWhilePaid(book, subscription);
}

/** Nothing is taken back that somebody has paid or says to have paid. */
export function refuseWhilePaid(book: Book, subscription: Subscription): ChangeRefusal | null {
  if (waitsForVerification(book, subscription)) return { code: 'PAYMENT_WAITS' };
  return nextIsPaid(subscription) ? { code: 'NEXT_PLAN_PAID' } : null;
}

function nextIsPaid({ nextPlanOn, paidUntil }: Subscription): boolean {
  return nextPlanOn !== null && paidUntil !== null && paidUntil > nextPlanOn;
}

/** What a change would do and cost. */
export function foresee(book: Book, subscription: Subscription, plan: Plan, today: Day): Change {
  const { paidFrom, paidUntil } = subscription;
  const { taxRate } = book.terms;
  if (paidFrom === null || paidUntil === null) {
    const sums = sumsOf([{ quantity: 1, unitPrice: plan.price }], taxRate);
    return { effect: 'at_once', effectiveOn: today, ...sums };
  }
  const old = paidPrice(book, subscription, paidUntil);
  const dearer = dailyPrice(plan, { period: planOf(book, subscription.planId).period, days: old.days });
  if (!isDearer(dearer, old)) {
    const sums = sumsOf([{ quantity: 1, unitPrice: plan.price }], taxRate);
    return { effect: 'downgrade', effectiveOn: paidUntil, ...sums };
  }
  const amount = upgradeAmount(old, dearer, daysBetween(latest(today, paidFrom), paidUntil));
  const sums = sumsOf([{ quantity: 1, unitPrice: amount }], taxRate);
  return amount === 0
    ? { effect: 'at_once', effectiveOn: today, ...sums }
    : { effect: 'upgrade', effectiveOn: null, ...sums };
}

/** What its plan last cost, for how many days. */
function paidPrice(book: Book, subscription: Subscription, paidUntil: Day) {
  const paid = book.lastPaid.get(subscription.id);
  if (paid?.planId === subscription.planId) return paid;
  const plan = planOf(book, subscription.planId);
  return { price: plan.price, days: daysBetween(paidUntil, periodEnd(paidUntil, plan.period)) };
}

/** @returns what it does, and the invoice of an upgrade */
export function changePlan(
  book: Book,
  given: Subscription,
  plan: Plan,
  today: Day,
): { readonly change: Change; readonly invoiceId: string | null } {
  const subscription = withdraw(book, given, today);
  const foreseen = foresee(book, subscription, plan, today);
  if (foreseen.effect === 'upgrade') {
    const old = planOf(book, subscription.planId);
    const line = {
      ...lineOf(book, subscription, today),
      planId: plan.id,
      description: `${old.name} → ${plan.name}`,
      unitPrice: foreseen.subtotal,
      periodFrom: null,
      periodUntil: null,
    };
    const dueOn = earliest([addDays(today, UPGRADE_DAYS), subscription.paidUntil]) ?? today;
    const invoice = addInvoice(book, { reason: 'upgrade', dueOn, lines: [line] }, today);
    change(book, subscription.id, { nextPlanId: plan.id, nextPlanInvoiceId: invoice.id });
    schedule(book, subscription, plan, 'upgrade_asked');
    return { change: foreseen, invoiceId: invoice.id };
  }
  voidComing(book, subscription, today, CHANGED);
  if (foreseen.effect === 'at_once') beginPlan(book, subscription, plan.id, today);
  else {
    change(book, subscription.id, { nextPlanId: plan.id, nextPlanOn: subscription.paidUntil });
    schedule(book, subscription, plan, 'downgrade_scheduled');
  }
  return { change: foreseen, invoiceId: null };
}

const CHANGED = 'Paket berubah. / The plan has changed.';

function schedule(book: Book, subscription: Subscription, plan: Plan, event: string): void {
  tell(book, 'subscription', subscription.id, event, { details: { plan: plan.name } });
}

/** Takes back a change or an end that was asked for and has not come. */
export function withdraw(book: Book, given: Subscription, today: Day): Subscription {
  const upgrade = book.invoices.get(given.nextPlanInvoiceId ?? '');
  if (upgrade) voidOne(book, upgrade, WITHDRAWN);
  if (given.nextPlanOn !== null) voidComing(book, given, today, WITHDRAWN);
  return change(book, given.id, {
    nextPlanId: null,
    nextPlanInvoiceId: null,
    nextPlanOn: null,
    cancelAtEnd: false,
    endReason: null,
  });
}

const WITHDRAWN = 'Perubahan paket dibatalkan. / The change was withdrawn.';

export function keep(book: Book, subscription: Subscription, today: Day): void {
  if (!subscription.cancelAtEnd && subscription.nextPlanId === null) return;
  if (nextIsPaid(subscription)) change(book, subscription.id, { cancelAtEnd: false, endReason: null });
  else withdraw(book, subscription, today);
  tell(book, 'subscription', subscription.id, 'kept');
}

/** Ends a subscription with its paid or free days, or now. @returns its last day, exclusive */
export function cancel(
  book: Book,
  given: Subscription,
  today: Day,
  by: 'tenant' | 'vendor',
  atOnce: boolean,
): Day {
  const subscription = nextIsPaid(given) ? given : withdraw(book, given, today);
  const last = firstUnpaidDay(subscription);
  if (atOnce || last <= today) {
    end(book, subscription, today, by, today);
    return today;
  }
  voidComing(book, subscription, today, CANCELLED);
  change(book, subscription.id, { cancelAtEnd: true, endReason: by });
  tell(book, 'subscription', subscription.id, 'cancel_scheduled', { details: { on: last } });
  return last;
}

const CANCELLED = 'Langganan dihentikan. / The subscription was cancelled.';
