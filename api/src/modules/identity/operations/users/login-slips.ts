import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { rolesOf } from '../../queries/grants.ts';
import { markEnded } from '../../repository/sessions.ts';
import { insertPasswordTokens, voidTokens } from '../../repository/tokens.ts';
import { updateUser } from '../../repository/users.ts';
import { hashPassword } from '../passwords/hash.ts';
import { loadOwnMember, refuseElsewhere, refuseGrant, refuseSelf } from './guards.ts';

export interface LoginSlip {
  readonly user_id: string;
  readonly username: string;
  readonly full_name: string;
  readonly one_time_password: string;
  readonly expires_at: string;
}
export interface PreparedSlip {
  readonly userId: string;
  readonly password: string;
  readonly hash: string;
}

const VALID_MS = 14 * 86_400_000;
/** No letter or digit that can be taken for another one on paper. 12 of them hold 58 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Draws and hashes one-time passwords, one after another: a class must not keep others from signing in. */
export async function prepareSlips(env: Env, userIds: readonly string[]): Promise<PreparedSlip[]> {
  const slips: PreparedSlip[] = [];
  for (const userId of new Set(userIds)) {
    const password = Array.from({ length: 3 }, () => piece()).join('-');
    slips.push({ userId, password, hash: await hashPassword(env, password) });
  }
  return slips;
}

function piece(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/**
 * Puts the one-time passwords in force: they serve until another is set, at most 14 days. All slips are made or none.
 * @throws Problem NOT_FOUND, HOME_TENANT_ONLY, OWN_RIGHTS; NOT_YOURS_TO_GRANT, MEMBER_ELSEWHERE where a slip would open
 * an account that holds more than who prints it, here or elsewhere
 */
export async function issueSlips(
  tx: Tx,
  actor: Actor,
  prepared: readonly PreparedSlip[],
): Promise<LoginSlip[]> {
  const expiresAt = new Date(tx.now.getTime() + VALID_MS);
  const slips: LoginSlip[] = [];
  // In one order, so that two prints of the same class do not wait for each other in a circle.
  for (const { userId, password, hash } of [...prepared].sort((a, b) => (a.userId < b.userId ? -1 : 1))) {
    const user = await loadOwnMember(tx, userId);
    refuseSelf(actor, userId);
    refuseGrant(actor, await rolesOf(tx, userId));
    await refuseElsewhere(tx, actor, user);
    if (user.erased_at) throw new Problem('NOT_FOUND');
    await voidTokens(tx, [userId]);
    await updateUser(tx, userId, {
      password_hash: hash,
      must_change_password: true,
      password_expires_at: expiresAt,
    });
    await insertPasswordTokens(tx, [
      { userId, hash: createHash('sha256').update(randomBytes(32)).digest(), purpose: 'slip', expiresAt },
    ]);
    await markEnded(tx, { userId }, 'password_changed');
    await revokeTokens(tx, userId);
    await audit(tx, {
      action: 'user.login_slip_printed',
      resource: 'user',
      resourceId: userId,
      personal: { full_name: user.full_name },
    });
    slips.push({
      user_id: userId,
      username: user.username,
      full_name: user.full_name,
      one_time_password: password,
      expires_at: expiresAt.toISOString(),
    });
  }
  return slips.sort((a, b) => a.full_name.localeCompare(b.full_name, 'id'));
}
