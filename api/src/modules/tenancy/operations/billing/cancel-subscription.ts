import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { tell } from '../../rules/book.ts';
import { waitsForVerification } from '../../rules/calendar.ts';
import { cancel } from '../../rules/plan-changes.ts';
import { onBook, runningSubscription } from './on-book.ts';

export interface Cancellation {
  readonly by: 'tenant' | 'vendor';
  /** The vendor may end it now; a tenant keeps its paid or free days. */
  readonly atOnce?: boolean;
  /** Kept in the timeline. */
  readonly reason?: string;
}

/**
 * Ends a subscription with its paid or free days; without any left, now.
 * @returns the day from which it is over
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, PAYMENT_WAITS
 */
export async function cancelSubscription(
  tx: Tx,
  id: string,
  { by, atOnce = false, reason }: Cancellation,
): Promise<{ readonly endsOn: string }> {
  return onBook(tx, async ({ book, today }) => {
    const subscription = await runningSubscription(tx, book, id, 'cancelled');
    if (waitsForVerification(book, subscription)) throw new Problem('PAYMENT_WAITS');
    const endsOn = cancel(book, subscription, today, by, by === 'vendor' && atOnce);
    if (reason) tell(book, 'subscription', id, 'cancel_explained', { details: { reason } });
    return { endsOn };
  });
}
