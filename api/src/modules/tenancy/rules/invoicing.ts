// Aturan BIL-7: Tagihan perpanjangan terbit beberapa hari sebelum periode berakhir, tagihan pertama pada hari pendaftaran; semua
// langganan yang jatuh tempo pada hari yang sama masuk dalam satu tagihan. Yang ditangguhkan tidak ditagih lagi.
// Sumber: TEN-13

import {
  addInvoice,
  type Book,
  debtStart,
  type Invoice,
  type Line,
  nextStart,
  openPeriods,
  type Plan,
  planOf,
  running,
  type Subscription,
} from './book.ts';
import { addDays, type Day, periodEnd } from './days.ts';

/** A line that is due to be asked for, and when it is to be paid. */
interface DueLine {
  readonly line: Line;
  readonly dueOn: Day;
  readonly first: boolean;
}

/** Issues every invoice whose day has come. @returns whether there was one */
export function issueDue(book: Book, today: Day): boolean {
  let issued = false;
  // One period of each subscription at a time: two periods that were missed become two invoices.
  for (let lines = dueLines(book, today); lines.length > 0; lines = dueLines(book, today)) {
    for (const dueOn of new Set(lines.map((line) => line.dueOn))) {
      const together = lines.filter((line) => line.dueOn === dueOn);
      const reason = together.every((line) => line.first) ? 'first' : 'renewal';
      addInvoice(book, { reason, dueOn, lines: together.map(({ line }) => line) }, today);
    }
    issued = true;
  }
  return issued;
}

function dueLines(book: Book, today: Day): DueLine[] {
  return running(book).flatMap((subscription) => {
    if (!isDue(book, subscription, today)) return [];
    const first = subscription.paidUntil === null;
    const from = nextStart(book, subscription);
    // Who begins without free days has days to pay, counted from the day on which it is asked for.
    const dueOn = first && subscription.trialUntil === null ? addDays(today, book.terms.invoiceDays) : from;
    return [{ line: lineOf(book, subscription, from), dueOn, first }];
  });
}

function isDue(book: Book, subscription: Subscription, today: Day): boolean {
  const start = nextStart(book, subscription);
  if (subscription.cancelAtEnd || planFrom(book, subscription, start).price === 0) return false;
  // An upgrade that waits decides what the next period costs.
  if (subscription.nextPlanInvoiceId !== null && today < start) return false;
  if (subscription.paidUntil === null) return openPeriods(book, subscription).length === 0;
  const issueOn = addDays(start, -book.terms.invoiceDays);
  return issueOn <= today && issueOn < shutDay(book, subscription);
}

/**
 * The invoice with which a subscription can be paid now: one that is open, or its next period asked for early.
 * @returns null where there is nothing to ask for: it ends, costs nothing, or waits for an upgrade
 */
export function askEarly(book: Book, subscription: Subscription, today: Day): Invoice | null {
  const [open] = openPeriods(book, subscription);
  if (open) return open;
  const from = nextStart(book, subscription);
  if (subscription.cancelAtEnd || subscription.nextPlanInvoiceId !== null) return null;
  if (planFrom(book, subscription, from).price === 0) return null;
  const lines = [lineOf(book, subscription, from)];
  return addInvoice(book, { reason: 'renewal', dueOn: from, lines }, today);
}

/** From when nothing more is asked for, since nothing more is given. */
function shutDay(book: Book, subscription: Subscription): Day {
  return subscription.suspendedOn ?? addDays(debtStart(book, subscription) ?? '', book.terms.graceDays);
}

/** The plan of the period that begins on `day`. */
export function planFrom(book: Book, subscription: Subscription, day: Day): Plan {
  const { nextPlanId, nextPlanOn } = subscription;
  const next = nextPlanId !== null && nextPlanOn !== null && day >= nextPlanOn;
  return planOf(book, next ? nextPlanId : subscription.planId);
}

/** The line of an invoice for the period of a subscription that begins on `from`. */
export function lineOf(book: Book, subscription: Subscription, from: Day): Line {
  const plan = planFrom(book, subscription, from);
  return {
    subscriptionId: subscription.id,
    planId: plan.id,
    description: plan.name,
    quantity: 1,
    unitPrice: plan.price,
    periodFrom: from,
    periodUntil: periodEnd(from, plan.period, subscription.paidFrom ?? from),
  };
}

/** The next day on which something may change without anybody's doing. */
export function invoiceCheck(book: Book, invoice: Invoice, today: Day): Day | null {
  if (invoice.status !== 'unpaid') return null;
  const remindOn = addDays(invoice.dueOn, -book.terms.reminderDays);
  return invoice.remindedOn === null && remindOn > today ? remindOn : invoice.dueOn;
}
