import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { readAccount, replacePassword } from '../../repository/accounts.ts';
import { markEnded } from '../../repository/sessions.ts';
import { checkNewPassword } from './check-new-password.ts';
import { passwordHasher } from './hash.ts';

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
  if (actor.impersonatorId) throw new Problem('NOT_WHILE_IMPERSONATING');
  const account = await inTenant(env, actor.tenant.id, cause, (tx) => readAccount(tx, actor.userId));
  if (!account) throw new Problem('NOT_FOUND');
  const hasher = passwordHasher(env);
  if (!(await hasher.verify(input.current_password, account.password_hash)))
    throw Problem.invalid({ current_password: [{ code: 'PASSWORD_WRONG' }] });
  const faults = checkNewPassword(input.new_password, account);
  if (input.new_password === input.current_password) faults.push({ code: 'PASSWORD_UNCHANGED' });
  if (faults.length > 0) throw Problem.invalid({ new_password: faults });
  const hash = await hasher.hash(input.new_password);
  await inTenant(env, actor.tenant.id, cause, async (tx) => {
    await replacePassword(tx, actor.userId, hash);
    await markEnded(tx, { userId: actor.userId, except: actor.sessionId }, 'password_changed');
    await revokeTokens(tx, actor.userId);
    await audit(tx, { action: 'user.password_changed', resource: 'user', resourceId: actor.userId });
  });
  return null;
}
