import type { Book, Invoice, Plan, Subscription, Terms } from '../../src/modules/tenancy/rules/book.ts';
import { changeInvoice, isOpen } from '../../src/modules/tenancy/rules/book.ts';
import { runCalendar } from '../../src/modules/tenancy/rules/calendar.ts';
import type { Day } from '../../src/modules/tenancy/rules/days.ts';
import { settle } from '../../src/modules/tenancy/rules/payment.ts';
import { begin } from '../../src/modules/tenancy/rules/plan-begins.ts';

export const terms: Terms = {
  taxRate: 1100,
  invoiceDays: 14,
  reminderDays: 3,
  graceDays: 14,
  readOnlyDays: 7,
};

export function plan(id: number, given: Partial<Plan> = {}): Plan {
  return {
    id,
    code: `plan-${id}`,
    name: `Paket ${id}`,
    kind: 'primary',
    price: 100_000,
    period: 'monthly',
    trialDays: 0,
    isActive: true,
    modules: ['insurance'],
    ...given,
  };
}

/** A tenant's book without a database: ids count upwards, so that two runs can be compared. */
export function newBook(plans: readonly Plan[], given: Partial<Terms> = {}): Book {
  let count = 0;
  return {
    terms: { ...terms, ...given },
    plans: new Map(plans.map((one) => [one.id, one])),
    subscriptions: new Map(),
    invoices: new Map(),
    lastPaid: new Map(),
    happened: [],
    newId: () => `id-${++count}`,
  };
}

export function start(book: Book, planId: number, today: Day): Subscription {
  const wanted = book.plans.get(planId);
  if (!wanted) throw new Error(`plan ${planId}`);
  const { id } = begin(book, wanted, today, false);
  runCalendar(book, today);
  return get(book, id);
}

export function get(book: Book, id: string): Subscription {
  const subscription = book.subscriptions.get(id);
  if (!subscription) throw new Error(`subscription ${id}`);
  return subscription;
}

export function open(book: Book): Invoice[] {
  return [...book.invoices.values()].filter(isOpen);
}

/** A proof comes and is verified on the same day. */
export function pay(book: Book, invoice: Invoice, today: Day): void {
  settle(book, changeInvoice(book, invoice.id, { status: 'awaiting_verification' }), today);
  runCalendar(book, today);
}

export function events(book: Book, id?: string): string[] {
  return book.happened.filter((one) => id === undefined || one.id === id).map((one) => one.event);
}
