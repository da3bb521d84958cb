import type { Subscription } from '../../../api/billing.ts';

type Held = Pick<Subscription, 'status' | 'trial_until' | 'paid_until'>;

/** The day on which what one has ends; a trial that is paid for already goes on with its paid days. */
export function lastDay({ status, trial_until, paid_until }: Held): string | null {
  if (status !== 'trial' || trial_until === null) return paid_until;
  return paid_until !== null && paid_until > trial_until ? paid_until : trial_until;
}
