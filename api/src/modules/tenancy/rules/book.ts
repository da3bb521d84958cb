// Aturan BIL-4: Satu periode langganan ditagih satu kali: periode berikutnya mulai setelah hari-hari yang sudah dibayar dan
// yang sudah ditagih.
// Sumber: TEN-13

import { sumsOf } from './amounts.ts';
import { addDays, type Day, daysBetween, earliest, type Period } from './days.ts';
import type { InvoiceStatus, SubscriptionStatus } from './transitions.ts';

export interface Plan {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly period: Period;
  readonly trialDays: number;
  readonly isActive: boolean;
  /** Codes of modules that it opens. */
  readonly modules: readonly string[];
}
export interface Subscription {
  readonly id: string;
  readonly planId: number;
  readonly kind: 'primary' | 'addon';
  readonly status: SubscriptionStatus;
  readonly startedOn: Day;
  readonly trialUntil: Day | null;
  readonly paidFrom: Day | null;
  readonly paidUntil: Day | null;
  readonly suspendedOn: Day | null;
  /** When its people were told that it will soon be read-only. */
  readonly warnedOn: Day | null;
  readonly nextPlanId: number | null;
  readonly nextPlanInvoiceId: string | null;
  readonly nextPlanOn: Day | null;
  readonly cancelAtEnd: boolean;
  readonly endedOn: Day | null;
  readonly endReason: 'tenant' | 'vendor' | 'deactivated' | null;
  readonly checkOn: Day | null;
  readonly version: number;
}
export interface Line {
  readonly subscriptionId: string | null;
  readonly planId: number | null;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly periodFrom: Day | null;
  readonly periodUntil: Day | null;
}
export interface Invoice {
  readonly id: string;
  /** Given when it is kept. */
  readonly number: string | null;
  readonly status: InvoiceStatus;
  readonly reason: 'first' | 'renewal' | 'upgrade' | 'manual';
  readonly issuedOn: Day | null;
  readonly dueOn: Day;
  readonly subtotal: number;
  readonly taxRate: number;
  readonly tax: number;
  readonly total: number;
  readonly note: string;
  readonly voidReason: string | null;
  readonly remindedOn: Day | null;
  readonly paidOn: Day | null;
  readonly checkOn: Day | null;
  readonly lines: readonly Line[];
}
/** The vendor's terms; the rate in hundredths of a percent, spans in days. */
export interface Terms {
  readonly taxRate: number;
  readonly invoiceDays: number;
  readonly reminderDays: number;
  readonly graceDays: number;
  readonly readOnlyDays: number;
}
/** What happened, for timeline, trail and notices. */
export interface Happening {
  readonly entity: 'subscription' | 'invoice' | 'payment' | 'tenant';
  readonly id: string;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly details: Readonly<Record<string, string | number>>;
}
/** One tenant's billing while rules work on it: running subscriptions, open invoices, and what happened so far. */
export interface Book {
  readonly terms: Terms;
  readonly plans: ReadonlyMap<number, Plan>;
  readonly subscriptions: Map<string, Subscription>;
  readonly invoices: Map<string, Invoice>;
  /** What the plan of a subscription last cost: its price for so many days. */
  readonly lastPaid: Map<string, { readonly planId: number; readonly price: number; readonly days: number }>;
  readonly happened: Happening[];
  readonly newId: () => string;
}

export function planOf(book: Book, id: number): Plan {
  const plan = book.plans.get(id);
  if (!plan) throw new Error(`plan ${id} is not in the book`);
  return plan;
}

export function running(book: Book): Subscription[] {
  return [...book.subscriptions.values()].filter((subscription) => subscription.endedOn === null);
}

export function isOpen(invoice: Invoice): boolean {
  return (
    invoice.status === 'unpaid' || invoice.status === 'overdue' || invoice.status === 'awaiting_verification'
  );
}

export function holdsPeriodOf(invoice: Invoice, subscription: Subscription): boolean {
  return invoice.lines.some((line) => line.subscriptionId === subscription.id && line.periodFrom !== null);
}

/** Open invoices for periods of a subscription; those of an upgrade are none. */
export function openPeriods(book: Book, subscription: Subscription): Invoice[] {
  return [...book.invoices.values()].filter(
    (invoice) => isOpen(invoice) && holdsPeriodOf(invoice, subscription),
  );
}

export function periodDays(invoice: Invoice, subscription: Subscription): number {
  return invoice.lines
    .filter((line) => line.subscriptionId === subscription.id)
    .reduce(
      (sum, line) =>
        line.periodFrom && line.periodUntil ? sum + daysBetween(line.periodFrom, line.periodUntil) : sum,
      0,
    );
}

/** The first day that nobody has paid or been asked to pay. */
export function nextStart(book: Book, subscription: Subscription): Day {
  const asked = openPeriods(book, subscription).reduce(
    (sum, invoice) => sum + periodDays(invoice, subscription),
    0,
  );
  return addDays(firstUnpaidDay(subscription), asked);
}

/** Where the free or paid days end. */
export function firstUnpaidDay(subscription: Subscription): Day {
  return subscription.paidUntil ?? subscription.trialUntil ?? subscription.startedOn;
}

/** Since when there is or will be debt, if nothing more is paid. NULL before the first payment. */
export function debtStart(book: Book, subscription: Subscription): Day | null {
  if (subscription.paidUntil === null) return null;
  return earliest([
    subscription.paidUntil,
    ...openPeriods(book, subscription).map((invoice) => invoice.dueOn),
  ]);
}

export function change(book: Book, id: string, patch: Partial<Subscription>): Subscription {
  const subscription = book.subscriptions.get(id);
  if (!subscription) throw new Error(`subscription ${id} is not in the book`);
  const changed = { ...subscription, ...patch };
  book.subscriptions.set(id, changed);
  return changed;
}

export function changeInvoice(book: Book, id: string, patch: Partial<Invoice>): Invoice {
  const invoice = book.invoices.get(id);
  if (!invoice) throw new Error(`invoice ${id} is not in the book`);
  const changed = { ...invoice, ...patch };
  book.invoices.set(id, changed);
  return changed;
}

export function tell(
  book: Book,
  entity: Happening['entity'],
  id: string,
  event: string,
  rest: Partial<Pick<Happening, 'from' | 'to' | 'details'>> = {},
): void {
  book.happened.push({ entity, id, event, from: null, to: null, details: {}, ...rest });
}

/** Writes an invoice into the book: asked for at once, or a draft. */
export function addInvoice(
  book: Book,
  given: Pick<Invoice, 'reason' | 'dueOn' | 'lines'> & { readonly note?: string },
  issuedOn: Day | null,
): Invoice {
  const { taxRate } = book.terms;
  const invoice: Invoice = {
    id: book.newId(),
    number: null,
    status: issuedOn === null ? 'draft' : 'unpaid',
    reason: given.reason,
    issuedOn,
    dueOn: given.dueOn,
    ...sumsOf(given.lines, taxRate),
    taxRate,
    note: given.note ?? '',
    voidReason: null,
    remindedOn: null,
    paidOn: null,
    checkOn: null,
    lines: given.lines,
  };
  book.invoices.set(invoice.id, invoice);
  const event = issuedOn === null ? 'drafted' : 'issued';
  // What stands in a draft is the vendor's alone; the timeline is the tenant's too.
  const details = issuedOn === null ? {} : { total: invoice.total };
  tell(book, 'invoice', invoice.id, event, { to: invoice.status, details });
  return invoice;
}
