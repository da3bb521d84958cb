import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessHoursText, isAccessHours, isTimeZone, withinHours } from './access-hours.ts';

const office = { start: '08:00', end: '17:00', days: [1, 2, 3, 4, 5], time_zone: 'Asia/Jakarta' };
const night = { start: '22:00', end: '06:00', days: [5], time_zone: 'Asia/Makassar' };

describe('access hours', () => {
  it.each([
    ['Monday 08:00 in Jakarta', '2026-11-23T08:00:00+07:00', true],
    ['Monday 07:59', '2026-11-23T07:59:59+07:00', false],
    ['Monday 16:59', '2026-11-23T16:59:59+07:00', true],
    ['Monday 17:00', '2026-11-23T17:00:00+07:00', false],
    ['Saturday noon', '2026-11-21T12:00:00+07:00', false],
    ['Monday 08:00 in Makassar, an hour too early in Jakarta', '2026-11-23T08:00:00+08:00', false],
  ])('FR-ABAC-001 office hours: %s', (_what, moment, inside) => {
    expect(withinHours(office, new Date(moment), 'UTC')).toBe(inside);
  });

  it.each([
    ['Friday 23:00', '2026-11-20T23:00:00+08:00', true],
    ['Saturday 05:59, still the shift of Friday', '2026-11-21T05:59:00+08:00', true],
    ['Saturday 06:00', '2026-11-21T06:00:00+08:00', false],
    ['Friday 05:00, the shift of Thursday', '2026-11-20T05:00:00+08:00', false],
  ])('FR-ABAC-001 past midnight: %s', (_what, moment, inside) => {
    expect(withinHours(night, new Date(moment), 'UTC')).toBe(inside);
  });

  const hour = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const zone = fc.constantFrom(
    ['Asia/Jakarta', 7] as const,
    ['Asia/Makassar', 8] as const,
    ['Asia/Jayapura', 9] as const,
    ['UTC', 0] as const,
  );

  it('FR-ABAC-001 agrees with minutes counted through the week, in zones without summer time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            start: hour,
            end: hour,
            days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        zone,
        fc.integer({ min: 0, max: 60 * 24 * 400 }),
        (ranges, [name, offset], minute) => {
          const at = new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
          // 1 January 1970 was a Thursday: three days into a week that begins on Monday.
          const now = (at.getTime() / 60_000 + offset * 60 + 3 * 1440) % 10_080;
          const wanted = ranges.some(({ start, end, days }) =>
            days.some((day) => {
              const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
              const length = (clock(end) - clock(start) + 1440) % 1440 || 1440;
              const since = (now - (day - 1) * 1440 - clock(start) + 10_080) % 10_080;
              return since < length;
            }),
          );
          const oneByOne = ranges.map((range) => ({ ...range, time_zone: name }));
          expect(withinHours(oneByOne, at, 'America/New_York')).toBe(wanted);
          expect(withinHours(ranges, at, name)).toBe(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('FR-ABAC-001 what cannot be read denies', () => {
    const at = new Date('2026-11-23T03:00:00Z');
    for (const broken of [
      undefined,
      null,
      '08:00-17:00',
      [],
      {},
      { start: '8:00', end: '17:00', days: [1] },
      { start: '00:00', end: '00:00', days: [] },
      { start: '00:00', end: '00:00', days: [0] },
      { start: '00:00', end: '00:00', days: [1], time_zone: 'Asia/Nowhere' },
      { start: '00:00', end: '00:00', days: [1], extra: true },
    ]) {
      expect(isAccessHours(broken)).toBe(false);
      expect(withinHours(broken, at, 'UTC')).toBe(false);
    }
    expect(withinHours({ start: '00:00', end: '00:00', days: [1] }, at, 'Asia/Nowhere')).toBe(false);
  });

  it('knows zones by name only', () => {
    expect(isTimeZone('Asia/Jayapura')).toBe(true);
    expect(isTimeZone('+07:00')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it('says hours in both languages', () => {
    const hours = [{ start: '08:00', end: '17:00', days: [5, 1] }];
    expect(accessHoursText(hours, 'Asia/Jakarta')).toBe('08:00–17:00 Sen, Jum (Asia/Jakarta)');
    expect(accessHoursText(hours, 'Asia/Jakarta', 'en')).toBe('08:00–17:00 Mon, Fri (Asia/Jakarta)');
  });
});
