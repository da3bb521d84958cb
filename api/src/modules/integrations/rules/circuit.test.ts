import { describe, expect, it } from 'vitest';
import { alarmsAt, isOpen, isSlow, pauseAfter, rejectsTooMany, wasTold } from './circuit.ts';

const minutes = (failures: number, retries: number | null) => {
  const ms = pauseAfter(failures, retries, 0.5);
  return ms === null ? null : ms / 60_000;
};

describe('INT-17: tries after failed runs', () => {
  it('up to three after 1, 2 and 4 minutes, then the schedule', () => {
    expect([0, 1, 2, 3].map((retries) => minutes(retries + 1, retries))).toEqual([1, 2, 4, null]);
  });

  it('a run by hand is not tried again', () => {
    expect(minutes(1, null)).toBeNull();
  });

  it('from the fifth in a row on with growing pauses, an hour at most, whatever kind of run it was', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12, 100].map((failures) => minutes(failures, null))).toEqual([
      1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
    expect([4, 5].map(isOpen)).toEqual([false, true]);
  });

  it('apart by chance, by a tenth at most', () => {
    expect([0, 1].map((random) => pauseAfter(5, null, random))).toEqual([54_000, 66_000]);
  });

  it('RegNakes: an alarm after its tries; HubSDMK: after three in a row, and beyond five minutes', () => {
    expect([3, 4, 5].map((failures) => alarmsAt('regnakes', failures))).toEqual([false, true, false]);
    expect([2, 3, 4].map((failures) => alarmsAt('hubsdmk', failures))).toEqual([false, true, false]);
    expect(alarmsAt('satusehat', 3)).toBe(false);
    expect([300_000, 300_001].map((ms) => isSlow('hubsdmk', ms))).toEqual([false, true]);
    expect(isSlow('satusehat', 3_600_000)).toBe(false);
    expect([2, 3].map((failures) => wasTold('hubsdmk', failures))).toEqual([false, true]);
    expect([4, 5].map((failures) => wasTold('satusehat', failures))).toEqual([false, true]);
  });

  it('an alarm when over 20 % of a batch is rejected', () => {
    expect(rejectsTooMany(10, 2)).toBe(false);
    expect(rejectsTooMany(10, 3)).toBe(true);
    expect(rejectsTooMany(0, 0)).toBe(false);
  });
});
