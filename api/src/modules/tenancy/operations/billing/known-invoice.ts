import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { statusOf } from '../../repository/billing-book.ts';
import type { Book, Invoice } from '../../rules/book.ts';
import { type InvoiceStatus, invoiceTransitions, mayBecome } from '../../rules/transitions.ts';

/**
 * An invoice that may become `to`, by the table.
 * @returns null where it is so already
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN
 */
export async function invoiceFor(tx: Tx, book: Book, id: string, to: InvoiceStatus): Promise<Invoice | null> {
  const invoice = book.invoices.get(id);
  const from = invoice?.status ?? ((await statusOf(tx, 'invoices', id)) as InvoiceStatus | null);
  if (from === null) throw new Problem('NOT_FOUND');
  const answer = mayBecome(invoiceTransitions, from, to);
  if (answer === 'no') throw new Problem('TRANSITION_FORBIDDEN', { params: { from, to } });
  return answer === 'yes' && invoice ? invoice : null;
}
