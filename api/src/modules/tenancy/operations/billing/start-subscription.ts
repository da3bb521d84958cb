import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { hadBefore } from '../../repository/billing-book.ts';
import { type Book, openPeriods, type Subscription } from '../../rules/book.ts';
import { begin, refusePlan } from '../../rules/plan-begins.ts';
import { onBook, refuse, wantedPlan } from './on-book.ts';

/**
 * Begins a plan for the running tenant, and asks for its first period.
 * @returns its id, and that of the invoice that asks for it (NULL where it costs nothing)
 * @throws Problem PLAN_UNKNOWN, PLAN_INACTIVE, PRIMARY_TAKEN, PLAN_HELD, MODULE_IN_PLAN, PAY_FIRST, VENDOR_HAS_NO_PLAN
 */
export async function startSubscription(
  tx: Tx,
  planId: number,
): Promise<{ readonly id: string; readonly invoiceId: string | null }> {
  const begun = await onBook(
    tx,
    async ({ book, today, tenant }): Promise<{ book: Book; subscription: Subscription }> => {
      if (tenant.type === 'vendor') throw new Problem('VENDOR_HAS_NO_PLAN');
      const plan = wantedPlan(book, planId);
      refuse(refusePlan(book, plan));
      return { book, subscription: begin(book, plan, today, await hadBefore(tx, plan)) };
    },
    { planIds: [planId] },
  );
  const [invoice] = openPeriods(begun.book, begun.subscription);
  return { id: begun.subscription.id, invoiceId: invoice?.id ?? null };
}
