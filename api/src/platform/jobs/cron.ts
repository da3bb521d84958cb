import { Cron } from 'croner';

export type ScheduleFault = 'SCHEDULE_INVALID' | 'SCHEDULE_NEVER' | 'SCHEDULE_TOO_OFTEN' | 'ZONE_UNKNOWN';

/** Minute, hour, day, month, day of the week; L and # as croner has them. `?` is none: it would mean the present. */
const FIELD = /^[0-9A-Za-z*,/#-]{1,60}$/;
const MONTH_AND_WEEKDAY =
  /^(?:[0-9*,/#L-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)+$/i;

/** Whether a schedule of five fields can be kept in a time zone. @returns null when it can, else why not */
export function checkSchedule(text: string, zone: string): ScheduleFault | null {
  if (!isZone(zone)) return 'ZONE_UNKNOWN';
  const fields = text.trim().split(/\s+/);
  if (fields.some((field) => !FIELD.test(field) || !MONTH_AND_WEEKDAY.test(field))) return 'SCHEDULE_INVALID';
  if (fields.length === 6) return isCron(text, zone) ? 'SCHEDULE_TOO_OFTEN' : 'SCHEDULE_INVALID';
  if (fields.length !== 5 || !isCron(text, zone)) return 'SCHEDULE_INVALID';
  return nextOccurrence(text, zone, new Date()) === null ? 'SCHEDULE_NEVER' : null;
}

/** The first occurrence after a moment, or null where there is none. */
export function nextOccurrence(text: string, zone: string, after: Date): Date | null {
  return open(text, zone).nextRun(after);
}

/** Occurrences from one moment to another, both included, oldest first. @param max no more than so many */
export function occurrences(text: string, zone: string, from: Date, to: Date, max: number): Date[] {
  const cron = open(text, zone);
  const found: Date[] = [];
  let next = cron.nextRun(new Date(from.getTime() - 1));
  while (next && next <= to && found.length < max) {
    if (next >= from) found.push(next);
    next = cron.nextRun(next);
  }
  return found;
}

/** Never started: croner is asked for moments, the queue keeps them. */
function open(text: string, zone: string): Cron {
  return new Cron(text.trim(), { timezone: zone, paused: true });
}

function isCron(text: string, zone: string): boolean {
  try {
    open(text, zone);
    return true;
  } catch {
    return false;
  }
}

function isZone(zone: string): boolean {
  try {
    // Offsets such as +07:00 are understood too, but a zone is meant: it says when its clocks change.
    return /^[A-Z]/i.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
