import type { BillingEvent } from '../../../api/vendorBilling.ts';

const known = [
  'drafted',
  'issued',
  'reminded',
  'overdue',
  'paid',
  'voided',
  'due_moved',
  'proof_sent',
  'proof_rejected',
  'sent',
  'verified',
  'rejected',
  'started',
  'activated',
  'past_due',
  'read_only_soon',
  'suspended',
  'restored',
  'first_paid',
  'days_paid',
  'extended',
  'days_moved',
  'plan_changed',
  'upgrade_asked',
  'upgrade_forgotten',
  'downgrade_scheduled',
  'cancel_scheduled',
  'kept',
  'ended',
  'deactivated',
  'billed',
] as const;
export type EventKey = (typeof known)[number] | 'other';

/** Which words an event has; one that this version does not know is said to be a change. */
export const eventKey = (event: Pick<BillingEvent, 'event'>): EventKey =>
  known.find((each) => each === event.event) ?? 'other';

interface Formats {
  rupiah: (amount: number) => string;
  date: (day: string) => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const shown = ['number', 'plan', 'total', 'amount', 'due_on', 'reason'] as const;
export type DetailKey = (typeof shown)[number];

/** What an event says besides its name, in words. */
export function detailsOf(
  { details }: Pick<BillingEvent, 'details'>,
  { rupiah, date }: Formats,
): { key: DetailKey; text: string }[] {
  return shown.flatMap((key) => {
    const value = details[key];
    if (value === undefined || value === '') return [];
    if (typeof value === 'number') return [{ key, text: rupiah(value) }];
    return [{ key, text: DAY.test(value) ? date(value) : value }];
  });
}
