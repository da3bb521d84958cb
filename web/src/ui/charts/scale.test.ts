import { expect, it } from 'vitest';
import { ticksFor } from './scale.ts';

it.each([
  [0, [0]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 3, 6, 9]],
  [10, [0, 5, 10]],
  [2_450_000, [0, 1_000_000, 2_000_000, 3_000_000]],
])('TEN-19 a chart up to %i has lines at round numbers', (most, lines) => {
  expect(ticksFor(most)).toEqual(lines);
});

it('reaches what it shows, with five lines at the most', () => {
  for (const most of [1, 2, 4, 9, 11, 99, 101, 12_345, 999_999, 1e12]) {
    const ticks = ticksFor(most);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
    expect(ticks.length).toBeLessThanOrEqual(5);
  }
});
