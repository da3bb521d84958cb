import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import {
  findPasswordToken,
  readAccount,
  replacePassword,
  usePasswordToken,
} from '../../repository/accounts.ts';
import { endEverywhere } from '../../repository/sessions.ts';
import { hashToken } from '../sessions/refresh-token.ts';
import { checkNewPassword } from './check-new-password.ts';
import { passwordHasher } from './hash.ts';
import { tenantOfToken } from './links.ts';
import { passwordChangedMail } from './mails.ts';

/**
 * Sets a password by a link from a mail (reset or invitation). The link serves once; every session ends.
 * @throws Problem LINK_USED, VALIDATION_FAILED
 */
export async function resetPassword(
  env: Env,
  cause: Cause,
  input: { token: string; password: string },
): Promise<null> {
  const tenantId = tenantOfToken(input.token);
  if (tenantId === null) throw new Problem('LINK_USED');
  const hash = hashToken(input.token);
  const account = await inTenant(env, tenantId, cause, async (tx) => {
    const userId = await findPasswordToken(tx, hash);
    return userId === null ? null : ((await readAccount(tx, userId)) ?? null);
  });
  if (!account) throw new Problem('LINK_USED');
  const faults = checkNewPassword(input.password, account);
  if (faults.length > 0) throw Problem.invalid({ password: faults });
  const newHash = await passwordHasher(env).hash(input.password);
  await inTenant(env, tenantId, { ...cause, userId: account.id }, async (tx) => {
    const used = await usePasswordToken(tx, hash);
    if (!used) throw new Problem('LINK_USED');
    await replacePassword(tx, account.id, newHash);
    await endEverywhere(tx, account.id, null, 'password_reset');
    await revokeTokens(tx, account.id);
    if (account.email)
      await sendMail(tx, {
        to: account.email,
        kind: 'password_changed',
        ...passwordChangedMail(account.locale, account.full_name),
      });
    await audit(tx, {
      action: used.purpose === 'invitation' ? 'user.invitation_accepted' : 'user.password_reset',
      resource: 'user',
      resourceId: account.id,
    });
  });
  return null;
}
