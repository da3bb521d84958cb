// Aturan BIL-13: Lembaga yang dihentikan sementara tidak kehilangan hari: setelah aktif lagi semua hari coba, hari yang dibayar,
// dan jatuh tempo bergeser sebanyak hari ia berhenti.
// Sumber: TEN-8, TEN-12

import { type Book, change, changeInvoice, isOpen, running, tell } from './book.ts';
import { addDays, type Day } from './days.ts';

/** Moves all that lies ahead by the days of a pause that ends today; what was asked for meanwhile stays. */
export function shiftDays(book: Book, days: number, today: Day): void {
  const moved = (day: Day | null) => (day === null ? null : addDays(day, days));
  for (const one of running(book)) {
    change(book, one.id, {
      trialUntil: moved(one.trialUntil),
      paidFrom: moved(one.paidFrom),
      paidUntil: moved(one.paidUntil),
      suspendedOn: moved(one.suspendedOn),
      nextPlanOn: moved(one.nextPlanOn),
      checkOn: moved(one.checkOn),
    });
    tell(book, 'subscription', one.id, 'days_moved', { details: { days } });
  }
  for (const invoice of book.invoices.values()) {
    if (!isOpen(invoice) || (invoice.issuedOn !== null && invoice.issuedOn > addDays(today, -days))) continue;
    const dueOn = addDays(invoice.dueOn, days);
    changeInvoice(book, invoice.id, { dueOn, checkOn: moved(invoice.checkOn) });
    tell(book, 'invoice', invoice.id, 'due_moved', { details: { due_on: dueOn } });
  }
}
