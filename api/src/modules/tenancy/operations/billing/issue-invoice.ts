import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { sumsOf } from '../../rules/amounts.ts';
import { changeInvoice, tell } from '../../rules/book.ts';
import { invoiceFor } from './known-invoice.ts';
import { onBook } from './on-book.ts';

/**
 * Asks for what a draft says, under a number and the tax of today. Again changes nothing.
 * @returns whether it changed anything
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, VALIDATION_FAILED when its due day has passed
 */
export function issueInvoice(tx: Tx, id: string): Promise<boolean> {
  return onBook(tx, async ({ book, date }) => {
    const draft = await invoiceFor(tx, book, id, 'unpaid');
    if (!draft) return false;
    // A rejected proof goes back to unpaid by another way.
    if (draft.status !== 'draft')
      throw new Problem('TRANSITION_FORBIDDEN', { params: { from: draft.status, to: 'unpaid' } });
    if (draft.dueOn < date) throw Problem.invalid({ due_on: [{ code: 'DAY_GONE' }] });
    const { taxRate } = book.terms;
    const sums = sumsOf(draft.lines, taxRate);
    changeInvoice(book, id, { status: 'unpaid', issuedOn: date, taxRate, ...sums });
    const details = { total: sums.total };
    tell(book, 'invoice', id, 'issued', { from: 'draft', to: 'unpaid', details });
    return true;
  });
}
