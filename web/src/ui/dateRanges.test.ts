import { describe, expect, it } from 'vitest';
import { presetOf, rangeOf } from './dateRanges.ts';

const today = new Date(2026, 10, 3);

describe('ranges of days', () => {
  it('end today and count today', () => {
    expect(rangeOf('today', today)).toEqual(['2026-11-03', '2026-11-03']);
    expect(rangeOf('week', today)).toEqual(['2026-10-28', '2026-11-03']);
    expect(rangeOf('month', today)).toEqual(['2026-10-05', '2026-11-03']);
  });
  it('are recognised', () => {
    expect(presetOf('2026-10-28', '2026-11-03', today)).toBe('week');
    expect(presetOf(undefined, undefined, today)).toBe('any');
    expect(presetOf('2026-10-28', undefined, today)).toBeNull();
  });
});
