// Aturan BIL-9: Setiap hari kalender tagihan berjalan: tagihan terbit, diingatkan, lewat jatuh tempo, langganan menunggak,
// ditangguhkan, atau berakhir. Dijalankan dua kali atau terlambat seminggu, hasilnya sama.
// Sumber: TEN-13

import {
  type Book,
  change,
  changeInvoice,
  firstUnpaidDay,
  isOpen,
  nextStart,
  running,
  type Subscription,
  tell,
} from './book.ts';
import { addDays, type Day, earliest, periodEnd } from './days.ts';
import { invoiceCheck, issueDue, planFrom } from './invoicing.ts';
import { beginPlan } from './plan-begins.ts';
import { deadlines, standing } from './standing.ts';
import { voidComing, voidOne } from './voiding.ts';

/** Passes until nothing changes: a restored subscription has its coming invoices asked for anew. */
const MOST_PASSES = 20;
/** Terms that the vendor changes are felt within a week. */
const LONGEST_SLEEP = 7;

/** Brings a tenant's book to `today`. */
export function runCalendar(book: Book, today: Day): void {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = book.happened.length;
    dropLateUpgrades(book, today);
    for (const subscription of running(book)) beginNextPlan(book, subscription, today);
    for (const subscription of running(book)) endAtLast(book, subscription, today);
    for (const subscription of running(book)) extendFree(book, subscription.id, today);
    issueDue(book, today);
    markInvoices(book, today);
    for (const subscription of running(book)) stand(book, subscription, today);
    if (book.happened.length === before) break;
  }
  for (const subscription of running(book)) {
    warn(book, subscription, today);
    change(book, subscription.id, { checkOn: nextCheck(book, subscription.id, today) });
  }
  for (const invoice of book.invoices.values())
    changeInvoice(book, invoice.id, { checkOn: invoiceCheck(book, invoice, today) });
}

function dropLateUpgrades(book: Book, today: Day): void {
  for (const subscription of running(book)) {
    const invoice = book.invoices.get(subscription.nextPlanInvoiceId ?? '');
    if (invoice && invoice.dueOn <= today && (invoice.status === 'unpaid' || invoice.status === 'overdue'))
      voidOne(book, invoice, LATE_UPGRADE);
  }
}

const LATE_UPGRADE =
  'Peningkatan paket tidak dibayar sampai jatuh tempo. / The upgrade was not paid in time.';

function beginNextPlan(book: Book, subscription: Subscription, today: Day): void {
  if (subscription.nextPlanId === null || subscription.nextPlanOn === null) return;
  if (subscription.nextPlanOn <= today) beginPlan(book, subscription, subscription.nextPlanId, today);
}

function endAtLast(book: Book, subscription: Subscription, today: Day): void {
  const last = firstUnpaidDay(subscription);
  if (subscription.cancelAtEnd && last <= today) end(book, subscription, last, 'tenant', today);
}

/** Ends a subscription: what has not begun is not asked for any more. */
export function end(
  book: Book,
  subscription: Subscription,
  on: Day,
  reason: 'tenant' | 'vendor' | 'deactivated',
  today: Day,
): void {
  const endReason = subscription.endReason ?? reason;
  voidComing(book, subscription, today, ENDED);
  change(book, subscription.id, {
    status: 'cancelled',
    endedOn: on,
    endReason,
    suspendedOn: null,
    nextPlanId: null,
    nextPlanInvoiceId: null,
    nextPlanOn: null,
    checkOn: null,
  });
  const told = { from: subscription.status, to: 'cancelled', details: { on, reason: endReason } };
  tell(book, 'subscription', subscription.id, 'ended', told);
}

const ENDED = 'Langganan berakhir. / The subscription has ended.';

/** A plan without a price is never asked for. */
function extendFree(book: Book, id: string, today: Day): void {
  for (;;) {
    const subscription = book.subscriptions.get(id);
    if (!subscription || subscription.cancelAtEnd) return;
    const from = nextStart(book, subscription);
    const plan = planFrom(book, subscription, from);
    if (plan.price > 0 || from > today) return;
    const paidUntil = periodEnd(from, plan.period, subscription.paidFrom ?? from);
    change(book, id, { paidFrom: subscription.paidFrom ?? from, paidUntil });
    tell(book, 'subscription', id, 'extended', { details: { from, until: paidUntil } });
  }
}

function markInvoices(book: Book, today: Day): void {
  for (const invoice of book.invoices.values()) {
    if (invoice.status !== 'unpaid') continue;
    const { id, dueOn, total } = invoice;
    if (dueOn <= today) {
      changeInvoice(book, id, { status: 'overdue' });
      tell(book, 'invoice', id, 'overdue', {
        from: 'unpaid',
        to: 'overdue',
        details: { due_on: dueOn, total },
      });
    } else if (
      invoice.remindedOn === null &&
      invoice.issuedOn !== today &&
      today >= addDays(dueOn, -book.terms.reminderDays)
    ) {
      changeInvoice(book, id, { remindedOn: today });
      tell(book, 'invoice', id, 'reminded', { details: { due_on: dueOn, total } });
    }
  }
}

function stand(book: Book, subscription: Subscription, today: Day): void {
  const now = standing(book, subscription, today);
  if (now.status === subscription.status && now.suspendedOn === subscription.suspendedOn) return;
  const { paidFrom, paidUntil } = subscription;
  change(book, subscription.id, {
    status: now.status,
    suspendedOn: now.suspendedOn,
    ...(paidUntil === null ? {} : { paidFrom, paidUntil: addDays(paidUntil, now.givenBack) }),
    ...(now.status === 'past_due' ? {} : { warnedOn: null }),
  });
  if (now.status === subscription.status) return;
  const event = eventOf(subscription.status, now.status);
  tell(book, 'subscription', subscription.id, event, {
    from: subscription.status,
    to: now.status,
    details: now.givenBack > 0 ? { given_back: now.givenBack } : {},
  });
  // Periods that were asked for ahead of time have moved.
  if (now.givenBack > 0) voidComing(book, subscription, today, MOVED);
}

const MOVED = 'Periode bergeser setelah pembayaran. / The period moved after a payment.';

function eventOf(from: string, to: string): string {
  if (to === 'suspended') return 'suspended';
  if (from === 'suspended') return 'restored';
  return to === 'past_due' ? 'past_due' : 'activated';
}

/** Its people are told some days before it becomes read-only, once in each debt. */
function warn(book: Book, given: Subscription, today: Day): void {
  const subscription = book.subscriptions.get(given.id) ?? given;
  const limits = deadlines(book, subscription);
  if (subscription.status !== 'past_due' || subscription.warnedOn !== null || !limits) return;
  if (today < addDays(limits.readOnlyOn, -book.terms.reminderDays)) return;
  change(book, subscription.id, { warnedOn: today });
  tell(book, 'subscription', subscription.id, 'read_only_soon', {
    details: { read_only_on: limits.readOnlyOn, shut_on: limits.shutOn },
  });
}

/** The next day on which a running subscription may change by itself; NULL when only people can change it. */
function nextCheck(book: Book, id: string, today: Day): Day | null {
  const subscription = book.subscriptions.get(id);
  if (!subscription || subscription.endedOn !== null) return null;
  if (subscription.status === 'suspended')
    return subscription.cancelAtEnd ? firstUnpaidDay(subscription) : null;
  const limits = deadlines(book, subscription);
  const { reminderDays, invoiceDays } = book.terms;
  const days = [
    subscription.trialUntil,
    subscription.paidUntil,
    subscription.nextPlanOn,
    addDays(nextStart(book, subscription), -invoiceDays),
    ...(limits ? [addDays(limits.readOnlyOn, -reminderDays), limits.readOnlyOn, limits.shutOn] : []),
    addDays(today, LONGEST_SLEEP),
  ];
  return earliest(days.filter((day) => day !== null && day > today));
}

/** Whether nothing that is asked of it waits for the vendor's eye. */
export function waitsForVerification(book: Book, subscription: Subscription): boolean {
  return [...book.invoices.values()].some(
    (invoice) =>
      isOpen(invoice) &&
      invoice.status === 'awaiting_verification' &&
      (invoice.id === subscription.nextPlanInvoiceId ||
        invoice.lines.some((line) => line.subscriptionId === subscription.id)),
  );
}
