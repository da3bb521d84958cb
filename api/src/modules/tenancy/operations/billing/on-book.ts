import { audit } from '../../../../platform/audit/write.ts';
import { inOtherTenant, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { vendorTenantId } from '../../queries.ts';
import {
  type BilledTenant,
  loadBilledTenant,
  loadBook,
  lockBilling,
  statusOf,
} from '../../repository/billing-book.ts';
import { insertEvents, original, saveBook } from '../../repository/billing-writes.ts';
import type { Book, Happening, Invoice, Plan, Subscription } from '../../rules/book.ts';
import { runCalendar } from '../../rules/calendar.ts';
import { type Day, dayIn } from '../../rules/days.ts';
import type { ChangeRefusal } from '../../rules/plan-changes.ts';
import { settleModules } from './settle-modules.ts';
import { tellPeople } from './tell-people.ts';

/** A tenant's billing under its lock, brought to its own day. */
export interface Opened {
  readonly book: Book;
  readonly tenant: BilledTenant;
  /** In the tenant's time zone; the day on which it was switched off, where it is off. */
  readonly today: Day;
  /** The day that it is there now: what papers are dated by, also where the tenant's own days stand still. */
  readonly date: Day;
}

interface Options {
  /** Plans wanted besides those that the tenant has. */
  readonly planIds?: readonly number[];
  /** For what comes before the calendar may run: days that are still to be moved. */
  readonly asItIs?: true;
}

/**
 * Opens the running tenant's book, brings it to today, works on it, brings it to today again, and keeps what has
 * changed: rows, timeline, trail, modules and notices, or nothing at all.
 */
export async function onBook<T>(
  tx: Tx,
  work: (opened: Opened) => T | Promise<T>,
  options: Options = {},
): Promise<T> {
  await lockBilling(tx);
  const opened = await open(tx, options.planIds);
  const { book, today } = opened;
  const was = original(book);
  if (!options.asItIs) runCalendar(book, today);
  const result = await work(opened);
  runCalendar(book, today);
  dropUnborn(book, was.invoices);
  await saveBook(tx, was, book);
  await keepHappenings(tx, book.happened);
  await settleModules(tx, opened);
  await tellPeople(tx, opened);
  return result;
}

/** The book for a look: nothing is kept. */
export async function lookAtBook(tx: Tx, planIds: readonly number[] = []): Promise<Opened> {
  const opened = await open(tx, planIds);
  runCalendar(opened.book, opened.today);
  return opened;
}

async function open(tx: Tx, planIds: readonly number[] = []): Promise<Opened> {
  const tenant = await loadBilledTenant(tx);
  const date = dayIn(tx.now, tenant.time_zone);
  const stopped = tenant.is_active ? null : tenant.deactivated_on;
  return { tenant, today: stopped ?? date, date, book: await loadBook(tx, planIds) };
}

/** What was asked for and voided in one go never was: it would take a number that nobody saw. */
function dropUnborn(book: Book, was: ReadonlyMap<string, Invoice>): void {
  const unborn = new Set(
    [...book.invoices.values()]
      .filter((invoice) => invoice.status === 'void' && invoice.number === null && !was.has(invoice.id))
      .map((invoice) => invoice.id),
  );
  for (const id of unborn) book.invoices.delete(id);
  const kept = book.happened.filter((one) => !unborn.has(one.id));
  book.happened.splice(0, book.happened.length, ...kept);
}

async function keepHappenings(tx: Tx, happened: readonly Happening[]): Promise<void> {
  if (happened.length === 0) return;
  await insertEvents(tx, happened, await nameOfActor(tx));
  for (const one of happened)
    await audit(tx, {
      action: `billing.${one.entity}_${one.event}`,
      resource: one.entity,
      resourceId: one.id,
      details: { ...(one.from ? { old: one.from } : {}), ...(one.to ? { new: one.to } : {}), ...one.details },
    });
}

/** Of whoever acts: a member here, or one of the vendor's people, whose name only the vendor's tenant knows. */
async function nameOfActor(tx: Tx): Promise<string | null> {
  const { userId } = tx.cause;
  if (userId === null) return null;
  const own = (await tx.env.people.names(tx, [userId])).get(userId);
  if (own !== undefined) return own;
  const vendor = await vendorTenantId(tx);
  if (vendor === null || vendor === tx.tenantId) return null;
  const names = await inOtherTenant(tx, vendor, (there) => there.env.people.names(there, [userId]));
  return names.get(userId) ?? null;
}

/** @throws Problem NOT_FOUND, or TRANSITION_FORBIDDEN for one that has ended */
export async function runningSubscription(tx: Tx, book: Book, id: string, to: string): Promise<Subscription> {
  const subscription = book.subscriptions.get(id);
  if (subscription && subscription.endedOn === null) return subscription;
  const from = subscription ? 'cancelled' : await statusOf(tx, 'subscriptions', id);
  if (from === null) throw new Problem('NOT_FOUND');
  throw new Problem('TRANSITION_FORBIDDEN', { params: { from, to } });
}

/** @throws Problem PLAN_UNKNOWN */
export function wantedPlan(book: Pick<Book, 'plans'>, id: number): Plan {
  const plan = book.plans.get(id);
  if (!plan) throw new Problem('PLAN_UNKNOWN');
  return plan;
}

/** @throws Problem of the refusal's code */
export function refuse(refusal: ChangeRefusal | null): void {
  if (!refusal) return;
  const { code, ...params } = refusal;
  throw new Problem(code, { params });
}
