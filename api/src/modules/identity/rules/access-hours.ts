// Aturan IDN-20: Pengguna dengan ACCESS_HOURS hanya dapat bekerja pada jam akses itu, menurut zona waktunya.
// Sumber: FR-ABAC-001
/** From `start` up to but not including `end`, on ISO weekdays (1 = Monday); the hours of `time_zone`. */
export interface AccessHours {
  readonly start: string;
  readonly end: string;
  readonly days: readonly number[];
  readonly time_zone?: string;
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * A range whose end is not after its start runs past midnight and belongs to the day on which it starts; equal ends
 * are a whole day. Of several ranges one is enough.
 * @param value the restriction as it is stored; what cannot be read denies
 * @param defaultZone zone of ranges that name none: the definition's, else the tenant's
 */
export function withinHours(value: unknown, at: Date, defaultZone: string): boolean {
  const ranges: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ranges.some((range) => isAccessHours(range) && covers(range, at, range.time_zone ?? defaultZone));
}

/** Whether this is a range of hours, with weekdays and a zone that exist. */
export function isAccessHours(value: unknown): value is AccessHours {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { start, end, days, time_zone, ...rest } = value as Record<string, unknown>;
  return (
    Object.keys(rest).length === 0 &&
    typeof start === 'string' &&
    HOUR.test(start) &&
    typeof end === 'string' &&
    HOUR.test(end) &&
    Array.isArray(days) &&
    days.length > 0 &&
    days.length <= 7 &&
    days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
    (time_zone === undefined || (typeof time_zone === 'string' && isTimeZone(time_zone)))
  );
}

/** Whether this names a time zone of the IANA list (`Asia/Jakarta`). Offsets such as +07:00 are none. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && clockOf(name) !== null;
}

/** `08:00–17:00 Sen, Sel (Asia/Jakarta)`: for people to read. */
export function accessHoursText(value: unknown, defaultZone: string, locale: 'id' | 'en' = 'id'): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const ranges: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ranges
    .filter(isAccessHours)
    .map(({ start, end, days, time_zone = defaultZone }) => {
      // The first of January 2024 was a Monday.
      const names = [...days].sort().map((iso) => day.format(Date.UTC(2024, 0, iso)));
      return `${start}–${end} ${names.join(', ')} (${time_zone})`;
    })
    .join('; ');
}

function covers({ start, end, days }: AccessHours, at: Date, zone: string): boolean {
  const local = localTime(at, zone);
  if (!local) return false;
  const from = minutes(start);
  const to = minutes(end);
  if (from < to) return days.includes(local.day) && local.minute >= from && local.minute < to;
  const yesterday = local.day === 1 ? 7 : local.day - 1;
  return (
    (days.includes(local.day) && local.minute >= from) || (days.includes(yesterday) && local.minute < to)
  );
}

function localTime(at: Date, zone: string): { readonly day: number; readonly minute: number } | null {
  const clock = clockOf(zone);
  if (!clock) return null;
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    day: WEEKDAYS.indexOf(parts.get('weekday') ?? '') + 1,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

/** Making a formatter costs a hundred times as much as using it. null: no such zone. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone.toLowerCase());
  if (known) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone.toLowerCase(), clock);
    return clock;
  } catch {
    return null;
  }
}

function minutes(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
}
