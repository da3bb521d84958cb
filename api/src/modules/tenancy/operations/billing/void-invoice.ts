import type { Tx } from '../../../../platform/db/tx.ts';
import { voidOne } from '../../rules/voiding.ts';
import { invoiceFor } from './known-invoice.ts';
import { onBook } from './on-book.ts';

/**
 * Voids an invoice. What a running subscription still owes is asked for anew at once, as the plan costs today; an
 * upgrade that waited for it is forgotten. Again changes nothing.
 * @returns whether it changed anything
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN
 */
export function voidInvoice(tx: Tx, id: string, reason: string): Promise<boolean> {
  return onBook(tx, async ({ book }) => {
    const invoice = await invoiceFor(tx, book, id, 'void');
    if (invoice) voidOne(book, invoice, reason);
    return invoice !== null;
  });
}
