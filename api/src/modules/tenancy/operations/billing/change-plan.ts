import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type Change, changePlan as change, foresee, refuseChange } from '../../rules/plan-changes.ts';
import { lookAtBook, onBook, refuse, runningSubscription, wantedPlan } from './on-book.ts';

/**
 * What a change of plan would do and cost, before a person confirms it.
 * @throws Problem as `changePlan`
 */
export async function previewChange(tx: Tx, subscriptionId: string, planId: number): Promise<Change> {
  const { book, today } = await lookAtBook(tx, [planId]);
  const subscription = await runningSubscription(tx, book, subscriptionId, 'active');
  const plan = wantedPlan(book, planId);
  refuse(refuseChange(book, subscription, plan, today));
  return foresee(book, subscription, plan, today);
}

/**
 * Changes the plan of a subscription: at once, with the payment of the difference, or at the end of the paid days.
 * @returns what it does, and the invoice that asks for it where there is one
 * @throws Problem NOT_FOUND, TRANSITION_FORBIDDEN, VERSION_CONFLICT, PLAN_UNKNOWN, PLAN_INACTIVE, PLAN_HELD,
 * WRONG_PLAN_KIND, MODULE_IN_PLAN, PAY_FIRST, PAYMENT_WAITS, NEXT_PLAN_PAID
 */
export async function changePlan(
  tx: Tx,
  subscriptionId: string,
  wanted: { readonly planId: number; readonly version: number },
): Promise<Change & { readonly invoiceId: string | null }> {
  return onBook(
    tx,
    async ({ book, today }) => {
      const subscription = await runningSubscription(tx, book, subscriptionId, 'active');
      if (subscription.version !== wanted.version) throw new Problem('VERSION_CONFLICT');
      const plan = wantedPlan(book, wanted.planId);
      refuse(refuseChange(book, subscription, plan, today));
      const changed = change(book, subscription, plan, today);
      return { ...changed.change, invoiceId: changed.invoiceId };
    },
    { planIds: [wanted.planId] },
  );
}
