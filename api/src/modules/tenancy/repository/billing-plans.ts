import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface PlanFields {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly period: 'monthly' | 'yearly';
  readonly trial_days: number;
  readonly is_active: boolean;
}
export interface StoredPlan extends PlanFields {
  readonly id: number;
  readonly version: number;
}

export async function insertPlan(tx: Tx, fields: PlanFields): Promise<number> {
  const row = await tx.first(
    db
      .insertInto('tenancy.plans')
      .values({ ...fields, created_at: tx.now, updated_at: tx.now })
      .returning('id'),
  );
  if (!row) throw new Error('a plan was added and no row came back');
  return row.id;
}

/**
 * The plan with its row locked.
 * @param alone also against new references to it. Not where its users' rows are touched later: whoever bills one of them
 * holds that row and needs the plan for the lines of an invoice, and both would wait for each other.
 */
export function lockPlan(tx: Tx, id: number, alone: boolean): Promise<StoredPlan | undefined> {
  return tx.first(
    sql<StoredPlan>`select id, code, name, description, kind, price, period, trial_days, is_active, version
      from tenancy.plans where id = ${id} ${alone ? sql`for update` : sql`for no key update`}`,
  );
}

export async function updatePlan(tx: Tx, id: number, fields: Partial<PlanFields>): Promise<void> {
  await tx.run(
    db
      .updateTable('tenancy.plans')
      .set((eb) => ({ ...fields, version: eb('version', '+', 1), updated_at: tx.now }))
      .where('id', '=', id),
  );
}

export async function deletePlanRow(tx: Tx, id: number): Promise<void> {
  await tx.run(db.deleteFrom('tenancy.plans').where('id', '=', id));
}

/** Those of `ids` that are modules. */
export async function knownModules(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.all<{ id: string }>(
    sql`select id from tenancy.modules where id = any(${[...ids]}::uuid[])`,
  );
  return new Set(rows.map((row) => row.id));
}

/** @returns whether anything changed */
export async function setPlanModules(tx: Tx, planId: number, ids: readonly string[]): Promise<boolean> {
  const gone = await tx.run(
    sql`delete from tenancy.plan_modules where plan_id = ${planId} and not (module_id = any(${[...ids]}::uuid[]))`,
  );
  const come = await tx.run(
    sql`insert into tenancy.plan_modules (plan_id, module_id) select ${planId}, id
      from unnest(${[...ids]}::uuid[]) id on conflict do nothing`,
  );
  return gone + come > 0;
}

/** The calendar looks at whoever uses the plan when it next runs. */
export async function wakePlan(tx: Tx, id: number): Promise<void> {
  await tx.run(
    sql`select tenancy.wake_plan(${id}, (${tx.now}::timestamptz at time zone 'Asia/Jakarta')::date)`,
  );
}

export interface SettingsFields {
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
}

/** @returns false where they have changed since `version` */
export async function updateSettings(tx: Tx, version: number, fields: SettingsFields): Promise<boolean> {
  const changed = await tx.run(
    db
      .updateTable('tenancy.billing_settings')
      .set({ ...fields, version: version + 1, updated_at: tx.now })
      .where('version', '=', version),
  );
  return changed === 1;
}
