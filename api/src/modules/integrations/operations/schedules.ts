import { checkSchedule, nextOccurrence, occurrences } from '../../../platform/jobs/cron.ts';
import type { FieldError } from '../../../platform/problem/problem.ts';
import { Problem } from '../../../platform/problem/problem.ts';

const SHOWN = 10;
/** Each takes 55 µs to find. */
const MOST = 500;
const YEAR_MS = 366 * 86_400_000;

/** What is wrong with a schedule in a time zone, at the field that it is wrong with. */
export function scheduleProblems(
  schedule: string,
  timeZone: string,
): Readonly<Record<string, readonly FieldError[]>> {
  const fault = checkSchedule(schedule, timeZone);
  if (fault === null) return {};
  return fault === 'ZONE_UNKNOWN' ? { time_zone: [{ code: fault }] } : { schedule: [{ code: fault }] };
}

/** The occurrence after a moment, of a schedule that was checked. */
export function nextDue(schedule: string, timeZone: string, after: Date): Date {
  const next = nextOccurrence(schedule, timeZone, after);
  if (!next) throw Problem.invalid({ schedule: [{ code: 'SCHEDULE_NEVER' }] });
  return next;
}

/** The next five moments of a schedule that somebody is writing. @throws Problem VALIDATION_FAILED */
export function tryOutSchedule(schedule: string, timeZone: string, now: Date) {
  const fields = scheduleProblems(schedule, timeZone);
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
  const next: Date[] = [];
  for (let at = nextOccurrence(schedule, timeZone, now); at && next.length < 5; )
    at = nextOccurrence(schedule, timeZone, next[next.push(at) - 1] ?? at);
  return { next };
}

/** What comes due from now until a moment, or the next few where none is given. @throws Problem VALIDATION_FAILED */
export function comingOccurrences(
  { schedule, time_zone }: { readonly schedule: string; readonly time_zone: string },
  now: Date,
  until: Date | null,
) {
  if (until !== null) refuseUntil(until, now);
  const from = new Date(now.getTime() + 1);
  const to = until ?? new Date(now.getTime() + 5 * YEAR_MS);
  const found = occurrences(schedule, time_zone, from, to, until === null ? SHOWN + 1 : MOST + 1);
  const most = until === null ? SHOWN : MOST;
  return { count: Math.min(found.length, most), more: found.length > most, first: found.slice(0, SHOWN) };
}

/** @throws Problem VALIDATION_FAILED for a moment that has passed, or lies over a year ahead */
export function refuseUntil(until: Date, now: Date): void {
  if (until <= now) throw Problem.invalid({ until: [{ code: 'UNTIL_IN_PAST' }] });
  if (until.getTime() > now.getTime() + YEAR_MS)
    throw Problem.invalid({ until: [{ code: 'UNTIL_TOO_FAR' }] });
}
