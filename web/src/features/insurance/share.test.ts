import { describe, expect, it } from 'vitest';
import { shareOf, toneOf } from './share.ts';

describe('the use of a limit', () => {
  it.each([
    [0, 100, 0],
    [1, 1_000_000, 1],
    [999_999, 1_000_000, 99],
    [100, 100, 100],
    [120, 100, 100],
    [0, 0, 100],
  ])('PLT-19 %i of %i is %i percent', (used, limit, share) => {
    expect(shareOf(used, limit)).toBe(share);
  });

  it('PLT-19 warns before it is used up', () => {
    expect([79, 80, 99, 100].map(toneOf)).toEqual(['good', 'warn', 'warn', 'bad']);
  });
});
