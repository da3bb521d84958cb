// Aturan INT-54: Integrasi yang nonaktif lebih dari tiga hari diingatkan sekali sehari, menurut hari di tempat institusi,
// sampai diaktifkan lagi.
// Sumber: INT-22, INT-23

const DAY_MS = 86_400_000;
/** Three times 24 hours: a day on which clocks change is no reason to be told earlier or later. */
const LONG_OFF_DAYS = 3;

/** Whatever was switched off before this moment has been off for too long. */
export function longOffBefore(now: Date): Date {
  return new Date(now.getTime() - LONG_OFF_DAYS * DAY_MS);
}

/** @param remindedOn the day of the last reminder, @param today the day of the institution, both as YYYY-MM-DD */
export function needsReminder(
  { inactiveSince, remindedOn }: { readonly inactiveSince: Date | null; readonly remindedOn: string | null },
  now: Date,
  today: string,
): boolean {
  if (inactiveSince === null || inactiveSince >= longOffBefore(now)) return false;
  return remindedOn === null || remindedOn < today;
}

/** Whole days since it was switched off. */
export function daysOff(inactiveSince: Date, now: Date): number {
  return Math.floor((now.getTime() - inactiveSince.getTime()) / DAY_MS);
}
