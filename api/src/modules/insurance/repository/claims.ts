import { sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { db } from '../../../platform/db/database.ts';
import { withinReach } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ClaimStatus } from '../rules/claim-status.ts';
import type { LikeClaim } from '../rules/like-claim.ts';

export interface NewClaimRow {
  readonly id: string;
  readonly number: string;
  readonly member_number: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly provider_code: string;
  readonly treated_on: string;
  readonly year_from: string;
  readonly icd10: string;
  readonly amount: number;
}
export interface StoredClaim extends NewClaimRow {
  readonly status: ClaimStatus;
  readonly version: number;
}

/** The next running number of the tenant's claims: whoever files waits for whoever files at that moment. */
export async function nextClaimNumber(tx: Tx): Promise<string> {
  const row = await tx.first(sql<{ last: number }>`insert into insurance.claim_counters as c (tenant_id, last)
    values (${tx.tenantId}, 1) on conflict (tenant_id) do update set last = c.last + 1 returning last`);
  return `K${String(row?.last).padStart(6, '0')}`;
}

type Alike = 'member_number' | 'provider_code' | 'treated_on' | 'icd10' | 'amount';

/** Up to 20 claims within the reach that say the same, the newest first. */
export function claimsLike(tx: Tx, reach: Reach, claim: Pick<NewClaimRow, Alike>): Promise<LikeClaim[]> {
  return tx.all(sql<LikeClaim>`select id, number, status from insurance.claims t
    where tenant_id = ${tx.tenantId} and member_number = ${claim.member_number} and treated_on = ${claim.treated_on}::date
      and icd10 = ${claim.icd10} and amount = ${claim.amount} and provider_code = ${claim.provider_code}
      and ${withinReach(reach, 't')}
    order by filed_at desc, id desc limit 20`);
}

export async function insertClaim(tx: Tx, claim: NewClaimRow): Promise<void> {
  await tx.run(
    db.insertInto('insurance.claims').values({
      ...claim,
      tenant_id: tx.tenantId,
      filed_by: tx.cause.userId,
      filed_at: tx.now,
      updated_at: tx.now,
    }),
  );
}

/** The claim within the reach, with its row locked. */
export function lockClaim(tx: Tx, reach: Reach, id: string): Promise<StoredClaim | undefined> {
  return tx.first(sql<StoredClaim>`select id, number, member_number, policy_number, client_code, provider_code, treated_on,
      year_from, icd10, amount, status, version
    from insurance.claims t
    where tenant_id = ${tx.tenantId} and id = ${id} and ${withinReach(reach, 't')} for no key update`);
}

export async function updateClaim(
  tx: Tx,
  id: string,
  fields: Partial<Pick<NewClaimRow, 'treated_on' | 'year_from' | 'icd10' | 'amount'>>,
): Promise<void> {
  await tx.run(
    db
      .updateTable('insurance.claims')
      .set({ ...fields, version: sql`version + 1`, updated_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** Moves a claim; who and when stand beside the status that it gets. */
export async function moveClaim(
  tx: Tx,
  id: string,
  to: 'APPROVED' | 'REJECTED' | 'PAID',
  reason: string | null,
): Promise<void> {
  const who = {
    APPROVED: { approved_by: tx.cause.userId, approved_at: tx.now },
    REJECTED: { rejected_by: tx.cause.userId, rejected_at: tx.now, reason },
    PAID: { paid_by: tx.cause.userId, paid_at: tx.now },
  }[to];
  await tx.run(
    db
      .updateTable('insurance.claims')
      .set({ ...who, status: to, version: sql`version + 1`, updated_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** A policy with its row locked: approvals under one policy take turns. */
export function lockCover(tx: Tx, number: string) {
  return tx.first(
    db
      .selectFrom('insurance.policies')
      .select(['number', 'start_on', 'end_on', 'annual_limit'])
      .where('tenant_id', '=', tx.tenantId)
      .where('number', '=', number)
      .forNoKeyUpdate(),
  );
}
