import { addressBucket } from '../../../../platform/access/address.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, type Tx, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { type Code, Problem } from '../../../../platform/problem/problem.ts';
import { findTenant, vendorTenantId } from '../../../tenancy/index.ts';
import { findLogin, type LoginAccount } from '../../queries/login.ts';
import { lockPassword, recordLogin, storeHash } from '../../repository/accounts.ts';
import { accountProblem } from '../../rules/account-problem.ts';
import { passSecondFactor } from '../mfa/pass.ts';
import { passwordHasher } from '../passwords/hash.ts';
import { type IssuedTokens, openSession } from '../sessions/open.ts';
import { recordFailure, recordSuccess, refuseTooMany, type ThrottleKeys, throttleKeys } from './throttle.ts';

export interface LoginInput {
  readonly username: string;
  readonly password: string;
  readonly otp?: string | undefined;
  readonly recoveryCode?: string | undefined;
  /** X-Tenant-ID: a number or a domain. */
  readonly tenant: string | undefined;
  readonly web: boolean;
  /** The person as whom this browser has signed in before, by its signed cookie. */
  readonly deviceOf: string | null;
}

export interface LoginResult {
  readonly tokens: IssuedTokens;
  readonly userId: string;
}

/**
 * Signs a person in: throttle → password (the same work for an unknown name) → status → tenant → second factor →
 * session. Every try is audited where the account is at home, a try with an unknown name with the vendor.
 * @throws Problem INVALID_CREDENTIALS and, only after a right password, what else stands in the way
 */
export async function login(env: Env, cause: Cause, input: LoginInput): Promise<LoginResult> {
  // Before the database is asked: an overload must cost next to nothing.
  passwordHasher(env).refuseIfFull();
  const { account, keys } = await withoutTenant(env, cause, async (tx) => {
    const found = (await findLogin(tx, input.username)) ?? null;
    const counters = throttleKeys(env, {
      account: found?.user_id ?? null,
      name: input.username,
      address: addressBucket(cause.ipAddress),
      device: input.deviceOf,
    });
    await refuseTooMany(tx, counters);
    return { account: found, keys: counters };
  });
  const right = await passwordHasher(env).verify(input.password, account?.password_hash ?? null);
  if (!account || !right) {
    await reject(env, cause, keys, account, input.username, 'INVALID_CREDENTIALS');
    throw new Problem('INVALID_CREDENTIALS');
  }
  const tenantId = await chooseTenant(env, cause, account, input.tenant).catch(async (error: unknown) => {
    if (error instanceof Problem) await auditRefusal(env, cause, account, account.home_tenant_id, error.code);
    throw error;
  });
  const refusal = accountProblem(account.status) ?? tenantProblem(account, tenantId);
  if (refusal) {
    await auditRefusal(env, cause, account, tenantId, refusal);
    throw new Problem(refusal);
  }
  const tokens = await enter(env, cause, keys, account, tenantId, input);
  return { tokens, userId: account.user_id };
}

async function enter(
  env: Env,
  cause: Cause,
  keys: ThrottleKeys,
  account: LoginAccount,
  tenantId: number,
  input: LoginInput,
): Promise<IssuedTokens> {
  const outdated = account.password_hash !== null && passwordHasher(env).isOutdated(account.password_hash);
  const rehashed = outdated ? await passwordHasher(env).hash(input.password) : null;
  const outcome = await inTenant(env, tenantId, { ...cause, userId: account.user_id }, async (tx) => {
    const current = await lockPassword(tx, account.user_id);
    // Hashing took a while: a password replaced meanwhile, or a one-time one that has run out, opens nothing.
    if (!current || current.password_hash !== account.password_hash) return 'INVALID_CREDENTIALS' as const;
    if (current.password_expires_at && current.password_expires_at <= tx.now)
      return 'INVALID_CREDENTIALS' as const;
    // So may the account have been closed meanwhile: whoever closes it ends the sessions that are there, not this one.
    const refusal = accountProblem(current.status);
    if (refusal) return refusal;
    const factor = await passSecondFactor(tx, account.user_id, input);
    if (factor !== 'passed') return factor;
    if (rehashed) await storeHash(tx, account.user_id, rehashed);
    // The membership may be gone since its row was waited for; while it is noted, nobody ends it.
    if (!(await recordLogin(tx, account.user_id))) return 'NO_MEMBERSHIP' as const;
    const tokens = await openSession(tx, { userId: account.user_id, web: input.web });
    await audit(tx, {
      action: 'auth.login_success',
      resource: 'session',
      resourceId: tokens.sessionId,
      userId: account.user_id,
      details: { web: input.web },
    });
    return tokens;
  });
  if (typeof outcome === 'string') {
    // Asking for the code is a step of a login, and a closed account no guess; a wrong code is one.
    if (outcome !== 'INVALID_CREDENTIALS' && outcome !== 'MFA_INVALID')
      await auditRefusal(env, cause, account, tenantId, outcome);
    else await reject(env, cause, keys, account, input.username, outcome);
    throw new Problem(outcome);
  }
  await withoutTenant(env, cause, (tx) => recordSuccess(tx, keys));
  env.metrics.logins.inc({ outcome: 'success' });
  return outcome;
}

function auditRefusal(
  env: Env,
  cause: Cause,
  account: LoginAccount,
  tenantId: number,
  reason: Code,
): Promise<void> {
  return inTenant(env, tenantId, cause, (tx) => auditTry(tx, account.user_id, 'denied', reason));
}

/** Header, else the only one, else the person has to say. Foreign and unknown tenants are refused alike. */
async function chooseTenant(
  env: Env,
  cause: Cause,
  account: LoginAccount,
  wanted: string | undefined,
): Promise<number> {
  const { tenants } = account;
  if (wanted !== undefined && wanted !== '') {
    const tenant = await withoutTenant(env, cause, (tx) => findTenant(tx, wanted));
    if (!tenant || !tenants.some((own) => own.id === tenant.id)) throw new Problem('TENANT_MISMATCH');
    return tenant.id;
  }
  const [only] = tenants;
  if (!only) throw new Problem('NO_MEMBERSHIP');
  if (tenants.length > 1)
    throw new Problem('TENANT_CHOICE', {
      data: { tenants: tenants.map(({ id, name, domain }) => ({ id, name, domain })) },
    });
  return only.id;
}

function tenantProblem(account: LoginAccount, tenantId: number): Code | null {
  return account.tenants.some((tenant) => tenant.id === tenantId && tenant.is_active)
    ? null
    : 'TENANT_INACTIVE';
}

/** Counts and audits a failed try: where the account is at home, else in the vendor's trail. */
async function reject(
  env: Env,
  cause: Cause,
  keys: ThrottleKeys,
  account: LoginAccount | null,
  name: string,
  reason: Code,
): Promise<void> {
  const trail = await withoutTenant(env, cause, async (tx) => {
    await recordFailure(tx, keys);
    return account?.home_tenant_id ?? (await vendorTenantId(tx));
  });
  env.metrics.logins.inc({ outcome: 'failure' });
  if (trail === null) return;
  await inTenant(env, trail, cause, (tx) => auditTry(tx, account?.user_id ?? null, 'failure', reason, name));
}

function auditTry(
  tx: Tx,
  userId: string | null,
  outcome: 'failure' | 'denied',
  reason: Code,
  name?: string,
): Promise<void> {
  return audit(tx, {
    action: 'auth.login_attempt',
    resource: 'session',
    userId,
    outcome,
    details: { reason },
    ...(name === undefined ? {} : { personal: { username: [...name].slice(0, 100).join('') } }),
  });
}
