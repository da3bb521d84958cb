import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSchedule, nextOccurrence, occurrences } from './cron.ts';

describe('schedules', () => {
  it.each<[string, string, string | null]>([
    ['0 2 * * *', 'Asia/Jakarta', null],
    ['*/5 8-17 * * mon-fri', 'Asia/Jayapura', null],
    ['0 0 29 2 *', 'UTC', null],
    ['0 0 L * *', 'UTC', null],
    [' 0  2 * * * ', 'UTC', null],
    ['0 0 30 2 *', 'UTC', 'SCHEDULE_NEVER'],
    ['0 0 31 4,6 *', 'Asia/Jakarta', 'SCHEDULE_NEVER'],
    ['*/10 * * * * *', 'UTC', 'SCHEDULE_TOO_OFTEN'],
    ['* * * *', 'UTC', 'SCHEDULE_INVALID'],
    ['60 * * * *', 'UTC', 'SCHEDULE_INVALID'],
    ['0 24 * * *', 'UTC', 'SCHEDULE_INVALID'],
    ['*/0 * * * *', 'UTC', 'SCHEDULE_INVALID'],
    ['? * * * *', 'UTC', 'SCHEDULE_INVALID'],
    ['@daily', 'UTC', 'SCHEDULE_INVALID'],
    ['2026-01-01T00:00:00', 'UTC', 'SCHEDULE_INVALID'],
    ['setiap hari jam dua', 'UTC', 'SCHEDULE_INVALID'],
    ['', 'UTC', 'SCHEDULE_INVALID'],
    ['0 2 * * *', 'Mars/Olympus', 'ZONE_UNKNOWN'],
    ['0 2 * * *', '+07:00', 'ZONE_UNKNOWN'],
    ['0 2 * * *', '', 'ZONE_UNKNOWN'],
  ])('%j in %s: %s', (text, zone, fault) => {
    expect(checkSchedule(text, zone)).toBe(fault);
  });

  it('occurrences hold both ends and come in order; the next one is later than the moment', () => {
    const from = new Date('2026-01-01T05:00:00Z');
    const to = new Date('2026-01-01T17:00:00Z');
    const found = occurrences('0 */6 * * *', 'Asia/Jakarta', from, to, 10);
    expect(found.map((one) => one.toISOString().slice(11, 16))).toEqual(['05:00', '11:00', '17:00']);
    expect(occurrences('0 */6 * * *', 'Asia/Jakarta', from, to, 2)).toHaveLength(2);
    expect(nextOccurrence('0 */6 * * *', 'Asia/Jakarta', from)).toEqual(new Date('2026-01-01T11:00:00Z'));
    expect(nextOccurrence('0 0 30 2 *', 'UTC', from)).toBeNull();
  });

  it('are the minutes that match in the zone, and no others', () => {
    const field = (values: fc.Arbitrary<number>, every: readonly number[]) =>
      fc.oneof(
        fc.constant('*'),
        values.map(String),
        fc.constantFrom(...every).map((n) => `*/${n}`),
        fc.tuple(values, values).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      );
    const schedule = fc.tuple(
      field(fc.integer({ min: 0, max: 59 }), [5, 7, 15, 30]),
      field(fc.integer({ min: 0, max: 23 }), [2, 6, 8]),
    );
    // Zones without changes of their clocks: hours east of Greenwich.
    const zone = fc.constantFrom<[string, number]>(
      ['Asia/Jakarta', 7],
      ['Asia/Makassar', 8],
      ['Asia/Jayapura', 9],
      ['UTC', 0],
    );
    fc.assert(
      fc.property(
        schedule,
        zone,
        fc.integer({ min: 0, max: 100_000 }),
        ([minute, hour], [name, east], start) => {
          const from = new Date(Date.UTC(2026, 0, 1) + start * 60_000);
          const to = new Date(from.getTime() + 2 * 86_400_000);
          const expected: number[] = [];
          for (let t = from.getTime(); t <= to.getTime(); t += 60_000) {
            const local = new Date(t + east * 3_600_000);
            if (fits(minute, local.getUTCMinutes()) && fits(hour, local.getUTCHours())) expected.push(t);
          }
          const found = occurrences(`${minute} ${hour} * * *`, name, from, to, 10_000);
          expect(found.map((one) => one.getTime())).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function fits(field: string, value: number): boolean {
  if (field === '*') return true;
  if (field.startsWith('*/')) return value % Number(field.slice(2)) === 0;
  const [from, to = from] = field.split('-').map(Number);
  return value >= (from ?? 0) && value <= (to ?? 0);
}
