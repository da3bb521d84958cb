import type { Tx } from '../../../../platform/db/tx.ts';
import { keep, refuseWhilePaid } from '../../rules/plan-changes.ts';
import { onBook, refuse, runningSubscription } from './on-book.ts';

/**
 * Takes back an end or a change of plan that has not come yet. Again changes nothing.
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, PAYMENT_WAITS, NEXT_PLAN_PAID
 */
export async function keepSubscription(tx: Tx, id: string): Promise<void> {
  await onBook(tx, async ({ book, today }) => {
    const subscription = await runningSubscription(tx, book, id, 'active');
    if (!subscription.cancelAtEnd) refuse(refuseWhilePaid(book, subscription));
    keep(book, subscription, today);
  });
}
