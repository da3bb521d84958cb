import type { SystemTx, Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { hadBefore, loadPlans, loadTerms } from '../../repository/billing-book.ts';
import { type Book, openPeriods, type Plan, type Subscription } from '../../rules/book.ts';
import { runCalendar } from '../../rules/calendar.ts';
import { begin, refusePlan } from '../../rules/plan-begins.ts';
import { onBook, refuse, wantedPlan } from './on-book.ts';

export interface PlanChoice {
  readonly primaryPlanId: number;
  readonly addonPlanIds: readonly number[];
}
export interface StartedPlans {
  readonly subscriptionIds: readonly string[];
  /** The invoice that asks for the primary plan; NULL where that costs nothing. */
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly trialUntil: string | null;
}

/**
 * TEN-10: begins the plans of a new tenant, with their modules and first invoice.
 * @throws Problem PLAN_UNKNOWN, PLAN_INACTIVE, WRONG_PLAN_KIND, MODULE_IN_PLAN, PLAN_HELD, PRIMARY_TAKEN
 */
export async function startPlans(tx: Tx, choice: PlanChoice): Promise<StartedPlans> {
  const kept: { book?: Book; all: Subscription[] } = { all: [] };
  await onBook(
    tx,
    async ({ book, today, tenant }) => {
      if (tenant.type === 'vendor') throw new Problem('VENDOR_HAS_NO_PLAN');
      kept.book = book;
      for (const plan of chosen(book, choice)) {
        refuse(refusePlan(book, plan));
        kept.all.push(begin(book, plan, today, await hadBefore(tx, plan)));
      }
    },
    { planIds: planIds(choice) },
  );
  const [primary] = kept.all;
  const invoice = primary && kept.book ? openPeriods(kept.book, primary)[0] : undefined;
  return {
    subscriptionIds: kept.all.map((one) => one.id),
    invoiceId: invoice?.id ?? null,
    invoiceNumber: invoice?.number ?? null,
    trialUntil: primary?.trialUntil ?? null,
  };
}

/** Refuses what `startPlans` would refuse in a new tenant, before there is one. */
export async function checkPlans(tx: Tx | SystemTx, choice: PlanChoice): Promise<void> {
  let count = 0;
  const book: Book = {
    terms: await loadTerms(tx),
    plans: await loadPlans(tx, planIds(choice)),
    subscriptions: new Map(),
    invoices: new Map(),
    lastPaid: new Map(),
    happened: [],
    newId: () => String(++count),
  };
  for (const plan of chosen(book, choice)) {
    refuse(refusePlan(book, plan));
    begin(book, plan, '2000-01-01', false);
    runCalendar(book, '2000-01-01');
  }
}

function planIds(choice: PlanChoice): number[] {
  return [choice.primaryPlanId, ...choice.addonPlanIds];
}

function chosen(book: Book, choice: PlanChoice): Plan[] {
  return planIds(choice).map((id, index) => {
    const plan = wantedPlan(book, id);
    if (plan.kind !== (index === 0 ? 'primary' : 'addon')) throw new Problem('WRONG_PLAN_KIND');
    return plan;
  });
}
