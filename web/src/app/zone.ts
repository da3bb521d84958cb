/** How far a zone's clocks are ahead of UTC at a moment. Minutes are enough: no zone of today is off by seconds. */
export function offsetMs(at: number, zone: string): number {
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

/** The moment in ms at which the clocks of a zone show this: `2026-11-21T14:05`. NaN for what is no such text. */
export function momentOfWall(wall: string, zone: string): number {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return Number.NaN;
  const utc = Date.parse(`${wall}Z`);
  if (Number.isNaN(utc)) return Number.NaN;
  const first = utc - offsetMs(utc, zone);
  // Asked again at the moment found, in case the clocks change in between.
  return utc - offsetMs(first, zone);
}

/** What the clocks of a zone show at a moment, as a field of date and time holds it. */
export const wallOf = (at: number, zone: string): string =>
  new Date(at + offsetMs(at, zone)).toISOString().slice(0, 16);
