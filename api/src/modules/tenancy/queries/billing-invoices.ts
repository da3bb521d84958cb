import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type ListedEvent,
  type ListedInvoice,
  type ListedPayment,
  listEvents,
  proofOf,
} from './billing-lists.ts';
import { buyerToday, sellerToday } from './billing-parties.ts';
import { readSettings } from './billing-plans.ts';

export interface InvoiceLine {
  readonly line: number;
  readonly description: string;
  readonly plan: { readonly id: number; readonly code: string; readonly name: string } | null;
  readonly subscription_id: string | null;
  readonly quantity: number;
  readonly unit_price: number;
  readonly amount: number;
  readonly period_from: string | null;
  readonly period_until: string | null;
}
export type InvoicePayment = Omit<ListedPayment, 'tenant' | 'invoice'>;
export interface InvoiceDetail extends ListedInvoice {
  readonly note: string;
  readonly void_reason: string | null;
  readonly created_at: Date;
  readonly lines: readonly InvoiceLine[];
  readonly payments: readonly InvoicePayment[];
  /** Both sides as they were on the day of issue; of a draft, as they are. */
  readonly seller: { readonly name: string; readonly address: string; readonly tax_number: string };
  /** Where to pay today. */
  readonly bank: { readonly name: string; readonly account: string; readonly holder: string };
  readonly buyer: Buyer;
  readonly timeline: readonly ListedEvent[];
}
export interface Buyer {
  readonly name: string;
  readonly legal_name: string | null;
  readonly address: string | null;
  readonly tax_number: string | null;
  readonly contact_email: string | null;
  readonly contact_phone: string | null;
  readonly locale: 'id' | 'en';
}

const MOST_EVENTS = 100;

/** An invoice of the running tenant with all that belongs to it; `drafts`: one without a number too. */
export async function readInvoice(tx: Tx, id: string, drafts: boolean): Promise<InvoiceDetail | null> {
  const head = await tx.first(
    sql<
      Omit<InvoiceDetail, 'tenant' | 'lines' | 'payments' | 'bank' | 'buyer' | 'timeline'> & {
        buyer: Omit<Buyer, 'locale'>;
      }
    >`
      select id, number, status, reason, issued_on, due_on, subtotal, tax_rate, tax, total, paid_on, note, void_reason,
        created_at, coalesce(seller, ${sellerToday}) as seller, coalesce(buyer, ${buyerToday(tx)}) as buyer
      from tenancy.invoices where tenant_id = ${tx.tenantId} and id = ${id} and (${drafts}::boolean or number is not null)`,
  );
  if (!head) return null;
  const { name, locale } = await readTenant(tx);
  const settings = await readSettings(tx);
  const payments = await paymentsOf(tx, id);
  return {
    ...head,
    tenant: { id: tx.tenantId, name },
    buyer: { ...head.buyer, locale },
    lines: await linesOf(tx, id),
    payments,
    bank: { name: settings.bank_name, account: settings.bank_account, holder: settings.bank_holder },
    timeline: await timelineOf(tx, id, payments),
  };
}

async function readTenant(tx: Tx): Promise<Pick<Buyer, 'name' | 'locale'>> {
  const row = await tx.first(
    sql<Pick<Buyer, 'name' | 'locale'>>`select name, locale from tenancy.tenants where id = ${tx.tenantId}`,
  );
  if (!row) throw new Error(`tenant ${tx.tenantId} is not there`);
  return row;
}

function linesOf(tx: Tx, id: string): Promise<InvoiceLine[]> {
  return tx.all(
    sql<InvoiceLine>`select l.line, l.description, l.subscription_id, l.quantity, l.unit_price, l.amount, l.period_from,
      l.period_until,
      case when p.id is null then null else jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name) end as plan
    from tenancy.invoice_lines l left join tenancy.plans p on p.id = l.plan_id
    where l.tenant_id = ${tx.tenantId} and l.invoice_id = ${id} order by l.line`,
  );
}

async function paymentsOf(tx: Tx, id: string): Promise<InvoicePayment[]> {
  const rows = await tx.all(
    sql<
      Omit<InvoicePayment, 'proof'> & {
        proof_name: string | null;
        proof_type: string | null;
        proof_size: number | null;
      }
    >`select id, amount, method, paid_on, note, status, reject_reason, proof_name, proof_type, proof_size, created_at,
      verified_at
    from tenancy.payments where tenant_id = ${tx.tenantId} and invoice_id = ${id} order by id desc`,
  );
  return rows.map(({ proof_name, proof_type, proof_size, ...row }) => ({
    ...row,
    proof: proofOf({ proof_name, proof_type, proof_size }),
  }));
}

/** What happened to an invoice and to its payments, newest first. */
async function timelineOf(tx: Tx, id: string, payments: readonly InvoicePayment[]): Promise<ListedEvent[]> {
  const page = { limit: MOST_EVENTS, cursor: null };
  const events = await listEvents(tx, 'own', { entity: 'invoice', id }, page);
  for (const payment of payments)
    events.push(...(await listEvents(tx, 'own', { entity: 'payment', id: payment.id }, page)));
  return events.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MOST_EVENTS);
}

export interface StoredProof {
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** Where the proof of a payment is kept; null without one. */
export async function findProof(tx: Tx, paymentId: string): Promise<StoredProof | null> {
  const row = await tx.first(
    sql<{ key: string | null; name: string | null; type: string | null }>`
      select proof_key as key, proof_name as name, proof_type as type from tenancy.payments
      where tenant_id = ${tx.tenantId} and id = ${paymentId}`,
  );
  return row?.key && row.name && row.type ? { key: row.key, name: row.name, type: row.type } : null;
}
