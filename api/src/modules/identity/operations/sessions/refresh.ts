import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { sameDigest } from '../../../../platform/crypto/keyring.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { loadTenant } from '../../../tenancy/index.ts';
import { loadPolicy, permissionsOf } from '../../policy.ts';
import { loadClaims } from '../../queries/claims.ts';
import { loadStanding } from '../../queries/standing.ts';
import { lockSession, markEnded, rotateSession } from '../../repository/sessions.ts';
import { accountProblem } from '../../rules/account-problem.ts';
import { maySupport, stillImpersonates } from '../../rules/while-impersonating.ts';
import { issueAccessToken } from './access-token.ts';
import { type IssuedTokens, MOST_DAYS, SESSION_DAYS } from './open.ts';
import { hashToken, makeRefreshToken, type RefreshToken } from './refresh-token.ts';

/** So long the token before the current one is still taken, for tabs that refresh at the same moment. */
const GRACE_MS = 10_000;
const DAY_MS = 86_400_000;

/** What became of a refresh: tokens, or the reason why the family is over (the audit row of it must be kept). */
export type RefreshOutcome = { readonly tokens: IssuedTokens } | { readonly ended: 'reused' | 'gone' };

/**
 * Exchanges a refresh token for its successor. A token that was used before the last one is a stolen one: the whole
 * family ends.
 * @throws Problem when the account or its tenant may no longer be used
 */
export async function refreshSession(tx: Tx, token: RefreshToken): Promise<RefreshOutcome> {
  const session = await lockSession(tx, token.sessionId);
  if (!session || session.ended_at || session.expires_at <= tx.now) return { ended: 'gone' };
  const { keys } = tx.env;
  const hash = hashToken(token.text);
  const family = { tenantId: tx.tenantId, id: session.id, salt: session.salt };
  const genuine = makeRefreshToken(keys, { ...family, counter: token.counter }).text === token.text;
  if (!genuine) return { ended: 'gone' };
  await refuseUnusable(tx, session.user_id);
  if (session.impersonator_id && !(await mayStillImpersonate(tx, session))) return { ended: 'gone' };
  const claims = await loadClaims(tx, session.user_id);

  if (sameDigest(hash, session.token_hash)) {
    const next = makeRefreshToken(keys, { ...family, counter: session.counter + 1 });
    // An impersonation keeps the end that it was given.
    const slide = new Date(
      Math.min(tx.now.getTime() + SESSION_DAYS * DAY_MS, session.created_at.getTime() + MOST_DAYS * DAY_MS),
    );
    await rotateSession(tx, session.id, {
      counter: next.counter,
      tokenHash: hashToken(next.text),
      previousHash: session.token_hash,
      expiresAt: session.impersonator_id ? session.expires_at : slide,
    });
    return {
      tokens: { ...issueAccessToken(tx, claims, session.id), refreshToken: next.text, sessionId: session.id },
    };
  }
  const inGrace = tx.now.getTime() - session.rotated_at.getTime() <= GRACE_MS;
  if (inGrace && session.previous_hash && sameDigest(hash, session.previous_hash)) {
    const current = makeRefreshToken(keys, { ...family, counter: session.counter });
    return {
      tokens: {
        ...issueAccessToken(tx, claims, session.id),
        refreshToken: current.text,
        sessionId: session.id,
      },
    };
  }
  await markEnded(tx, { userId: session.user_id, only: session.id }, 'reused');
  await invalidate(tx, topics.user, `user:${session.user_id}`);
  await audit(tx, {
    action: 'auth.refresh_reused',
    resource: 'session',
    resourceId: session.id,
    outcome: 'denied',
    userId: session.user_id,
  });
  return { ended: 'reused' };
}

async function refuseUnusable(tx: Tx, userId: string): Promise<void> {
  const [standing, tenant] = await Promise.all([loadStanding(tx, userId), loadTenant(tx)]);
  if (!tenant?.isActive) throw new Problem('TENANT_INACTIVE');
  if (!standing) throw new Problem('SESSION_ENDED');
  const problem = accountProblem(standing.status);
  if (problem) throw new Problem(problem);
}

async function mayStillImpersonate(
  tx: Tx,
  session: {
    user_id: string;
    impersonator_id: string | null;
    impersonator_epoch: number | null;
    impersonator_tenant_id: number | null;
  },
): Promise<boolean> {
  if (session.impersonator_tenant_id !== null)
    return mayStillSupport(tx, session, session.impersonator_tenant_id);
  const [behind, target] = await Promise.all([
    loadStanding(tx, session.impersonator_id ?? ''),
    loadStanding(tx, session.user_id),
  ]);
  return behind !== null && target !== null && stillImpersonates(behind, target, session.impersonator_epoch);
}

/** One of the vendor's people, who helps here for as long as the institution allows it. */
async function mayStillSupport(
  tx: Tx,
  session: { user_id: string; impersonator_id: string | null; impersonator_epoch: number | null },
  home: number,
): Promise<boolean> {
  const [tenant, target] = await Promise.all([loadTenant(tx), loadStanding(tx, session.user_id)]);
  if (!tenant || !target) return false;
  return inOtherTenant(tx, home, async (there) => {
    const behind = await loadStanding(there, session.impersonator_id ?? '');
    if (!behind || behind.epoch !== session.impersonator_epoch) return false;
    const roleIds = behind.roles.map((role) => role.id);
    const helper = { status: behind.status, permissions: permissionsOf(await loadPolicy(there), roleIds) };
    const helped = { ...target, roleNames: target.roles.map((role) => role.name) };
    return maySupport(helper, helped, { until: tenant.supportUntil, now: tx.now });
  });
}
