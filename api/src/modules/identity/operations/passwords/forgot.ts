import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, systemCause, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { enqueue } from '../../../../platform/jobs/enqueue.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { vendorTenantId } from '../../../tenancy/index.ts';
import { findLogin } from '../../queries/login.ts';
import { countRecentLinks, readAccount } from '../../repository/accounts.ts';
import { makePasswordLink } from './links.ts';
import { resetMail } from './mails.ts';

export const SEND_RESET_LINK = 'identity.send_reset_link';
const CONTEXT = 'forgotten-password';
/** Links that one person may ask for in an hour. */
const MOST_LINKS = 3;

/**
 * Takes a wish for a new password. Whether there is such an account is found out by a job: neither the answer nor its
 * time may tell. The name travels sealed.
 */
export async function forgotPassword(env: Env, cause: Cause, name: string): Promise<null> {
  const vendor = await withoutTenant(env, cause, vendorTenantId);
  if (vendor === null) return null;
  const sealed = env.keys.encrypt(name, CONTEXT).toString('base64');
  await inTenant(env, vendor, cause, (tx) => enqueue(tx, SEND_RESET_LINK, { name: sealed }));
  return null;
}

/** Sends the link to the address of an active account that has one; to everybody else nothing. */
export async function sendResetLink(env: Env, sealed: string): Promise<void> {
  const name = env.keys.decrypt(Buffer.from(sealed, 'base64'), CONTEXT);
  const account = await withoutTenant(env, systemCause, (tx) => findLogin(tx, name));
  const tenant = account?.tenants.find((own) => own.id === account.home_tenant_id) ?? account?.tenants[0];
  if (!account || !tenant || account.status !== 'ACTIVE') return;
  await inTenant(env, tenant.id, systemCause, async (tx) => {
    const person = await readAccount(tx, account.user_id);
    const hourAgo = new Date(tx.now.getTime() - 3_600_000);
    if (!person?.email || (await countRecentLinks(tx, person.id, hourAgo)) >= MOST_LINKS) return;
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
}
