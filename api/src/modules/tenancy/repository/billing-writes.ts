import { sql } from 'kysely';
import { canonical } from '../../../kernel/canonical.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { buyerToday, sellerToday } from '../queries/billing-parties.ts';
import type { Book, Happening, Invoice, Subscription } from '../rules/book.ts';
import type { ModuleBilling } from '../rules/standing.ts';

/** A book as it was read, to know what has changed since. */
export type Original = Pick<Book, 'subscriptions' | 'invoices'>;

export function original(book: Book): Original {
  return { subscriptions: new Map(book.subscriptions), invoices: new Map(book.invoices) };
}

/** Keeps what has changed; every invoice that is asked for gets its number here. */
export async function saveBook(tx: Tx, was: Original, book: Book): Promise<void> {
  for (const [id, one] of book.subscriptions) {
    const before = was.subscriptions.get(id);
    if (!before) await insertSubscription(tx, one);
    else if (canonical(before) !== canonical(one)) await updateSubscription(tx, one);
  }
  for (const [id, given] of book.invoices) {
    const before = was.invoices.get(id);
    if (before && canonical(before) === canonical(given)) continue;
    const drawn = wantsNumber(given) ? await drawNumber(tx, given.issuedOn) : null;
    const invoice = drawn === null ? given : { ...given, number: drawn };
    book.invoices.set(id, invoice);
    if (before) await updateInvoice(tx, invoice, drawn !== null);
    else await insertInvoice(tx, invoice, drawn !== null);
  }
}

function wantsNumber(invoice: Invoice): boolean {
  return invoice.number === null && invoice.status !== 'draft' && invoice.status !== 'void';
}

/**
 * Of the month in which the invoice is dated. Drawn last of all: its row stays locked for every tenant until the
 * transaction ends.
 */
async function drawNumber(tx: Tx, issuedOn: string | null): Promise<string> {
  const row = await tx.first(
    sql<{ number: string }>`select tenancy.next_invoice_number(${issuedOn}::date) as number`,
  );
  if (!row) throw new Error('tenancy.next_invoice_number answered nothing');
  return row.number;
}

function subscriptionRow(one: Subscription) {
  return {
    plan_id: one.planId,
    status: one.status,
    trial_until: one.trialUntil,
    paid_from: one.paidFrom,
    paid_until: one.paidUntil,
    suspended_on: one.suspendedOn,
    warned_on: one.warnedOn,
    next_plan_id: one.nextPlanId,
    next_plan_invoice_id: one.nextPlanInvoiceId,
    next_plan_on: one.nextPlanOn,
    cancel_at_end: one.cancelAtEnd,
    ended_on: one.endedOn,
    end_reason: one.endReason,
    check_on: one.checkOn,
  };
}

async function insertSubscription(tx: Tx, one: Subscription): Promise<void> {
  await tx.run(
    db.insertInto('tenancy.subscriptions').values({
      tenant_id: tx.tenantId,
      id: one.id,
      kind: one.kind,
      started_on: one.startedOn,
      ...subscriptionRow(one),
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
}

async function updateSubscription(tx: Tx, one: Subscription): Promise<void> {
  await tx.run(
    db
      .updateTable('tenancy.subscriptions')
      .set({ ...subscriptionRow(one), version: one.version + 1, updated_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', one.id),
  );
}

function invoiceRow(invoice: Invoice) {
  return {
    number: invoice.number,
    status: invoice.status,
    issued_on: invoice.issuedOn,
    due_on: invoice.dueOn,
    tax_rate: invoice.taxRate,
    tax: invoice.tax,
    total: invoice.total,
    void_reason: invoice.voidReason,
    reminded_on: invoice.remindedOn,
    paid_on: invoice.paidOn,
    check_on: invoice.checkOn,
  };
}

/** What an invoice says of both sides is of the day on which it got its number. */
function partiesOf(tx: Tx, numbered: boolean) {
  return numbered ? { seller: sellerToday, buyer: buyerToday(tx) } : {};
}

async function insertInvoice(tx: Tx, invoice: Invoice, numbered: boolean): Promise<void> {
  await tx.run(
    db.insertInto('tenancy.invoices').values({
      tenant_id: tx.tenantId,
      id: invoice.id,
      reason: invoice.reason,
      subtotal: invoice.subtotal,
      note: invoice.note,
      ...invoiceRow(invoice),
      ...partiesOf(tx, numbered),
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
  await tx.run(
    db.insertInto('tenancy.invoice_lines').values(
      invoice.lines.map((line, index) => ({
        tenant_id: tx.tenantId,
        invoice_id: invoice.id,
        line: index + 1,
        subscription_id: line.subscriptionId,
        plan_id: line.planId,
        description: line.description,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        amount: line.quantity * line.unitPrice,
        period_from: line.periodFrom,
        period_until: line.periodUntil,
      })),
    ),
  );
}

async function updateInvoice(tx: Tx, invoice: Invoice, numbered: boolean): Promise<void> {
  await tx.run(
    db
      .updateTable('tenancy.invoices')
      .set((eb) => ({
        ...invoiceRow(invoice),
        ...partiesOf(tx, numbered),
        version: eb('version', '+', 1),
        updated_at: tx.now,
      }))
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', invoice.id),
  );
}

export async function insertEvents(
  tx: Tx,
  happened: readonly (Omit<Happening, 'entity'> & { readonly entity: Happening['entity'] | 'module' })[],
  actorName: string | null,
): Promise<void> {
  if (happened.length === 0) return;
  await tx.run(
    db.insertInto('tenancy.billing_events').values(
      happened.map((one) => ({
        tenant_id: tx.tenantId,
        id: newId(tx.now.getTime()),
        entity: one.entity,
        entity_id: one.id,
        event: one.event,
        old_status: one.from,
        new_status: one.to,
        details: JSON.stringify(one.details),
        actor_id: tx.cause.userId,
        actor_name: actorName,
        at: tx.now,
      })),
    ),
  );
}

export interface BilledModule {
  readonly module_id: string;
  readonly code: string;
  readonly name: string;
  /** NULL where the tenant has no row of it yet. */
  readonly billing: ModuleBilling | null;
  readonly choice: 'aktif' | 'nonaktif' | null;
}

/** Every module there is, with what the running tenant has of it. */
export function loadBilledModules(tx: Tx): Promise<BilledModule[]> {
  return tx.all(
    sql<BilledModule>`select m.id as module_id, m.code, m.name, t.billing, t.choice from tenancy.modules m
      left join tenancy.tenant_modules t on t.tenant_id = ${tx.tenantId} and t.module_id = m.id order by m.code`,
  );
}

/** What billing lets stand; the administrator's choice stays, and is "on" where there was none. */
export async function setModuleBilling(
  tx: Tx,
  module: BilledModule,
  billing: ModuleBilling,
  today: string,
): Promise<void> {
  await tx.run(
    db
      .insertInto('tenancy.tenant_modules')
      .values({
        tenant_id: tx.tenantId,
        id: newId(tx.now.getTime()),
        module_id: module.module_id,
        choice: 'aktif',
        billing,
        start_date: today,
        name: module.name,
        code: module.code,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'module_id']).doUpdateSet({ billing })),
  );
}
