import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { loadStanding } from '../../queries/standing.ts';
import { markEnded } from '../../repository/sessions.ts';
import { mayImpersonate } from '../../rules/while-impersonating.ts';
import { type IssuedTokens, openSession } from '../sessions/open.ts';

export const IMPERSONATION_MINUTES = 30;

/**
 * Opens a session of another member in which both names go into every audit row. A browser changes over to it, so its
 * own session ends; an API client keeps both.
 * @throws Problem IMPERSONATION_FORBIDDEN, NOT_FOUND
 */
export async function startImpersonation(
  tx: Tx,
  actor: Actor,
  input: { readonly userId: string; readonly reason: string; readonly web: boolean },
): Promise<IssuedTokens> {
  if (actor.impersonatorId) throw new Problem('IMPERSONATION_FORBIDDEN');
  const [standing, own] = await Promise.all([loadStanding(tx, input.userId), loadStanding(tx, actor.userId)]);
  if (!standing || !own) throw new Problem('NOT_FOUND');
  const target = {
    userId: standing.userId,
    status: standing.status,
    roleNames: standing.roles.map((role) => role.name),
  };
  if (!mayImpersonate(actor, target)) throw new Problem('IMPERSONATION_FORBIDDEN');
  const issued = await openSession(tx, {
    userId: target.userId,
    web: input.web,
    impersonatorId: actor.userId,
    impersonatorEpoch: own.epoch,
    impersonationReason: input.reason,
    minutes: IMPERSONATION_MINUTES,
  });
  if (input.web) {
    await markEnded(tx, { userId: actor.userId, only: actor.sessionId }, 'impersonating');
    await invalidate(tx, topics.user, `user:${actor.userId}`);
  }
  await audit(tx, {
    action: 'impersonation.started',
    resource: 'user',
    resourceId: target.userId,
    details: { reason: input.reason, minutes: IMPERSONATION_MINUTES, session_id: issued.sessionId },
    personal: { full_name: standing.fullName },
  });
  return issued;
}
