import type { ListedSubscription } from '../queries/billing-lists.ts';
import { actionsOf, type SubscriptionAction } from '../rules/subscription-actions.ts';

export type ShownSubscription = ListedSubscription & { readonly actions: SubscriptionAction[] };

/** Subscriptions with what can be done with each. */
export function withActions(found: readonly ListedSubscription[]): ShownSubscription[] {
  return found.map((one) => ({
    ...one,
    actions: actionsOf({
      status: one.status,
      cancelAtEnd: one.cancel_at_end,
      changes: one.next_plan !== null,
      owes: one.owes,
      waits: one.waits,
      free: one.plan.price === 0,
    }),
  }));
}
