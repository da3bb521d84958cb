import { randomInt } from 'node:crypto';
import { type Cause, inTenant, type Tx, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { vendorTenantId } from '../../../tenancy/index.ts';
import type { Registration, SentCodeRow } from '../../repository/registrations.ts';
import { codeExpiresAt, type SentCode } from '../../rules/registration-code.ts';

/** A code of six digits for the mail, and what is kept of it. */
export function drawCode(
  tx: Tx,
  registrationId: string,
): { readonly plain: string; readonly row: SentCodeRow } {
  const plain = String(randomInt(1_000_000)).padStart(6, '0');
  return { plain, row: { hash: hashCode(tx.env, registrationId, plain), expiresAt: codeExpiresAt(tx.now) } };
}

/** Keyed: a million codes are tried in no time by whoever reads the table. */
export function hashCode(env: Env, registrationId: string, plain: string): Buffer {
  return env.keys.mac('registration-code', registrationId, plain);
}

export function sentCode(row: Registration): SentCode {
  return {
    triesLeft: row.tries_left,
    expiresAt: row.code_expires_at,
    sentAt: row.code_sent_at,
    codesSent: row.codes_sent,
    finished: row.finished_at !== null,
  };
}

/** Registrations live behind the wall in the vendor's tenant. @throws Problem NOT_FOUND where there is no vendor yet */
export async function inVendor<T>(env: Env, cause: Cause, work: (tx: Tx) => Promise<T>): Promise<T> {
  const vendor = await withoutTenant(env, cause, vendorTenantId);
  if (vendor === null) throw new Problem('NOT_FOUND');
  return inTenant(env, vendor, cause, work);
}
