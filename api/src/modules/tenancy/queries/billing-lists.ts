import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

/** Whose rows: of the running tenant, or, for the vendor, of all. */
export type Reach = 'own' | 'all';
export interface PageOf {
  readonly limit: number;
  readonly cursor: Cursor | null;
}
export interface TenantName {
  readonly id: number;
  readonly name: string;
}
interface Raw {
  readonly tenant_id: number;
  readonly tenant_name: string;
}

const tenantOf = ({ tenant_id, tenant_name }: Raw): TenantName => ({ id: tenant_id, name: tenant_name });
const after = (
  page: PageOf,
) => sql`${page.cursor?.values[0] ?? null}::uuid, ${page.cursor?.back ?? false}::boolean,
  ${page.limit}::int`;

export type InvoiceStatus = 'draft' | 'unpaid' | 'awaiting_verification' | 'paid' | 'overdue' | 'void';
export interface ListedInvoice {
  readonly id: string;
  readonly number: string | null;
  readonly status: InvoiceStatus;
  readonly reason: 'first' | 'renewal' | 'upgrade' | 'manual';
  readonly issued_on: string | null;
  readonly due_on: string;
  readonly subtotal: number;
  readonly tax_rate: number;
  readonly tax: number;
  readonly total: number;
  readonly paid_on: string | null;
  readonly tenant: TenantName;
}
export interface WantedInvoices {
  readonly status?: string | undefined;
  readonly year?: number | undefined;
  /** YYYY-MM of the day of issue. */
  readonly period?: string | undefined;
  /** Drafts are the vendor's until they are issued. */
  readonly drafts: boolean;
}

/** Newest first. */
export async function listInvoices(
  tx: Tx,
  reach: Reach,
  { status, year, period, drafts }: WantedInvoices,
  page: PageOf,
): Promise<ListedInvoice[]> {
  const month = period === undefined ? null : Number(period.replace('-', ''));
  const wanted = sql`${status ?? null}::text, ${year ?? null}::int, ${month}::int, ${after(page)}`;
  const rows = await tx.all<Omit<ListedInvoice, 'tenant'> & Raw>(
    reach === 'all'
      ? sql`select * from tenancy.all_invoices(${wanted})`
      : sql`select * from tenancy.page_of_invoices(${tx.tenantId}::int, ${drafts}::boolean, ${wanted})`,
  );
  return rows.map(({ tenant_id, tenant_name, ...row }) => ({
    ...row,
    tenant: tenantOf({ tenant_id, tenant_name }),
  }));
}

export type SubscriptionStatus = 'trial' | 'active' | 'past_due' | 'suspended' | 'cancelled';
export interface ListedSubscription {
  readonly id: string;
  readonly tenant_id: number;
  readonly tenant: TenantName;
  readonly plan: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly price: number;
    readonly period: 'monthly' | 'yearly';
  };
  readonly kind: 'primary' | 'addon';
  readonly status: SubscriptionStatus;
  readonly started_on: string;
  readonly trial_until: string | null;
  readonly paid_from: string | null;
  readonly paid_until: string | null;
  readonly suspended_on: string | null;
  readonly next_plan: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly on: string | null;
  } | null;
  readonly cancel_at_end: boolean;
  readonly ended_on: string | null;
  readonly end_reason: 'tenant' | 'vendor' | 'deactivated' | null;
  readonly version: number;
  readonly modules: readonly string[];
  /** Whether an invoice of it is to be paid. */
  readonly owes: boolean;
  /** Whether a payment of it waits for the vendor's eye. */
  readonly waits: boolean;
}
interface RawSubscription extends Omit<ListedSubscription, 'tenant' | 'plan' | 'next_plan'>, Raw {
  readonly plan_id: number;
  readonly plan_code: string;
  readonly plan_name: string;
  readonly plan_price: number;
  readonly plan_period: 'monthly' | 'yearly';
  readonly next_plan_id: number | null;
  readonly next_plan_code: string;
  readonly next_plan_name: string;
  readonly next_plan_on: string | null;
}

/** Newest first. */
export async function listSubscriptions(
  tx: Tx,
  reach: Reach,
  status: string | undefined,
  page: PageOf,
): Promise<ListedSubscription[]> {
  const wanted = sql`${status ?? null}::text, ${after(page)}`;
  const rows = await tx.all<RawSubscription>(
    reach === 'all'
      ? sql`select * from tenancy.all_subscriptions(${wanted})`
      : sql`select * from tenancy.page_of_subscriptions(${tx.tenantId}::int, ${wanted})`,
  );
  return rows.map((row) => ({
    id: row.id,
    tenant_id: row.tenant_id,
    tenant: tenantOf(row),
    plan: {
      id: row.plan_id,
      code: row.plan_code,
      name: row.plan_name,
      price: row.plan_price,
      period: row.plan_period,
    },
    kind: row.kind,
    status: row.status,
    started_on: row.started_on,
    trial_until: row.trial_until,
    paid_from: row.paid_from,
    paid_until: row.paid_until,
    suspended_on: row.suspended_on,
    next_plan:
      row.next_plan_id === null
        ? null
        : {
            id: row.next_plan_id,
            code: row.next_plan_code,
            name: row.next_plan_name,
            on: row.next_plan_on,
          },
    cancel_at_end: row.cancel_at_end,
    ended_on: row.ended_on,
    end_reason: row.end_reason,
    version: row.version,
    modules: row.modules,
    owes: row.owes,
    waits: row.waits,
  }));
}

export interface ListedPayment {
  readonly id: string;
  readonly amount: number;
  readonly method: 'transfer' | 'cash' | 'other';
  readonly paid_on: string;
  readonly note: string;
  readonly status: 'pending' | 'verified' | 'rejected';
  readonly reject_reason: string | null;
  readonly proof: { readonly name: string; readonly type: string; readonly size: number } | null;
  readonly created_at: Date;
  readonly verified_at: Date | null;
  readonly tenant: TenantName;
  readonly invoice: {
    readonly id: string;
    readonly number: string | null;
    readonly status: InvoiceStatus;
    readonly due_on: string;
    readonly total: number;
  };
}
interface RawPayment extends Omit<ListedPayment, 'proof' | 'tenant' | 'invoice'>, Raw {
  readonly proof_name: string | null;
  readonly proof_type: string | null;
  readonly proof_size: number | null;
  readonly invoice_id: string;
  readonly invoice_number: string | null;
  readonly invoice_status: InvoiceStatus;
  readonly invoice_due_on: string;
  readonly invoice_total: number;
}

/** Oldest first. */
export async function listPayments(
  tx: Tx,
  reach: Reach,
  status: string | undefined,
  page: PageOf,
): Promise<ListedPayment[]> {
  const wanted = sql`${status ?? null}::text, ${after(page)}`;
  const rows = await tx.all<RawPayment>(
    reach === 'all'
      ? sql`select * from tenancy.all_payments(${wanted})`
      : sql`select * from tenancy.page_of_payments(${tx.tenantId}::int, ${wanted})`,
  );
  return rows.map((row) => ({
    id: row.id,
    amount: row.amount,
    method: row.method,
    paid_on: row.paid_on,
    note: row.note,
    status: row.status,
    reject_reason: row.reject_reason,
    proof: proofOf(row),
    created_at: row.created_at,
    verified_at: row.verified_at,
    tenant: tenantOf(row),
    invoice: {
      id: row.invoice_id,
      number: row.invoice_number,
      status: row.invoice_status,
      due_on: row.invoice_due_on,
      total: row.invoice_total,
    },
  }));
}

/** What is known of a stored proof; null where the payment came without one. */
export function proofOf(row: {
  readonly proof_name: string | null;
  readonly proof_type: string | null;
  readonly proof_size: number | null;
}): ListedPayment['proof'] {
  const { proof_name: name, proof_type: type, proof_size: size } = row;
  return name === null || type === null ? null : { name, type, size: size ?? 0 };
}

export interface ListedEvent {
  readonly id: string;
  readonly entity: 'tenant' | 'subscription' | 'invoice' | 'payment' | 'module';
  readonly entity_id: string;
  readonly event: string;
  readonly old_status: string | null;
  readonly new_status: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly actor: { readonly id: string; readonly name: string | null } | null;
  readonly at: Date;
  readonly tenant: TenantName;
}

/** Newest first. */
export async function listEvents(
  tx: Tx,
  reach: Reach,
  about: { readonly entity: string; readonly id: string } | null,
  page: PageOf,
): Promise<ListedEvent[]> {
  const wanted = sql`${about?.entity ?? null}::text, ${about?.id ?? null}::text, ${after(page)}`;
  const rows = await tx.all<
    Omit<ListedEvent, 'actor' | 'tenant'> & Raw & { actor_id: string | null; actor_name: string | null }
  >(
    reach === 'all'
      ? sql`select * from tenancy.all_billing_events(${wanted})`
      : sql`select * from tenancy.page_of_billing_events(${tx.tenantId}::int, ${wanted})`,
  );
  return rows.map(({ tenant_id, tenant_name, actor_id, actor_name, ...row }) => ({
    ...row,
    actor: actor_id === null ? null : { id: actor_id, name: actor_name },
    tenant: tenantOf({ tenant_id, tenant_name }),
  }));
}
