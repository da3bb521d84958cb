import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import type { Book } from '../../rules/book.ts';
import { askEarly } from '../../rules/invoicing.ts';
import { onBook, runningSubscription } from './on-book.ts';

/**
 * Lets a tenant pay now: the invoice that is open, or the next period before its time. Again gives the same one.
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, NOTHING_TO_EXTEND
 */
export async function extendSubscription(
  tx: Tx,
  id: string,
): Promise<{ readonly invoiceId: string; readonly number: string | null }> {
  const asked = await onBook(tx, async ({ book, today }): Promise<{ book: Book; invoiceId: string }> => {
    const subscription = await runningSubscription(tx, book, id, 'active');
    const invoice = askEarly(book, subscription, today);
    if (!invoice) throw new Problem('NOTHING_TO_EXTEND');
    return { book, invoiceId: invoice.id };
  });
  const { book, invoiceId } = asked;
  return { invoiceId, number: book.invoices.get(invoiceId)?.number ?? null };
}
