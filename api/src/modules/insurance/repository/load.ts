import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ClaimStatus } from '../rules/claim-status.ts';
import type { NewClaimRow } from './claims.ts';

export interface LoadedClaim extends NewClaimRow {
  readonly status: ClaimStatus;
  readonly reason: string | null;
  readonly filed_by: string;
  readonly filed_at: Date;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly rejected_by: string | null;
  readonly rejected_at: Date | null;
  readonly paid_by: string | null;
  readonly paid_at: Date | null;
}

export async function hasClients(tx: Tx): Promise<boolean> {
  return (
    (await tx.first(sql`select from insurance.clients where tenant_id = ${tx.tenantId} limit 1`)) !==
    undefined
  );
}

/** Claims with their past, in the order of their numbers; the next one that is filed gets the number after them. */
export async function insertClaims(tx: Tx, claims: readonly LoadedClaim[]): Promise<void> {
  const rows = claims.map((claim) => ({ ...claim, tenant_id: tx.tenantId, updated_at: tx.now }));
  await tx.run(sql`insert into insurance.claims
    (tenant_id, id, number, member_number, policy_number, client_code, provider_code, treated_on, year_from, icd10, amount,
     status, reason, filed_by, filed_at, approved_by, approved_at, rejected_by, rejected_at, paid_by, paid_at, updated_at)
    select tenant_id, id, number, member_number, policy_number, client_code, provider_code, treated_on, year_from, icd10,
      amount, status, reason, filed_by, filed_at, approved_by, approved_at, rejected_by, rejected_at, paid_by, paid_at,
      updated_at
    from jsonb_populate_recordset(null::insurance.claims, ${JSON.stringify(rows)}::jsonb)`);
  await tx.run(sql`insert into insurance.claim_counters as c (tenant_id, last) values (${tx.tenantId}, ${claims.length})
    on conflict (tenant_id) do update set last = greatest(c.last, excluded.last)`);
}
