// Aturan BIL-11: Pembayaran yang diverifikasi melunasi tagihannya dan memberi setiap langganan di dalamnya persis hari yang
// dibayar; hari tutup dikembalikan, dan peningkatan paket mulai.
// Sumber: TEN-13, TEN-14, TEN-16

import {
  type Book,
  change,
  changeInvoice,
  type Invoice,
  type Line,
  planOf,
  type Subscription,
  tell,
} from './book.ts';
import { addDays, type Day, daysBetween, latest } from './days.ts';
import { beginPlan } from './plan-begins.ts';
import { voidComing } from './voiding.ts';

/**
 * Settles an invoice; how its subscriptions then stand is for the calendar.
 * @param paidOn where the tenant's own days stand still, not today
 */
export function settle(book: Book, invoice: Invoice, today: Day, paidOn: Day = today): void {
  changeInvoice(book, invoice.id, { status: 'paid', paidOn, checkOn: null });
  tell(book, 'invoice', invoice.id, 'paid', {
    from: invoice.status,
    to: 'paid',
    details: { total: invoice.total },
  });
  for (const line of invoice.lines) {
    const subscription = book.subscriptions.get(line.subscriptionId ?? '');
    // What is paid for one that has ended is kept for people to give back.
    if (!subscription || subscription.endedOn !== null) continue;
    if (subscription.nextPlanInvoiceId === invoice.id) upgrade(book, subscription, today);
    else if (line.periodFrom && line.periodUntil) addPaidDays(book, subscription, line, today);
  }
}

function upgrade(book: Book, subscription: Subscription, today: Day): void {
  const { nextPlanId } = subscription;
  if (nextPlanId === null) return;
  beginPlan(book, subscription, nextPlanId, today);
  // The coming period is asked for anew, at the new price.
  const changed = change(book, subscription.id, {});
  voidComing(book, changed, today, UPGRADED);
  book.lastPaid.delete(subscription.id);
}

const UPGRADED = 'Paket berubah. / The plan has changed.';

function addPaidDays(book: Book, subscription: Subscription, line: Line, today: Day): void {
  const days = daysBetween(line.periodFrom ?? today, line.periodUntil ?? today);
  if (line.planId !== null)
    book.lastPaid.set(subscription.id, { planId: line.planId, price: line.unitPrice, days });
  const first = subscription.paidUntil === null;
  const from = line.periodFrom ?? today;
  // Before a first payment all was shut: paid days begin now, not when they were asked for.
  const begin = first && subscription.suspendedOn !== null ? latest(from, today) : from;
  const paidUntil = addDays(subscription.paidUntil ?? begin, days);
  change(book, subscription.id, {
    paidFrom: subscription.paidFrom ?? begin,
    paidUntil,
    ...(first ? { suspendedOn: null, status: firstStatus(subscription, today) } : {}),
  });
  const details = {
    days,
    paid_until: paidUntil,
    plan: planOf(book, line.planId ?? subscription.planId).name,
  };
  const to = first ? firstStatus(subscription, today) : subscription.status;
  tell(book, 'subscription', subscription.id, first ? 'first_paid' : 'days_paid', {
    from: subscription.status,
    to,
    details,
  });
}

function firstStatus(subscription: Subscription, today: Day): 'trial' | 'active' {
  return subscription.trialUntil !== null && today < subscription.trialUntil ? 'trial' : 'active';
}
