import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, earliest, latest, periodEnd } from './days.ts';

const day = fc
  .integer({ min: Date.parse('2020-01-01') / 86_400_000, max: Date.parse('2040-12-31') / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('TEN-13 days', () => {
  test.each([
    ['2026-11-20T16:59:59Z', 'Asia/Jakarta', '2026-11-20'],
    ['2026-11-20T17:00:00Z', 'Asia/Jakarta', '2026-11-21'],
    ['2026-11-20T15:30:00Z', 'Asia/Jayapura', '2026-11-21'],
    ['2026-12-31T17:00:00Z', 'Asia/Jakarta', '2027-01-01'],
  ])('%s in %s is %s', (moment, zone, expected) => {
    expect(dayIn(new Date(moment), zone)).toBe(expected);
  });

  test.each([
    ['2026-01-31', 'monthly', '2026-01-31', '2026-02-28'],
    ['2026-02-28', 'monthly', '2026-01-31', '2026-03-31'],
    ['2026-02-28', 'monthly', '2026-02-28', '2026-03-28'],
    ['2028-02-29', 'yearly', '2028-02-29', '2029-02-28'],
    ['2031-02-28', 'yearly', '2028-02-29', '2032-02-29'],
    ['2026-12-15', 'monthly', '2026-12-15', '2027-01-15'],
    ['2026-04-30', 'monthly', '2026-03-31', '2026-05-31'],
  ] as const)('the %s period of %s (anchor %s) ends on %s', (from, period, anchor, end) => {
    expect(periodEnd(from, period, anchor)).toBe(end);
  });

  test('a period of a month has 28 to 31 days, twelve of them make the year', () => {
    fc.assert(
      fc.property(day, (from) => {
        let at = from;
        for (let month = 0; month < 12; month++) {
          const end = periodEnd(at, 'monthly', from);
          expect(daysBetween(at, end)).toBeGreaterThanOrEqual(28);
          expect(daysBetween(at, end)).toBeLessThanOrEqual(31);
          at = end;
        }
        expect(at).toBe(periodEnd(from, 'yearly', from));
      }),
    );
  });

  test('adding and counting days are each other’s mirror', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
    expect(earliest([null, '2026-02-01', '2026-01-31'])).toBe('2026-01-31');
    expect(earliest([null])).toBeNull();
    expect(latest('2026-02-01', '2026-01-31')).toBe('2026-02-01');
  });
});
