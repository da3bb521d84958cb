import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { endImpersonationsBy, markEnded } from '../../repository/sessions.ts';

/** Ends the session that asks. Its tokens are refused within a second, in every instance. */
export async function logout(tx: Tx, actor: Actor): Promise<null> {
  await end(tx, actor, { only: actor.sessionId }, 'logout', 'auth.logout');
  return null;
}

/** Ends one of one's own sessions. @throws Problem NOT_FOUND */
export async function endOneSession(tx: Tx, actor: Actor, sessionId: string): Promise<null> {
  const ended = await end(tx, actor, { only: sessionId }, 'ended_by_user', 'session.ended');
  if (ended === 0) throw new Problem('NOT_FOUND');
  return null;
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(tx: Tx, actor: Actor): Promise<{ ended: number }> {
  return {
    ended: await end(tx, actor, { except: actor.sessionId }, 'ended_by_user', 'session.others_ended'),
  };
}

async function end(
  tx: Tx,
  actor: Actor,
  which: { only?: string; except?: string },
  reason: string,
  action: string,
): Promise<number> {
  // Who acts as another may leave; the other's own sessions are not theirs to end.
  if (actor.impersonatorId && which.only !== actor.sessionId) throw new Problem('NOT_WHILE_IMPERSONATING');
  const ended = await markEnded(tx, { userId: actor.userId, ...which }, reason);
  if (ended === 0) return 0;
  const borrowed = actor.impersonatorId ? [] : await endImpersonationsBy(tx, actor.userId);
  for (const userId of [actor.userId, ...borrowed]) await invalidate(tx, topics.user, `user:${userId}`);
  await audit(tx, { action, resource: 'session', resourceId: which.only ?? null, details: { ended } });
  return ended;
}
