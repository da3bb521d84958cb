import type { Plan, Subscription } from '../../../api/billing.ts';

type Held = Pick<Subscription, 'kind' | 'modules'> & { plan: Pick<Plan, 'id'> };

/**
 * The plans that one may begin: a primary one where there is none yet, else the add-ons that are not held and bring a
 * module that the primary plan does not.
 */
export function choosable(plans: readonly Plan[], held: readonly Held[]): Plan[] {
  const primary = held.find(({ kind }) => kind === 'primary');
  if (!primary) return plans.filter(({ kind }) => kind === 'primary');
  const ids = new Set(held.map(({ plan }) => plan.id));
  return plans.filter(
    ({ id, kind, modules }) =>
      kind === 'addon' && !ids.has(id) && !modules.some(({ code }) => primary.modules.includes(code)),
  );
}
