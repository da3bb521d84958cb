import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { type Cause, inTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { tenantsOf } from '../../queries/me.ts';
import { markEnded } from '../../repository/sessions.ts';
import { type IssuedTokens, openSession } from '../sessions/open.ts';

/** Goes over to another of one's tenants: a new session there, the one here ends. */
export async function switchTenant(
  env: Env,
  cause: Cause,
  actor: Actor,
  input: { tenantId: number; web: boolean },
): Promise<IssuedTokens> {
  if (actor.impersonatorId) throw new Problem('NOT_WHILE_IMPERSONATING');
  const tenants = await inTenant(env, actor.tenant.id, cause, (tx) => tenantsOf(tx, actor.userId));
  if (!tenants.some((tenant) => tenant.id === input.tenantId)) throw new Problem('TENANT_MISMATCH');
  const tokens = await inTenant(env, input.tenantId, cause, async (tx) => {
    const issued = await openSession(tx, { userId: actor.userId, web: input.web });
    await audit(tx, {
      action: 'auth.tenant_entered',
      resource: 'session',
      resourceId: issued.sessionId,
      details: { from: actor.tenant.id },
    });
    return issued;
  });
  await inTenant(env, actor.tenant.id, cause, async (tx) => {
    await markEnded(tx, { userId: actor.userId, only: actor.sessionId }, 'tenant_switched');
    await invalidate(tx, topics.user, `user:${actor.userId}`);
  });
  return tokens;
}
