import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** What approved and paid claims have used, by `<policy number> <first day of the year>`. */
export async function usesOf(
  tx: Tx,
  years: readonly { readonly number: string; readonly from: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (years.length === 0) return new Map();
  const rows = await tx.all<{ policy_number: string; year_from: string; used: number }>(
    sql`select u.policy_number, u.year_from, u.used
      from unnest(${years.map((year) => year.number)}::text[], ${years.map((year) => year.from)}::date[]) w (number, from_on)
      join insurance.policy_use u
        on u.tenant_id = ${tx.tenantId} and u.policy_number = w.number and u.year_from = w.from_on`,
  );
  return new Map(rows.map((row) => [`${row.policy_number} ${row.year_from}`, row.used]));
}
