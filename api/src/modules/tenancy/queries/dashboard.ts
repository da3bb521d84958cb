import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

export interface Dashboard {
  readonly tenants: {
    readonly by_type: readonly { type: string; active: number; inactive: number }[];
    readonly total: number;
  };
  readonly new_per_month: readonly { month: string; count: number }[];
  readonly subscriptions: {
    readonly trial: number;
    readonly active: number;
    readonly past_due: number;
    readonly suspended: number;
    readonly cancelled: number;
  };
  readonly mrr: number;
  readonly overdue: {
    readonly count: number;
    readonly total: number;
    readonly oldest: readonly {
      id: string;
      number: string;
      due_on: string;
      total: number;
      tenant: { id: number; name: string };
    }[];
  };
  readonly awaiting: { readonly count: number };
  readonly revenue_per_month: readonly { month: string; total: number }[];
  readonly modules: readonly { code: string; name: string; active: number }[];
  readonly plans: readonly { id: number; name: string; count: number }[];
}

/** Sums over all institutions, through a listed crossing function that answers the vendor only. */
export async function readDashboard(tx: Tx): Promise<Dashboard | null> {
  const row = await tx.first<{ sums: Dashboard | null }>(
    sql`select tenancy.vendor_dashboard((${tx.now}::timestamptz at time zone 'Asia/Jakarta')::date) as sums`,
  );
  return row?.sums ?? null;
}
