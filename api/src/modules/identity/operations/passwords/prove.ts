import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type Account, readAccount } from '../../repository/accounts.ts';
import { recordFailure, recordSuccess, refuseTooMany, throttleKeys } from '../auth/throttle.ts';
import { passwordHasher } from './hash.ts';

/**
 * Asks the signed-in person for their password once more. Wrong ones are slowed and audited like those of a login: a
 * stolen session is no place to guess it.
 * @param field where the error is shown
 * @throws Problem VALIDATION_FAILED on a wrong one, TOO_MANY_ATTEMPTS, NOT_WHILE_IMPERSONATING
 */
export async function provePassword(
  env: Env,
  cause: Cause,
  actor: Actor,
  password: string,
  field: string,
): Promise<Account> {
  if (actor.impersonatorId) throw new Problem('NOT_WHILE_IMPERSONATING');
  const keys = throttleKeys(env, { account: actor.userId, name: '', address: actor.sessionId, device: null });
  // Its own counter alone: guesses in a session must not hold up the owner's logins.
  const own = { ...keys, knownDevice: true };
  await withoutTenant(env, cause, (tx) => refuseTooMany(tx, own));
  const account = await inTenant(env, actor.tenant.id, cause, (tx) => readAccount(tx, actor.userId));
  if (!account) throw new Problem('NOT_FOUND');
  if (await passwordHasher(env).verify(password, account.password_hash)) {
    await withoutTenant(env, cause, (tx) => recordSuccess(tx, own));
    return account;
  }
  await withoutTenant(env, cause, (tx) => recordFailure(tx, own));
  await inTenant(env, actor.tenant.id, cause, (tx) =>
    audit(tx, {
      action: 'auth.password_refused',
      resource: 'user',
      resourceId: actor.userId,
      outcome: 'failure',
    }),
  );
  throw Problem.invalid({ [field]: [{ code: 'PASSWORD_WRONG' }] });
}
