import { sql } from 'kysely';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

export interface ListedPlan {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly period: 'monthly' | 'yearly';
  readonly trial_days: number;
  readonly is_active: boolean;
  readonly version: number;
  /** Of the tax that an invoice of today adds, in hundredths of a percent. */
  readonly tax_rate: number;
  readonly modules: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

const plans = sql`
  select p.id, p.code, p.name, p.description, p.kind, p.price, p.period, p.trial_days, p.is_active, p.version,
    (select s.tax_rate from tenancy.billing_settings s) as tax_rate,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'name', m.name) order by m.code)
      from tenancy.plan_modules h join tenancy.modules m on m.id = h.module_id where h.plan_id = p.id), '[]') as modules
  from tenancy.plans p`;

interface Wanted {
  readonly kind?: 'primary' | 'addon' | undefined;
  /** Those that are offered only. */
  readonly activeOnly: boolean;
}

/** The price list by number. */
export function listPlans(
  tx: Tx | SystemTx,
  { kind, activeOnly }: Wanted,
  limit: number,
  cursor: Cursor | null,
): Promise<ListedPlan[]> {
  const after = cursor === null ? null : Number(cursor.values[0]);
  const way = cursor?.back ? sql`desc` : sql`asc`;
  const position = cursor?.back ? sql`p.id < ${after}::int` : sql`p.id > ${after}::int`;
  return tx.all(sql<ListedPlan>`${plans} where (${kind ?? null}::text is null or p.kind = ${kind ?? null})
    and (not ${activeOnly}::boolean or p.is_active) and (${after}::int is null or ${position})
    order by p.id ${way} limit ${limit}`);
}

export function findPlan(tx: Tx, id: number): Promise<ListedPlan | undefined> {
  return tx.first(sql<ListedPlan>`${plans} where p.id = ${id}`);
}

export interface PlanUse {
  readonly plan_id: number;
  /** Subscriptions that run on it. */
  readonly running: number;
  /** Whether a subscription or an invoice ever pointed at it. */
  readonly used: boolean;
}

/** For the vendor only: nobody else gets a row. */
export async function planUses(tx: Tx, ids: readonly number[]): Promise<Map<number, PlanUse>> {
  const rows = await tx.all<PlanUse>(sql`select * from tenancy.plan_uses(${[...ids]}::int[])`);
  return new Map(rows.map((row) => [row.plan_id, row]));
}

/** Plans with how many subscriptions run on each. */
export async function withSubscribers<P extends { readonly id: number }>(
  tx: Tx,
  found: readonly P[],
): Promise<(P & { subscriber_count: number })[]> {
  const uses = await planUses(
    tx,
    found.map((plan) => plan.id),
  );
  return found.map((plan) => ({ ...plan, subscriber_count: uses.get(plan.id)?.running ?? 0 }));
}

export interface BillingSettings {
  readonly tax_rate: number;
  readonly invoice_days: number;
  readonly reminder_days: number;
  readonly grace_days: number;
  readonly read_only_days: number;
  readonly seller_name: string;
  readonly seller_address: string;
  readonly seller_tax_number: string;
  readonly bank_name: string;
  readonly bank_account: string;
  readonly bank_holder: string;
  readonly version: number;
  readonly updated_at: Date;
}

export async function readSettings(tx: Tx): Promise<BillingSettings> {
  const row =
    await tx.first<BillingSettings>(sql`select tax_rate, invoice_days, reminder_days, grace_days, read_only_days,
    seller_name, seller_address, seller_tax_number, bank_name, bank_account, bank_holder, version, updated_at
    from tenancy.billing_settings`);
  if (!row) throw new Error('tenancy.billing_settings has no row');
  return row;
}
