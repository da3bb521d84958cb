// Aturan BIL-5: Status langganan pada suatu hari mengikuti hari gratis, hari yang dibayar, dan tagihan terbuka: masa coba;
// aktif; menunggak selama masa tenggang (hari-hari terakhirnya hanya-baca); lalu ditangguhkan. Tanpa pembayaran pertama tidak
// ada tenggang. Yang ditangguhkan pulih bila tidak ada lagi tagihannya yang lewat jatuh tempo, dan hari tutupnya dikembalikan.
// Sumber: TEN-13

import { type Book, debtStart, openPeriods, type Subscription } from './book.ts';
import { addDays, type Day, daysBetween, latest } from './days.ts';
import type { SubscriptionStatus } from './transitions.ts';

export interface Standing {
  readonly status: SubscriptionStatus;
  readonly suspendedOn: Day | null;
  /** Paid days end later than they did: shut days are given back. */
  readonly givenBack: number;
}

/** How a subscription stands on `today`. */
export function standing(book: Book, subscription: Subscription, today: Day): Standing {
  const { trialUntil, paidUntil, suspendedOn } = subscription;
  const stands = (status: SubscriptionStatus, since: Day | null = null, givenBack = 0): Standing => ({
    status,
    suspendedOn: since,
    givenBack,
  });
  if (subscription.endedOn !== null) return stands('cancelled');
  if (trialUntil !== null && today < trialUntil) return stands('trial');
  if (paidUntil === null) return stands('suspended', suspendedOn ?? trialUntil ?? subscription.startedOn);
  const overdue = openPeriods(book, subscription).some((invoice) => invoice.dueOn <= today);
  if (suspendedOn !== null) {
    // While anything is overdue paying one of two restores nothing; paid days must reach to where it was shut.
    if (overdue || paidUntil < suspendedOn) return stands('suspended', suspendedOn);
    const givenBack = Math.max(0, daysBetween(suspendedOn, today));
    return stands(addDays(paidUntil, givenBack) > today ? 'active' : 'past_due', null, givenBack);
  }
  const since = debtStart(book, subscription);
  if (since === null || since > today) return stands('active');
  const shutOn = addDays(since, book.terms.graceDays);
  return today < shutOn ? stands('past_due') : stands('suspended', shutOn);
}

/** When modules become read-only and when they are shut, if nothing more is paid. NULL without paid days. */
export function deadlines(book: Book, subscription: Subscription): { readOnlyOn: Day; shutOn: Day } | null {
  const since = debtStart(book, subscription);
  if (since === null || subscription.endedOn !== null) return null;
  // Free days come first, whatever is asked for meanwhile.
  const from = subscription.trialUntil ? latest(since, subscription.trialUntil) : since;
  return {
    readOnlyOn: addDays(from, book.terms.graceDays - book.terms.readOnlyDays),
    shutOn: addDays(from, book.terms.graceDays),
  };
}

export type ModuleBilling = 'ok' | 'read_only' | 'off';

/** What a subscription opens on `today`. */
export function opens(book: Book, subscription: Subscription, today: Day): ModuleBilling {
  if (subscription.status === 'cancelled' || subscription.status === 'suspended') return 'off';
  if (subscription.status !== 'past_due') return 'ok';
  const limits = deadlines(book, subscription);
  return limits && today >= limits.readOnlyOn ? 'read_only' : 'ok';
}

/** How a tenant stands as a whole: the worst of what it has. */
export function worst(statuses: readonly SubscriptionStatus[]): SubscriptionStatus | 'none' {
  const order: readonly SubscriptionStatus[] = ['suspended', 'past_due', 'trial', 'active'];
  return order.find((status) => statuses.includes(status)) ?? 'none';
}
