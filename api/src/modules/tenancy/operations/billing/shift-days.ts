import type { Tx } from '../../../../platform/db/tx.ts';
import { shiftDays as shift } from '../../rules/shifting.ts';
import { onBook } from './on-book.ts';

/**
 * TEN-8: a pause is over: what lay ahead of the running tenant lies as far ahead again. To be called when it is on.
 * @param days for which it was off
 */
export async function shiftDays(tx: Tx, days: number): Promise<void> {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('a pause has a whole number of days');
  await onBook(
    tx,
    ({ book, today }) => {
      if (days > 0) shift(book, days, today);
    },
    { asItIs: true },
  );
}
