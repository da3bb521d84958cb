import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { decidePayment, findPayment, type Payment } from '../../repository/billing-payments.ts';
import { tell } from '../../rules/book.ts';
import { settle } from '../../rules/payment.ts';
import { mayBecome, paymentTransitions } from '../../rules/transitions.ts';
import { invoiceFor } from './known-invoice.ts';
import { onBook } from './on-book.ts';

/**
 * TEN-13, TEN-16: the vendor has seen the money. The invoice is paid, its subscriptions get their days, and what
 * billing had shut opens. Again changes nothing.
 * @returns whether it changed anything
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN
 */
export function verifyPayment(tx: Tx, id: string): Promise<boolean> {
  return onBook(tx, async ({ book, today, date }) => {
    const payment = await paymentFor(tx, id, 'verified');
    if (!payment) return false;
    const invoice = await invoiceFor(tx, book, payment.invoice_id, 'paid');
    if (!invoice) return false;
    await decidePayment(tx, id, 'verified', null);
    const details = { invoice_id: invoice.id, amount: payment.amount };
    tell(book, 'payment', id, 'verified', { from: 'pending', to: 'verified', details });
    settle(book, invoice, today, date);
    return true;
  });
}

/** @returns null where it is so already @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN */
export async function paymentFor(tx: Tx, id: string, to: 'verified' | 'rejected'): Promise<Payment | null> {
  const payment = await findPayment(tx, id);
  if (!payment) throw new Problem('NOT_FOUND');
  const answer = mayBecome(paymentTransitions, payment.status, to);
  if (answer === 'no') throw new Problem('TRANSITION_FORBIDDEN', { params: { from: payment.status, to } });
  return answer === 'yes' ? payment : null;
}
