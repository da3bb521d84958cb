import { newId } from '../../../../platform/clock/ids.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { findPayment, insertPayment, type Proof } from '../../repository/billing-payments.ts';
import { changeInvoice, tell } from '../../rules/book.ts';
import { invoiceFor } from './known-invoice.ts';
import { onBook } from './on-book.ts';

export interface SentProof {
  /** Given by who stores the file under it; the same id twice is one payment. */
  readonly id?: string;
  readonly amount: number;
  readonly method: 'transfer' | 'cash' | 'other';
  readonly paidOn: string;
  readonly note?: string;
  readonly proof: Proof | null;
  /** Where the transaction's cause has no user. */
  readonly by?: string;
}

/**
 * TEN-16: a tenant says that it has paid; the invoice waits for the vendor, and its days go on.
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, PAYMENT_WAITS for a second proof, VALIDATION_FAILED
 */
export async function recordProof(
  tx: Tx,
  invoiceId: string,
  given: SentProof,
): Promise<{ readonly id: string }> {
  const by = tx.cause.userId ?? given.by;
  if (by === undefined) throw new Error('a proof is sent by somebody');
  const id = given.id ?? newId(tx.now.getTime());
  return onBook(tx, async ({ book, date }) => {
    if (await findPayment(tx, id)) return { id };
    const invoice = await invoiceFor(tx, book, invoiceId, 'awaiting_verification');
    if (!invoice) throw new Problem('PAYMENT_WAITS');
    const faults: Record<string, FieldError[]> = {};
    if (given.amount !== invoice.total)
      faults.amount = [{ code: 'AMOUNT_DIFFERS', params: { total: invoice.total } }];
    if (given.paidOn > date) faults.paid_on = [{ code: 'DAY_TO_COME' }];
    if (Object.keys(faults).length > 0) throw Problem.invalid(faults);
    const { amount, method, paidOn, note = '', proof } = given;
    await insertPayment(tx, { id, invoiceId, amount, method, paidOn, note, proof, by });
    const details = { invoice_id: invoiceId, amount };
    tell(book, 'payment', id, 'sent', { to: 'pending', details });
    changeInvoice(book, invoiceId, { status: 'awaiting_verification', checkOn: null });
    tell(book, 'invoice', invoiceId, 'proof_sent', { from: invoice.status, to: 'awaiting_verification' });
    return { id };
  });
}
