const DAY_MS = 86_400_000;

/** Minutes are enough: no zone of today is off by seconds. */
function offsetMs(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(at / 60_000) * 60_000;
}

/** The moment at which a day (YYYY-MM-DD) begins in a time zone, in ms. */
export function startOfDay(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = utc - offsetMs(utc, zone);
  // Asked again at the moment found, in case the clocks change in between.
  return utc - offsetMs(first, zone);
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Whole days in the tenant's zone, as the moments that the API asks for; both ends are included. */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
  zone: string,
): { from?: string; to?: string } {
  const next = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...(isDay(from) ? { from: new Date(startOfDay(from, zone)).toISOString() } : {}),
    ...(isDay(to) ? { to: new Date(startOfDay(next(to), zone) - 1).toISOString() } : {}),
  };
}
