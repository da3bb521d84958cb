import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { coverOfPolicy } from '../queries/cover.ts';
import { findRow } from '../queries/listing.ts';
import { type ClaimRow, listings } from '../queries/rows.ts';
import { usesOf } from '../queries/use.ts';
import type { ClaimStatus } from '../rules/claim-status.ts';
import { maskName, remainingOf } from '../rules/eligibility.ts';
import { reachFor } from './reach.ts';

/** A claim as it stands in a list: a provider learns no whole name. */
export function showClaim<Row extends ClaimRow & { readonly id: string }>(actor: Actor, row: Row) {
  const name = actor.userType === 'PROVIDER' ? maskName(row.member_name) : row.member_name;
  return { ...row, member_name: name };
}

/** A claim with its timeline and what its policy has left. @throws Problem NOT_FOUND also for what is out of reach */
export async function readClaim(tx: Tx, actor: Actor, id: string) {
  const row = await findRow<ClaimRow>(tx, listings.claims, reachFor(actor, 'claims'), id);
  if (!row) throw new Problem('NOT_FOUND');
  const year = { number: row.policy_number, from: row.year_from };
  const [names, uses, cover] = [
    await namesFor(tx, actor, row),
    await usesOf(tx, [year]),
    await coverOfPolicy(tx, row.policy_number),
  ];
  const used = uses.get(`${year.number} ${year.from}`) ?? 0;
  const annual_limit = cover?.annual_limit ?? 0;
  return {
    ...showClaim(actor, row),
    limit: { annual_limit, used, remaining: remainingOf({ annual_limit, used }), year_from: row.year_from },
    timeline: timelineOf(row).map(({ by, ...step }) => ({ ...step, by_name: names.get(by ?? '') ?? null })),
  };
}

/** Names of the institution's people are for its own people. */
async function namesFor(tx: Tx, actor: Actor, row: ClaimRow): Promise<ReadonlyMap<string, string>> {
  const ids = timelineOf(row).flatMap(({ by }) => (by === null ? [] : [by]));
  const shown = actor.userType === 'CORE' ? ids : ids.filter((id) => id === actor.userId);
  return shown.length === 0 ? new Map() : tx.env.people.names(tx, shown);
}

function timelineOf(row: ClaimRow) {
  const steps: { status: ClaimStatus; at: Date; by: string | null; reason: string | null }[] = [
    { status: 'SUBMITTED', at: row.filed_at, by: row.filed_by, reason: null },
  ];
  if (row.approved_at)
    steps.push({ status: 'APPROVED', at: row.approved_at, by: row.approved_by, reason: null });
  if (row.rejected_at)
    steps.push({ status: 'REJECTED', at: row.rejected_at, by: row.rejected_by, reason: row.reason });
  if (row.paid_at) steps.push({ status: 'PAID', at: row.paid_at, by: row.paid_by, reason: null });
  return steps;
}
