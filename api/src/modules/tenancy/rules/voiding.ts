// Aturan BIL-8: Tagihan yang belum dibayar dapat dibatalkan dengan alasan; peningkatan paket yang menunggunya ikut batal, dan
// periode langganan yang masih berjalan ditagih lagi.
// Sumber: TEN-13, TEN-14

import {
  type Book,
  change,
  changeInvoice,
  holdsPeriodOf,
  type Invoice,
  running,
  type Subscription,
  tell,
} from './book.ts';
import type { Day } from './days.ts';

/** What a tenant may have paid for meanwhile is never voided. */
export function mayVoid(invoice: Invoice): boolean {
  return invoice.status === 'draft' || invoice.status === 'unpaid' || invoice.status === 'overdue';
}

/** Voids an invoice and forgets the upgrade that waited for it. */
export function voidOne(book: Book, invoice: Invoice, reason: string): void {
  changeInvoice(book, invoice.id, { status: 'void', voidReason: reason, checkOn: null });
  tell(book, 'invoice', invoice.id, 'voided', { from: invoice.status, to: 'void', details: { reason } });
  for (const subscription of running(book))
    if (subscription.nextPlanInvoiceId === invoice.id) forgetUpgrade(book, subscription);
}

function forgetUpgrade(book: Book, subscription: Subscription): void {
  change(book, subscription.id, { nextPlanId: null, nextPlanInvoiceId: null });
  tell(book, 'subscription', subscription.id, 'upgrade_forgotten');
}

/** Voids what is asked of a subscription for periods that have not begun; what is due stays owed. */
export function voidComing(book: Book, subscription: Subscription, today: Day, reason: string): void {
  for (const invoice of book.invoices.values()) {
    const ofUpgrade = subscription.nextPlanInvoiceId === invoice.id;
    if (!mayVoid(invoice) || !(ofUpgrade || holdsPeriodOf(invoice, subscription))) continue;
    // Nothing was ever used on credit before a first payment.
    if (invoice.dueOn > today || ofUpgrade || subscription.paidUntil === null) voidOne(book, invoice, reason);
  }
}
