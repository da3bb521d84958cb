import type pg from 'pg';
import { billDay } from '../../src/modules/tenancy/operations/billing/bill-day.ts';
import { recordProof } from '../../src/modules/tenancy/operations/billing/record-proof.ts';
import { verifyPayment } from '../../src/modules/tenancy/operations/billing/verify-payment.ts';
import { addDays, type Day, daysBetween } from '../../src/modules/tenancy/rules/days.ts';
import { ensureAuditMonths } from '../../src/platform/audit/months.ts';
import { inTenant, systemCause, type Tx } from '../../src/platform/db/tx.ts';
import type { TestTenant, TestUser, World } from './world.ts';

export interface PlanGiven {
  readonly kind?: 'primary' | 'addon';
  readonly price?: number;
  readonly period?: 'monthly' | 'yearly';
  readonly trialDays?: number;
  readonly isActive?: boolean;
  readonly modules?: readonly string[];
}

let plans = 0;

/** Adds a plan to the price list. @returns its id */
export async function makePlan(world: World, given: PlanGiven = {}): Promise<number> {
  const code = `plan-${process.pid}-${++plans}`;
  const [row] = await world.asOwner<{ id: number }>(
    `insert into tenancy.plans (code, name, kind, price, period, trial_days, is_active, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, now(), now()) returning id`,
    [
      code,
      `Paket ${code}`,
      given.kind ?? 'primary',
      given.price ?? 100_000,
      given.period ?? 'monthly',
      given.trialDays ?? 0,
      given.isActive ?? true,
    ],
  );
  const id = row?.id ?? 0;
  await world.asOwner(
    'insert into tenancy.plan_modules (plan_id, module_id) select $1, id from tenancy.modules where code = any($2)',
    [id, given.modules ?? ['insurance']],
  );
  return id;
}

/** Sets the world's clock to noon in Jakarta of a day. */
export async function goTo(world: World, day: Day): Promise<void> {
  world.clock.set(new Date(`${day}T05:00:00Z`));
  const month = `${world.url} ${day.slice(0, 7)}`;
  if (months.has(month)) return;
  months.add(month);
  await ensureAuditMonths(world.env);
}

/** Months whose part of the trail is made. */
const months = new Set<string>();

/** Bills a tenant on each day from `from` up to and with `until`. */
export async function live(world: World, tenant: TestTenant, from: Day, until: Day): Promise<void> {
  for (let ahead = 0; ahead <= daysBetween(from, until); ahead++) {
    await goTo(world, addDays(from, ahead));
    await world.inTenant(tenant.id, billDay);
  }
}

export interface InvoiceRow extends pg.QueryResultRow {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly reason: string;
  readonly due_on: string;
  readonly total: number;
}

export function invoicesOf(world: World, tenant: TestTenant): Promise<InvoiceRow[]> {
  return world.asOwner<InvoiceRow>(
    `select id, number, status, reason, due_on::text, total::int from tenancy.invoices
     where tenant_id = $1 order by due_on, id`,
    [tenant.id],
  );
}

export async function openInvoices(world: World, tenant: TestTenant): Promise<InvoiceRow[]> {
  const all = await invoicesOf(world, tenant);
  return all.filter((one) => ['unpaid', 'overdue', 'awaiting_verification'].includes(one.status));
}

export interface SubscriptionRow extends pg.QueryResultRow {
  readonly id: string;
  readonly plan_id: number;
  readonly status: string;
  readonly paid_from: string | null;
  readonly paid_until: string | null;
  readonly suspended_on: string | null;
  readonly ended_on: string | null;
  readonly version: number;
}

export function subscriptionsOf(world: World, tenant: TestTenant): Promise<SubscriptionRow[]> {
  return world.asOwner<SubscriptionRow>(
    `select id, plan_id, status, paid_from::text, paid_until::text, suspended_on::text, ended_on::text, version
     from tenancy.subscriptions where tenant_id = $1 order by id`,
    [tenant.id],
  );
}

/** Code → what billing lets stand and whether it is on. */
export async function modulesOf(world: World, tenant: TestTenant): Promise<Record<string, string>> {
  const rows = await world.asOwner<{ code: string; billing: string; status: string }>(
    'select code, billing, status from tenancy.tenant_modules where tenant_id = $1 order by code',
    [tenant.id],
  );
  return Object.fromEntries(rows.map((row) => [row.code, `${row.billing} ${row.status}`]));
}

/** Sends a proof of payment. @returns its id */
export async function prove(world: World, by: TestUser, invoice: InvoiceRow, day: Day): Promise<string> {
  const { id } = await world.inTenant(by.tenant.id, (tx) =>
    recordProof(tx, invoice.id, {
      amount: invoice.total,
      method: 'transfer',
      paidOn: day,
      proof: { key: `proofs/${invoice.id}`, name: 'bukti.pdf', type: 'application/pdf', size: 10 },
      by: by.id,
    }),
  );
  return id;
}

/** Sends a proof and verifies it. */
export async function payNow(world: World, by: TestUser, invoice: InvoiceRow, day: Day): Promise<void> {
  const id = await prove(world, by, invoice, day);
  await world.inTenant(by.tenant.id, (tx) => verifyPayment(tx, id));
}

/** Runs work in a tenant as a person of it. */
export function asPerson<T>(world: World, person: TestUser, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(world.env, person.tenant.id, { ...systemCause, userId: person.id }, work);
}
