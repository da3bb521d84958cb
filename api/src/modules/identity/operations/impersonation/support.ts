import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { loadTenant } from '../../../tenancy/index.ts';
import { loadStanding } from '../../queries/standing.ts';
import { markEnded } from '../../repository/sessions.ts';
import { maySupport } from '../../rules/while-impersonating.ts';
import { type IssuedTokens, openSession } from '../sessions/open.ts';
import { IMPERSONATION_MINUTES } from './start.ts';

interface Support {
  readonly tenantId: number;
  readonly userId: string;
  readonly reason: string;
  readonly web: boolean;
}

/**
 * One of the vendor's people acts as a person of an institution that allows it, for half an hour and never longer than
 * it allows. Both trails tell who, as whom and why; a browser changes over to that session.
 * @throws Problem IMPERSONATION_FORBIDDEN, SUPPORT_NOT_ALLOWED, NOT_FOUND
 */
export async function startSupport(tx: Tx, actor: Actor, input: Support): Promise<IssuedTokens> {
  if (actor.impersonatorId || input.tenantId === actor.tenant.id)
    throw new Problem('IMPERSONATION_FORBIDDEN');
  const own = await loadStanding(tx, actor.userId);
  if (!own) throw new Problem('NOT_FOUND');
  const { issued, minutes } = await inOtherTenant(tx, input.tenantId, (there) =>
    open(there, actor, own.epoch, input),
  );
  if (input.web) {
    await markEnded(tx, { userId: actor.userId, only: actor.sessionId }, 'impersonating');
    await invalidate(tx, topics.user, `user:${actor.userId}`);
  }
  await audit(tx, {
    action: 'support.started',
    resource: 'tenant',
    resourceId: String(input.tenantId),
    details: { user_id: input.userId, reason: input.reason, minutes },
  });
  return issued;
}

async function open(
  tx: Tx,
  actor: Actor,
  epoch: number,
  input: Support,
): Promise<{ issued: IssuedTokens; minutes: number }> {
  const tenant = await loadTenant(tx);
  if (!tenant) throw new Problem('NOT_FOUND');
  if (!tenant.supportUntil || tenant.supportUntil <= tx.now) throw new Problem('SUPPORT_NOT_ALLOWED');
  const target = await loadStanding(tx, input.userId);
  if (!target) throw new Problem('NOT_FOUND');
  const helped = { ...target, roleNames: target.roles.map((role) => role.name) };
  const consent = { until: tenant.supportUntil, now: tx.now };
  if (!maySupport({ status: 'ACTIVE', permissions: actor.permissions }, helped, consent))
    throw new Problem('IMPERSONATION_FORBIDDEN');
  const left = (tenant.supportUntil.getTime() - tx.now.getTime()) / 60_000;
  const minutes = Math.min(IMPERSONATION_MINUTES, left);
  const issued = await openSession(tx, {
    userId: target.userId,
    web: input.web,
    impersonatorId: actor.userId,
    impersonatorEpoch: epoch,
    impersonationReason: input.reason,
    impersonatorTenantId: actor.tenant.id,
    impersonatorName: actor.fullName,
    minutes,
  });
  await audit(tx, {
    action: 'support.started',
    resource: 'user',
    resourceId: target.userId,
    details: { reason: input.reason, minutes: Math.ceil(minutes), session_id: issued.sessionId },
    personal: { full_name: target.fullName, helper: actor.fullName },
  });
  return { issued, minutes: Math.ceil(minutes) };
}
