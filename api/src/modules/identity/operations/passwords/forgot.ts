import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { findLogin } from '../../queries/login.ts';
import { readAccount } from '../../repository/accounts.ts';
import { makePasswordLink } from './links.ts';
import { resetMail } from './mails.ts';

/**
 * Sends a link to set a new password to the address of an active account. The answer is the same whatever happens:
 * it must not tell who has an account.
 */
export async function forgotPassword(env: Env, cause: Cause, name: string): Promise<null> {
  const account = await withoutTenant(env, cause, (tx) => findLogin(tx, name));
  const tenant = account?.tenants.find((own) => own.id === account.home_tenant_id) ?? account?.tenants[0];
  if (!account || !tenant || account.status !== 'ACTIVE') return null;
  await inTenant(env, tenant.id, cause, async (tx) => {
    const person = await readAccount(tx, account.user_id);
    if (!person?.email) return;
    const link = await makePasswordLink(tx, person.id, 'reset');
    await sendMail(tx, {
      to: person.email,
      kind: 'password_reset',
      ...resetMail(person.locale, person.full_name, link),
    });
    await audit(tx, {
      action: 'auth.password_reset_asked',
      resource: 'user',
      resourceId: person.id,
      userId: person.id,
    });
  });
  return null;
}
