import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { lockSecondFactor, spendRecoveryCode, storeLastStep } from '../../repository/mfa.ts';
import { hashRecoveryCode, matchingStep } from './totp.ts';

/**
 * The second step of a login. A code counts once: the time step of the last one used is kept, under a lock, so that
 * two logins at once cannot both spend it.
 */
export async function passSecondFactor(
  tx: Tx,
  userId: string,
  given: { otp?: string | undefined; recoveryCode?: string | undefined },
): Promise<'passed' | 'MFA_REQUIRED' | 'MFA_INVALID'> {
  const factor = await lockSecondFactor(tx, userId);
  if (!factor?.mfa_secret) return 'passed';
  if (given.otp !== undefined && given.otp !== '') {
    const secret = tx.env.keys.decrypt(factor.mfa_secret, `users.mfa:${userId}`);
    const step = matchingStep(secret, given.otp, tx.now);
    if (step === null || (factor.mfa_last_step !== null && step <= factor.mfa_last_step))
      return 'MFA_INVALID';
    await storeLastStep(tx, userId, step);
    return 'passed';
  }
  if (given.recoveryCode !== undefined && given.recoveryCode !== '') {
    const hash = hashRecoveryCode(tx.env.keys, userId, given.recoveryCode);
    if (!factor.mfa_recovery.includes(hash)) return 'MFA_INVALID';
    await spendRecoveryCode(tx, userId, hash);
    await audit(tx, { action: 'auth.recovery_code_used', resource: 'user', resourceId: userId, userId });
    return 'passed';
  }
  return 'MFA_REQUIRED';
}
