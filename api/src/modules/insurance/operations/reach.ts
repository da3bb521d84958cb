import { type Condition, highestAmount, isWithin, type Reach, reachOf } from '../../../kernel/reach.ts';
import type { Actor, UserType } from '../../../platform/access/actor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { rupiah } from '../rules/forms.ts';
import { type ResourceName, resources } from '../rules/resources.ts';

/** Which rows of a resource somebody reaches; whoever reaches none sees empty lists. */
export function reachFor(actor: Actor, resource: ResourceName): Reach {
  return reachOf(actor, resources[resource]);
}

/** @throws Problem PORTAL_ONLY for user types whose portal has no such page */
export function refuseOtherPortals(actor: Actor, ...wanted: readonly UserType[]): void {
  if (wanted.includes(actor.userType)) return;
  throw new Problem('PORTAL_ONLY', { params: { wanted: wanted.join(', '), yours: actor.userType } });
}

/** Whether a row that is to be written lies within. @throws Problem RESTRICTION_MISSING, RESTRICTION_NOT_FOR_THIS, OUTSIDE_RESTRICTION */
export function requireWithin(
  actor: Actor,
  resource: ResourceName,
  row: Readonly<Record<string, unknown>>,
): void {
  const reach = reachFor(actor, resource);
  if (!isWithin(reach, row)) throw outside(reach);
}

/** Why a row that somebody wants to write, or to point at, is out of their reach. */
export function outside(reach: Reach): Problem {
  switch (reach.kind) {
    case 'none':
      return new Problem(reach.why === 'missing' ? 'RESTRICTION_MISSING' : 'RESTRICTION_NOT_FOR_THIS', {
        params: { restriction: reach.restriction },
      });
    case 'some':
      return new Problem('OUTSIDE_RESTRICTION', {
        params: { restrictions: reach.conditions.map(inWords).join(', ') },
      });
    case 'all':
      return new Problem('NOT_FOUND');
  }
}

function inWords({ restriction, values }: Condition): string {
  const shown = values.slice(0, 5).join(', ');
  return `${restriction}: ${shown}${values.length > 5 ? ' …' : ''}`;
}

/** MAX_CLAIM_AMOUNT bounds filing and approving. @throws Problem AMOUNT_OVER_LIMIT */
export function refuseOverLimit(actor: Actor, amount: number): void {
  const limit = highestAmount(actor);
  if (limit === null || amount <= limit) return;
  throw new Problem('AMOUNT_OVER_LIMIT', { params: { amount: rupiah(amount), limit: rupiah(limit) } });
}
