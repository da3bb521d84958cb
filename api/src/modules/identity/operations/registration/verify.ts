import { audit } from '../../../../platform/audit/write.ts';
import { sameDigest } from '../../../../platform/crypto/keyring.ts';
import { type Cause, inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import {
  countWrongCode,
  finishRegistration,
  lockRegistration,
  markMade,
  type Registration,
} from '../../repository/registrations.ts';
import { judgeCode } from '../../rules/registration-code.ts';
import { createUnlessTaken } from '../tenants/found-tenant.ts';
import { hashCode, inVendor, sentCode } from './code.ts';
import { furnish } from './furnish.ts';

export interface Registered {
  readonly tenant_id: number;
  readonly domain: string;
  readonly invoice_number: string | null;
  readonly trial_until: string | null;
}

/**
 * TEN-10: the code came back: institution, its SUPER_ADMIN, plans, modules and first invoice are made in one
 * transaction. Doing it again makes nothing and answers the same. A wrong code counts though the request fails.
 * @throws Problem NOT_FOUND, CODE_WRONG, CODE_EXPIRED, CODE_USED_UP, DOMAIN_TAKEN, ACCOUNT_CANNOT_MANAGE, PLAN_INACTIVE
 */
export async function verifyRegistration(
  env: Env,
  cause: Cause,
  given: { readonly registration_id: string; readonly otp: string },
): Promise<Registered> {
  const outcome = await inVendor(env, cause, (tx) => decide(tx, given.registration_id, given.otp));
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/** @returns a refusal rather than throwing it, so that what it counts is kept */
async function decide(tx: Tx, id: string, otp: string): Promise<Registered | Problem> {
  const row = await lockRegistration(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  const matches = sameDigest(hashCode(tx.env, id, otp), row.code_hash);
  switch (judgeCode(sentCode(row), matches, tx.now)) {
    case 'right':
      return row.made_tenant_id === null ? complete(tx, row) : answerOf(row, row.made_tenant_id);
    case 'wrong':
      return refuseWrong(tx, row);
    case 'expired':
      return new Problem('CODE_EXPIRED', { fields: { otp: [{ code: 'CODE_EXPIRED' }] } });
    case 'used_up':
      return usedUp();
  }
}

function answerOf(row: Registration, tenantId: number): Registered {
  const { domain, invoice_number, trial_until } = row;
  return { tenant_id: tenantId, domain, invoice_number, trial_until };
}

async function refuseWrong(tx: Tx, row: Registration): Promise<Problem> {
  await countWrongCode(tx, row.id);
  await audit(tx, {
    action: 'registration.code_refused',
    resource: 'registration',
    resourceId: row.id,
    outcome: 'failure',
  });
  const left = row.tries_left - 1;
  if (left === 0) return usedUp();
  const params = { left };
  return new Problem('CODE_WRONG', {
    params,
    fields: { otp: [{ code: 'CODE_WRONG', params }] },
    data: { tries_left: left },
  });
}

function usedUp(): Problem {
  return new Problem('CODE_USED_UP', {
    fields: { otp: [{ code: 'CODE_USED_UP' }] },
    data: { tries_left: 0 },
  });
}

async function complete(tx: Tx, row: Registration): Promise<Registered> {
  const { name, domain, type } = row;
  const tenantId = await createUnlessTaken(tx, { name, domain, type });
  await markMade(tx, row.id, tenantId);
  const started = await inOtherTenant(tx, tenantId, (there) => furnish(there, row));
  await finishRegistration(tx, row.id, started);
  await audit(tx, {
    action: 'tenant.registered',
    resource: 'tenant',
    resourceId: String(tenantId),
    details: { name, domain, type },
  });
  return {
    tenant_id: tenantId,
    domain,
    invoice_number: started.invoiceNumber,
    trial_until: started.trialUntil,
  };
}
