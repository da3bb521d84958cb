import { audit } from '../../../../platform/audit/write.ts';
import type { Cause } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { lockRegistration, renewCode } from '../../repository/registrations.ts';
import { resendAfterSeconds, TRIES, waitForCode } from '../../rules/registration-code.ts';
import { drawCode, inVendor, sentCode } from './code.ts';
import { type CodeSent, mailCode, refuseTooMany } from './request.ts';

/**
 * TEN-9: a fresh code with fresh tries; the one before serves no more.
 * @throws Problem NOT_FOUND, REGISTRATION_FINISHED, CODES_USED_UP, TOO_MANY_REQUESTS before 60 seconds are over
 */
export function resendCode(env: Env, cause: Cause, id: string): Promise<CodeSent> {
  return inVendor(env, cause, async (tx) => {
    const row = await lockRegistration(tx, id);
    if (!row) throw new Problem('NOT_FOUND');
    if (row.finished_at !== null || row.email === null || row.full_name === null)
      throw new Problem('REGISTRATION_FINISHED');
    const seconds = waitForCode(sentCode(row), tx.now);
    if (seconds === null) throw new Problem('CODES_USED_UP');
    if (seconds > 0) throw new Problem('TOO_MANY_REQUESTS', { retryAfter: seconds, params: { seconds } });
    await refuseTooMany(tx, row.email, false);
    const code = drawCode(tx, id);
    await renewCode(tx, id, code.row, TRIES);
    const { email, full_name: fullName, name: institution, locale } = row;
    await mailCode(tx, { email, fullName, institution, locale, code: code.plain });
    await audit(tx, { action: 'registration.code_sent_again', resource: 'registration', resourceId: id });
    return { resend_after: resendAfterSeconds(), expires_at: code.row.expiresAt };
  });
}
