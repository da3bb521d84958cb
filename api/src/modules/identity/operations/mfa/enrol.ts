import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, type Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { lockSecondFactor, storePendingSecret, switchOff, switchOn } from '../../repository/mfa.ts';
import { provePassword } from '../passwords/prove.ts';
import { passSecondFactor } from './pass.ts';
import { hashRecoveryCode, matchingStep, newRecoveryCodes, newSecret, otpauthUrl } from './totp.ts';

/** Whether one's second factor is on, and how many recovery codes are left. */
export async function factorStatus(
  tx: Tx,
  actor: Actor,
): Promise<{ enabled: boolean; recovery_codes_left: number }> {
  const factor = await lockSecondFactor(tx, actor.userId);
  return { enabled: Boolean(factor?.mfa_secret), recovery_codes_left: factor?.mfa_recovery.length ?? 0 };
}

/** Begins enrolment: a new secret waits until a code proves that the app has it. */
export async function enrol(env: Env, cause: Cause, actor: Actor, password: string) {
  const { username } = await provePassword(env, cause, actor, password, 'password');
  const secret = newSecret();
  await inTenant(env, actor.tenant.id, cause, async (tx) => {
    const factor = await lockSecondFactor(tx, actor.userId);
    if (factor?.mfa_secret) throw new Problem('MFA_ALREADY_ON');
    await storePendingSecret(tx, actor.userId, tx.env.keys.encrypt(secret, `users.mfa:${actor.userId}`));
  });
  return { secret, otpauth_url: otpauthUrl(secret, username) };
}

/** Ends enrolment with a first code. @returns the recovery codes, shown this once */
export async function confirm(tx: Tx, actor: Actor, otp: string): Promise<{ recovery_codes: string[] }> {
  const factor = await lockSecondFactor(tx, actor.userId);
  if (factor?.mfa_secret) throw new Problem('MFA_ALREADY_ON');
  if (!factor?.mfa_pending) throw new Problem('MFA_NOT_ON');
  const { keys } = tx.env;
  const step = matchingStep(keys.decrypt(factor.mfa_pending, `users.mfa:${actor.userId}`), otp, tx.now);
  if (step === null) throw new Problem('MFA_INVALID');
  const codes = newRecoveryCodes();
  await switchOn(
    tx,
    actor.userId,
    step,
    codes.map((code) => hashRecoveryCode(keys, actor.userId, code)),
  );
  await audit(tx, { action: 'user.mfa_switched_on', resource: 'user', resourceId: actor.userId });
  return { recovery_codes: codes };
}

/** Switches the second factor off, with password and a code. */
export async function disable(
  env: Env,
  cause: Cause,
  actor: Actor,
  input: { password: string; otp?: string | undefined; recovery_code?: string | undefined },
): Promise<null> {
  await provePassword(env, cause, actor, input.password, 'password');
  const outcome = await inTenant(env, actor.tenant.id, cause, async (tx) => {
    const factor = await lockSecondFactor(tx, actor.userId);
    if (!factor?.mfa_secret) return 'MFA_NOT_ON' as const;
    const passed = await passSecondFactor(tx, actor.userId, {
      otp: input.otp,
      recoveryCode: input.recovery_code,
    });
    if (passed !== 'passed') return passed;
    await switchOff(tx, actor.userId);
    await audit(tx, { action: 'user.mfa_switched_off', resource: 'user', resourceId: actor.userId });
    return 'passed' as const;
  });
  if (outcome !== 'passed') throw new Problem(outcome);
  return null;
}
