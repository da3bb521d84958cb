import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { lockPassword, replacePassword } from '../../repository/accounts.ts';
import { endEverywhere } from '../../repository/sessions.ts';
import { checkNewPassword } from './check-new-password.ts';
import { hashPassword } from './hash.ts';
import { provePassword } from './prove.ts';

/**
 * Changes one's own password: every other session ends, and tokens of this one have to be refreshed. Hashing happens
 * outside the transaction, which would otherwise hold a connection for half a second.
 * @throws Problem VALIDATION_FAILED on a wrong current or an unfit new password
 */
export async function changePassword(
  env: Env,
  cause: Cause,
  actor: Actor,
  input: { current_password: string; new_password: string },
): Promise<null> {
  const account = await provePassword(env, cause, actor, input.current_password, 'current_password');
  const faults = checkNewPassword(input.new_password, account);
  if (input.new_password === input.current_password) faults.push({ code: 'PASSWORD_UNCHANGED' });
  if (faults.length > 0) throw Problem.invalid({ new_password: faults });
  const hash = await hashPassword(env, input.new_password);
  await inTenant(env, actor.tenant.id, cause, async (tx) => {
    const current = await lockPassword(tx, actor.userId);
    // Changed meanwhile, by a reset or in another tab: what was proven is no longer the password.
    if (current?.password_hash !== account.password_hash) throw new Problem('VERSION_CONFLICT');
    await replacePassword(tx, actor.userId, hash);
    await endEverywhere(tx, actor.userId, actor.sessionId, 'password_changed');
    await revokeTokens(tx, actor.userId);
    await audit(tx, { action: 'user.password_changed', resource: 'user', resourceId: actor.userId });
  });
  return null;
}
