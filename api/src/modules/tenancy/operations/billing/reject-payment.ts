import type { Tx } from '../../../../platform/db/tx.ts';
import { decidePayment } from '../../repository/billing-payments.ts';
import { changeInvoice, tell } from '../../rules/book.ts';
import { invoiceFor } from './known-invoice.ts';
import { onBook } from './on-book.ts';
import { paymentFor } from './verify-payment.ts';

/**
 * TEN-16: the vendor does not find the money, or not all of it. The invoice is unpaid again, or overdue by now. Again
 * changes nothing.
 * @returns whether it changed anything
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN
 */
export function rejectPayment(tx: Tx, id: string, reason: string): Promise<boolean> {
  return onBook(tx, async ({ book, today }) => {
    const payment = await paymentFor(tx, id, 'rejected');
    if (!payment) return false;
    await decidePayment(tx, id, 'rejected', reason);
    const details = { invoice_id: payment.invoice_id, reason };
    tell(book, 'payment', id, 'rejected', { from: 'pending', to: 'rejected', details });
    const known = book.invoices.get(payment.invoice_id);
    const status = known && known.dueOn <= today ? 'overdue' : 'unpaid';
    const invoice = await invoiceFor(tx, book, payment.invoice_id, status);
    if (!invoice) return true;
    changeInvoice(book, invoice.id, { status });
    tell(book, 'invoice', invoice.id, 'proof_rejected', { from: invoice.status, to: status });
    return true;
  });
}
