import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { usesOf } from '../queries/use.ts';
import { lockClaim, lockCover, moveClaim, type StoredClaim } from '../repository/claims.ts';
import { mayBecome } from '../rules/claim-status.ts';
import { remainingOf } from '../rules/eligibility.ts';
import { rupiah } from '../rules/forms.ts';
import { isCovered } from '../rules/policy-year.ts';
import { reachFor, refuseOtherPortals, refuseOverLimit } from './reach.ts';
import { refuseStale } from './records.ts';
import { readClaim } from './show-claim.ts';

/**
 * Approves up to the approver's own limit and never beyond what the policy has left in that year; two approvals under
 * one policy take turns.
 * @param seen the version that the approver has looked at; a claim that was changed since is not approved
 * @throws Problem PORTAL_ONLY, NOT_FOUND, TRANSITION_FORBIDDEN, VERSION_CONFLICT, AMOUNT_OVER_LIMIT, POLICY_LIMIT_EXCEEDED
 */
export async function approveClaim(tx: Tx, actor: Actor, id: string, seen?: number) {
  const claim = await lockFor(tx, actor, id, { to: 'APPROVED', seen });
  refuseOverLimit(actor, claim.amount);
  const cover = await lockCover(tx, claim.policy_number);
  if (!cover) throw new Error('a claim without its policy');
  if (!isCovered(cover, claim.treated_on))
    throw Problem.invalid({
      date: [{ code: 'DATE_OUTSIDE_POLICY', params: { from: cover.start_on, to: cover.end_on } }],
    });
  const uses = await usesOf(tx, [{ number: claim.policy_number, from: claim.year_from }]);
  const used = uses.get(`${claim.policy_number} ${claim.year_from}`) ?? 0;
  const remaining = remainingOf({ annual_limit: cover.annual_limit, used });
  if (claim.amount > remaining)
    throw new Problem('POLICY_LIMIT_EXCEEDED', {
      params: { policy: cover.number, remaining: rupiah(remaining), amount: rupiah(claim.amount) },
    });
  return move(tx, actor, claim, 'APPROVED', null);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, TRANSITION_FORBIDDEN, VERSION_CONFLICT */
export async function rejectClaim(tx: Tx, actor: Actor, id: string, reason: string, seen?: number) {
  const claim = await lockFor(tx, actor, id, { to: 'REJECTED', seen });
  return move(tx, actor, claim, 'REJECTED', reason);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, TRANSITION_FORBIDDEN, VERSION_CONFLICT */
export async function payClaim(tx: Tx, actor: Actor, id: string, seen?: number) {
  return move(tx, actor, await lockFor(tx, actor, id, { to: 'PAID', seen }), 'PAID', null);
}

type Decision = 'APPROVED' | 'REJECTED' | 'PAID';

async function lockFor(
  tx: Tx,
  actor: Actor,
  id: string,
  { to, seen }: { readonly to: Decision; readonly seen: number | undefined },
): Promise<StoredClaim> {
  refuseOtherPortals(actor, 'CORE');
  const claim = await lockClaim(tx, reachFor(actor, 'claims'), id);
  if (!claim) throw new Problem('NOT_FOUND');
  // First: of two who look at one claim the slower one is told that it has changed, not what their press came too late for.
  refuseStale(claim, seen);
  if (!mayBecome(claim.status, to))
    throw new Problem('TRANSITION_FORBIDDEN', { params: { from: claim.status, to } });
  return claim;
}

async function move(tx: Tx, actor: Actor, claim: StoredClaim, to: Decision, reason: string | null) {
  await moveClaim(tx, claim.id, to, reason);
  const { number, policy_number, amount } = claim;
  await audit(tx, {
    action: `claim.${to.toLowerCase()}`,
    resource: 'claim',
    resourceId: claim.id,
    details: { number, policy_number, amount, old: claim.status, new: to },
    ...(reason === null ? {} : { personal: { reason } }),
  });
  return readClaim(tx, actor, claim.id);
}
