const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 36 characters and nothing around them: no `urn:uuid:`, which PostgreSQL does not read. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A day of the calendar as YYYY-MM-DD, from the year 1. */
export function isDate(text: string): boolean {
  const [, y = '', m = '', d = ''] = DATE.exec(text) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year >= 1 && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/**
 * A moment as ISO 8601 with its zone, which every reader of moments takes: no leap second, no zone further than 14
 * hours, and in Universal Time within the years 1 to 9999.
 */
export function isMoment(text: string): boolean {
  const [, date = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = MOMENT.exec(text) ?? [];
  if (!isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false;
  if (Number(zoneMinute) > 59 || Number(zoneHour) * 60 + Number(zoneMinute) > 14 * 60) return false;
  const at = Date.parse(text);
  return at >= FIRST && at <= LAST;
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
