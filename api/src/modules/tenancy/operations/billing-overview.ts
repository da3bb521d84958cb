import type { Tx } from '../../../platform/db/tx.ts';
import { type ListedInvoice, listInvoices, listSubscriptions } from '../queries/billing-lists.ts';
import { running } from '../rules/book.ts';
import { type Day, earliest } from '../rules/days.ts';
import { deadlines, worst } from '../rules/standing.ts';
import type { SubscriptionStatus } from '../rules/transitions.ts';
import { lookAtBook } from './billing/on-book.ts';
import { type ShownSubscription, withActions } from './billing-subscriptions.ts';

/** As many as one page of a list holds; a tenant with more has its lists. */
const MOST = 100;
const OPEN = ['overdue', 'unpaid', 'awaiting_verification'] as const;

export interface BillingOverview {
  readonly standing: SubscriptionStatus | 'none';
  /** When modules become read-only, and when they are shut, if nothing more is paid; null without a debt. */
  readonly read_only_on: Day | null;
  readonly suspends_on: Day | null;
  readonly suspended_on: Day | null;
  readonly trial_until: Day | null;
  readonly paid_until: Day | null;
  readonly open_total: number;
  readonly open_invoices: readonly ListedInvoice[];
  readonly subscriptions: readonly ShownSubscription[];
}

/** How the running tenant stands today, and what it is to pay. */
export async function readOverview(tx: Tx): Promise<BillingOverview> {
  const { book } = await lookAtBook(tx);
  const page = { limit: MOST, cursor: null };
  const subscriptions = (await listSubscriptions(tx, 'own', undefined, page)).filter(
    (one) => one.status !== 'cancelled',
  );
  const open: ListedInvoice[] = [];
  for (const status of OPEN) open.push(...(await listInvoices(tx, 'own', { status, drafts: false }, page)));
  open.sort((a, b) => (a.due_on === b.due_on ? (a.id < b.id ? -1 : 1) : a.due_on < b.due_on ? -1 : 1));
  const now = running(book);
  const inDebt = now.filter((one) => one.status === 'past_due').map((one) => deadlines(book, one));
  const primary = now.find((one) => one.kind === 'primary');
  return {
    standing: worst(now.map((one) => one.status)),
    read_only_on: earliest(inDebt.map((one) => one?.readOnlyOn ?? null)),
    suspends_on: earliest(inDebt.map((one) => one?.shutOn ?? null)),
    suspended_on: earliest(now.map((one) => one.suspendedOn)),
    trial_until: primary?.status === 'trial' ? primary.trialUntil : null,
    paid_until: primary?.paidUntil ?? null,
    open_total: open.reduce((sum, invoice) => sum + invoice.total, 0),
    open_invoices: open,
    subscriptions: withActions(subscriptions),
  };
}
