import { describe, expect, it } from 'vitest';
import { lastDay } from './lastDay.ts';

describe('TEN-13 the last day of a subscription', () => {
  it.each([
    ['trial', '2026-12-05', null, '2026-12-05'],
    ['trial', '2026-12-05', '2027-01-05', '2027-01-05'],
    ['trial', '2026-12-05', '2026-12-01', '2026-12-05'],
    ['active', '2026-12-05', '2027-01-05', '2027-01-05'],
    ['suspended', null, null, null],
  ] as const)('%s, trial until %s, paid until %s: %s', (status, trial_until, paid_until, day) =>
    expect(lastDay({ status, trial_until, paid_until })).toBe(day),
  );
});
