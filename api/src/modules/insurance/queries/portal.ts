import { sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { withinReach } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ClaimStatus } from '../rules/claim-status.ts';
import { type ClaimRow, listings, type PolicyRow } from './rows.ts';

export interface ClaimSum {
  readonly status: ClaimStatus;
  readonly count: number;
  readonly amount: number;
}

/** How many claims wait for a decision or for their money, and how much that is. */
export function openClaims(tx: Tx, reach: Reach): Promise<ClaimSum[]> {
  return tx.all(sql<ClaimSum>`select s.status, c.count, c.amount
    from (values ('SUBMITTED'), ('APPROVED')) s (status)
    cross join lateral (select count(*)::int as count, coalesce(sum(t.amount), 0)::bigint as amount
      from insurance.claims t where t.tenant_id = ${tx.tenantId} and t.status = s.status and ${withinReach(reach, 't')}) c`);
}

/** What was filed on a day and after it, by the clocks of a time zone. */
export async function filedOn(
  tx: Tx,
  reach: Reach,
  day: string,
  timeZone: string,
): Promise<Omit<ClaimSum, 'status'>> {
  const row = await tx.first(sql<Omit<ClaimSum, 'status'>>`select count(*)::int as count,
      coalesce(sum(t.amount), 0)::bigint as amount
    from insurance.claims t where t.tenant_id = ${tx.tenantId}
      and t.filed_at >= ${day}::timestamp at time zone ${timeZone}::text and ${withinReach(reach, 't')}`);
  return row ?? { count: 0, amount: 0 };
}

/** Claims to be decided, those that have waited longest first. */
export function waitingClaims(
  tx: Tx,
  reach: Reach,
  limit: number,
): Promise<(ClaimRow & { readonly id: string })[]> {
  return tx.all(sql<
    ClaimRow & { readonly id: string }
  >`select ${listings.claims.columns} from insurance.claims t
    where t.tenant_id = ${tx.tenantId} and t.status = 'SUBMITTED' and ${withinReach(reach, 't')}
    order by t.treated_on, t.id limit ${limit}`);
}

export interface MemberCount {
  readonly active: number;
  readonly total: number;
}

export async function memberCounts(tx: Tx, reach: Reach): Promise<MemberCount> {
  const row = await tx.first(sql<MemberCount>`select count(*)::int as total,
      count(*) filter (where t.status = 'ACTIVE')::int as active
    from insurance.members t where t.tenant_id = ${tx.tenantId} and ${withinReach(reach, 't')}`);
  return row ?? { active: 0, total: 0 };
}

/** Policies whose running time holds `day`. */
export function runningPolicies(
  tx: Tx,
  reach: Reach,
  day: string,
  limit: number,
): Promise<(PolicyRow & { readonly id: string })[]> {
  return tx.all(sql<
    PolicyRow & { readonly id: string }
  >`select ${listings.policies.columns} from insurance.policies t
    where t.tenant_id = ${tx.tenantId} and t.status = 'ACTIVE' and t.start_on <= ${day}::date and t.end_on >= ${day}::date
      and ${withinReach(reach, 't')} order by t.number limit ${limit}`);
}
