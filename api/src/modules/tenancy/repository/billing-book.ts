import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import type { Book, Invoice, Line, Plan, Subscription, Terms } from '../rules/book.ts';
import type { Day } from '../rules/days.ts';

/** Namespace of the advisory lock on one tenant's billing. */
const SPACE = 7_402_114;

/**
 * One at a time for each tenant, until the transaction ends: decisions are over sums of its invoices and days. Not the
 * tenant's row, which the worker may not lock.
 */
export async function lockBilling(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${SPACE}::int, ${tx.tenantId}::int)`);
}

export interface BilledTenant {
  readonly name: string;
  readonly type: string;
  readonly time_zone: string;
  readonly is_active: boolean;
  readonly deactivated_on: Day | null;
}

export async function loadBilledTenant(tx: Tx): Promise<BilledTenant> {
  const tenant = await tx.first(
    db
      .selectFrom('tenancy.tenants')
      .select(['name', 'type', 'time_zone', 'is_active', 'deactivated_on'])
      .where('id', '=', tx.tenantId),
  );
  if (!tenant) throw new Error(`tenant ${tx.tenantId} is not there`);
  return tenant;
}

export async function loadTerms(tx: Tx | SystemTx): Promise<Terms> {
  const row = await tx.first(
    sql<Terms>`select tax_rate as "taxRate", invoice_days as "invoiceDays", reminder_days as "reminderDays",
      grace_days as "graceDays", read_only_days as "readOnlyDays" from tenancy.billing_settings`,
  );
  if (!row) throw new Error('tenancy.billing_settings has no row');
  return row;
}

/** Plans of these ids with the codes of their modules. */
export async function loadPlans(tx: Tx | SystemTx, ids: readonly number[]): Promise<Map<number, Plan>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.all(
    sql<Plan>`select p.id, p.code, p.name, p.kind, p.price, p.period, p.trial_days as "trialDays",
      p.is_active as "isActive", array(select m.code from tenancy.plan_modules h
        join tenancy.modules m on m.id = h.module_id where h.plan_id = p.id order by m.code) as modules
    from tenancy.plans p where p.id = any(${[...new Set(ids)]}::int[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The running tenant's book: running subscriptions, open invoices and drafts. `planIds`: plans wanted besides. */
export async function loadBook(tx: Tx, planIds: readonly number[] = []): Promise<Book> {
  const terms = await loadTerms(tx);
  const subscriptions = await loadSubscriptions(tx);
  const invoices = await loadInvoices(tx);
  const plans = await loadPlans(tx, [
    ...planIds,
    ...subscriptions.flatMap((one) => [one.planId, ...(one.nextPlanId === null ? [] : [one.nextPlanId])]),
    ...invoices.flatMap(({ lines }) => lines.flatMap((line) => (line.planId === null ? [] : [line.planId]))),
  ]);
  return {
    terms,
    plans,
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
    invoices: new Map(invoices.map((one) => [one.id, one])),
    lastPaid: await loadLastPaid(tx),
    happened: [],
    newId: () => newId(tx.now.getTime()),
  };
}

function loadSubscriptions(tx: Tx): Promise<Subscription[]> {
  return tx.all(
    sql<Subscription>`select id, plan_id as "planId", kind, status, started_on as "startedOn",
      trial_until as "trialUntil", paid_from as "paidFrom", paid_until as "paidUntil", suspended_on as "suspendedOn",
      warned_on as "warnedOn", next_plan_id as "nextPlanId", next_plan_invoice_id as "nextPlanInvoiceId",
      next_plan_on as "nextPlanOn", cancel_at_end as "cancelAtEnd", ended_on as "endedOn",
      end_reason as "endReason", check_on as "checkOn", version
    from tenancy.subscriptions where tenant_id = ${tx.tenantId} and status <> 'cancelled' order by id`,
  );
}

async function loadInvoices(tx: Tx): Promise<Invoice[]> {
  const invoices = await tx.all(
    sql<Omit<Invoice, 'lines'>>`select id, number, status, reason, issued_on as "issuedOn", due_on as "dueOn",
      subtotal, tax_rate as "taxRate", tax, total, note, void_reason as "voidReason", reminded_on as "remindedOn",
      paid_on as "paidOn", check_on as "checkOn"
    from tenancy.invoices where tenant_id = ${tx.tenantId}
      and status in ('draft', 'unpaid', 'overdue', 'awaiting_verification') order by id`,
  );
  if (invoices.length === 0) return [];
  const lines = await tx.all(
    sql<Line & { invoiceId: string }>`select invoice_id as "invoiceId", subscription_id as "subscriptionId",
      plan_id as "planId", description, quantity, unit_price as "unitPrice", period_from as "periodFrom",
      period_until as "periodUntil"
    from tenancy.invoice_lines where tenant_id = ${tx.tenantId}
      and invoice_id = any(${invoices.map((invoice) => invoice.id)}::uuid[]) order by invoice_id, line`,
  );
  return invoices.map((invoice) => ({
    ...invoice,
    lines: lines.filter((line) => line.invoiceId === invoice.id).map(({ invoiceId, ...line }) => line),
  }));
}

/** What the plan of each running subscription last cost, for how many days. */
async function loadLastPaid(tx: Tx): Promise<Book['lastPaid']> {
  const rows = await tx.all(
    sql<{ id: string; planId: number; price: number; days: number }>`
      select distinct on (l.subscription_id) l.subscription_id as id, l.plan_id as "planId", l.unit_price as price,
        l.period_until - l.period_from as days
      from tenancy.subscriptions s
      join tenancy.invoice_lines l on l.tenant_id = s.tenant_id and l.subscription_id = s.id
      join tenancy.invoices i on i.tenant_id = l.tenant_id and i.id = l.invoice_id
      where s.tenant_id = ${tx.tenantId} and s.status <> 'cancelled' and i.status = 'paid'
        and l.period_from is not null and l.plan_id is not null
      order by l.subscription_id, l.period_until desc`,
  );
  return new Map(rows.map(({ id, ...paid }) => [id, paid]));
}

/** Whether the tenant ever had this plan, or any primary one where this is one: free days are given once. */
export async function hadBefore(tx: Tx, plan: Plan): Promise<boolean> {
  const row = await tx.first(
    sql<{ had: boolean }>`select exists (select from tenancy.subscriptions where tenant_id = ${tx.tenantId}
      and (plan_id = ${plan.id} or (kind = 'primary' and ${plan.kind} = 'primary'))) as had`,
  );
  return row?.had ?? false;
}

/** Status of an invoice or a subscription that is not in the book, so that a refusal can name it. */
export async function statusOf(
  tx: Tx,
  table: 'subscriptions' | 'invoices',
  id: string,
): Promise<string | null> {
  const row = await tx.first(
    db
      .selectFrom(table === 'invoices' ? 'tenancy.invoices' : 'tenancy.subscriptions')
      .select('status')
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
  return row?.status ?? null;
}

export interface DueTenant {
  readonly tenantId: number;
  readonly dueOn: Day;
  readonly timeZone: string;
}

/** A page of tenants whose calendar has something to do by `latest`; each is worked inside itself, on its own day. */
export function dueTenants(tx: SystemTx, latest: Day, after: number, limit: number): Promise<DueTenant[]> {
  return tx.all(
    sql<DueTenant>`select tenant_id as "tenantId", due_on as "dueOn", time_zone as "timeZone"
      from tenancy.billing_due(${latest}::date, ${after}::int, ${limit}::int)`,
  );
}
