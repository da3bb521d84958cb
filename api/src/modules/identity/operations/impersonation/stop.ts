import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { lockSession, markEnded } from '../../repository/sessions.ts';
import { type IssuedTokens, openSession } from '../sessions/open.ts';

/** Goes back to oneself: the borrowed session ends, a new one of one's own begins. @throws Problem NOT_IMPERSONATING */
export async function stopImpersonation(tx: Tx, actor: Actor, web: boolean): Promise<IssuedTokens> {
  if (!actor.impersonatorId) throw new Problem('NOT_IMPERSONATING');
  const session = await lockSession(tx, actor.sessionId);
  const ended = await markEnded(tx, { userId: actor.userId, only: actor.sessionId }, 'impersonation_ended');
  // Two of these at once: the second finds the session over, and must not open another.
  if (ended === 0) throw new Problem('SESSION_ENDED');
  await invalidate(tx, topics.user, `user:${actor.userId}`);
  await audit(tx, {
    action: 'impersonation.ended',
    resource: 'user',
    resourceId: actor.userId,
    details: { session_id: actor.sessionId },
  });
  const helper = actor.impersonatorId;
  // Whoever helped from the vendor's tenant goes back there.
  const home = session?.impersonator_tenant_id ?? null;
  if (home === null) return openSession(tx, { userId: helper, web });
  return inOtherTenant(tx, home, (there) => openSession(there, { userId: helper, web }));
}
