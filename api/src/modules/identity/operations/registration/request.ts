import { audit } from '../../../../platform/audit/write.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import type { Cause, Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { type FieldError, type Locale, Problem } from '../../../../platform/problem/problem.ts';
import { findTenant, loadTenant, type TenantType } from '../../../tenancy/index.ts';
import { insertRegistration, lockMailed } from '../../repository/registrations.ts';
import { resendAfterSeconds, TRIES, waitForAddress } from '../../rules/registration-code.ts';
import { carriesLink } from '../../rules/registration-name.ts';
import { checkNewPassword } from '../passwords/check-new-password.ts';
import { hashPassword } from '../passwords/hash.ts';
import { checkChoice } from './check-choice.ts';
import { drawCode, inVendor } from './code.ts';
import { codeLetter } from './letters.ts';

export interface AskedRegistration {
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
  readonly full_name: string;
  readonly email: string;
  readonly password: string;
  readonly primary_plan_id: number;
  readonly addon_plan_ids?: readonly number[] | undefined;
  readonly locale?: Locale | undefined;
}
export interface CodeSent {
  readonly resend_after: number;
  readonly expires_at: Date;
}

/**
 * TEN-9: keeps what a stranger asks for and mails a code to their address; nothing is made before it comes back.
 * Whether the address has an account is neither looked up nor told.
 * @throws Problem VALIDATION_FAILED, DOMAIN_TAKEN, PLAN_INACTIVE, MODULE_IN_PLAN, TOO_MANY_REQUESTS, LOGIN_BUSY
 */
export async function requestRegistration(
  env: Env,
  cause: Cause,
  asked: AskedRegistration,
  locale: Locale,
): Promise<CodeSent & { readonly registration_id: string }> {
  await inVendor(env, cause, (tx) => check(tx, asked));
  // Outside a transaction: nobody waits for a connection while a password is hashed.
  const passwordHash = await hashPassword(env, asked.password);
  return inVendor(env, cause, (tx) => keep(tx, asked, passwordHash, asked.locale ?? locale));
}

async function check(tx: Tx, asked: AskedRegistration): Promise<void> {
  if (asked.type === 'vendor') throw Problem.invalid({ type: [{ code: 'TYPE_VENDOR' }] });
  refuseLinks(asked);
  const { email, full_name } = asked;
  const faults = checkNewPassword(asked.password, { username: email, email, full_name });
  if (faults.length > 0) throw Problem.invalid({ password: faults });
  if (await findTenant(tx, asked.domain))
    throw new Problem('DOMAIN_TAKEN', {
      params: { domain: asked.domain },
      fields: { domain: [{ code: 'TAKEN' }] },
    });
  await checkChoice(tx, { primaryPlanId: asked.primary_plan_id, addonPlanIds: asked.addon_plan_ids ?? [] });
  await refuseTooMany(tx, email, true);
}

/** Both names go out in a mail of ours to an address that nobody has proven yet. */
function refuseLinks({ name, full_name }: AskedRegistration): void {
  const fields: Record<string, FieldError[]> = {};
  if (carriesLink(name)) fields.name = [{ code: 'NAME_WITH_LINK' }];
  if (carriesLink(full_name)) fields.full_name = [{ code: 'NAME_WITH_LINK' }];
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

/**
 * Counts what that address was mailed, not what is known of it: nobody's inbox is filled with codes.
 * @param begins whether a registration begins, or one that is there asks for another code
 */
export async function refuseTooMany(tx: Tx, email: string, begins: boolean): Promise<void> {
  const seconds = waitForAddress(await lockMailed(tx, email), begins, tx.now);
  if (seconds > 0) throw new Problem('TOO_MANY_REQUESTS', { retryAfter: seconds, params: { seconds } });
}

async function keep(tx: Tx, asked: AskedRegistration, passwordHash: string, locale: Locale) {
  const { name, domain, type, email, full_name: fullName } = asked;
  // Again: of many at once all may have passed while there was room.
  await refuseTooMany(tx, email, true);
  const id = newId(tx.now.getTime());
  const code = drawCode(tx, id);
  await insertRegistration(tx, {
    id,
    name,
    domain: domain.toLowerCase(),
    type,
    locale,
    primaryPlanId: asked.primary_plan_id,
    addonPlanIds: asked.addon_plan_ids ?? [],
    fullName,
    email,
    passwordHash,
    code: code.row,
    tries: TRIES,
  });
  await mailCode(tx, { email, fullName, institution: name, locale, code: code.plain });
  await audit(tx, {
    action: 'registration.asked',
    resource: 'registration',
    resourceId: id,
    // No word about the person: the trail outlives a registration that nobody finishes.
    details: { name, domain, type },
  });
  return { registration_id: id, resend_after: resendAfterSeconds(), expires_at: code.row.expiresAt };
}

export async function mailCode(
  tx: Tx,
  mail: { email: string; fullName: string; institution: string; locale: Locale; code: string },
): Promise<void> {
  const vendorName = (await loadTenant(tx))?.name ?? 'Balai';
  await sendMail(tx, { to: mail.email, kind: 'registration_code', ...codeLetter({ ...mail, vendorName }) });
}
