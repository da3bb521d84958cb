import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyPrice, isDearer, sumsOf, taxOf, upgradeAmount } from './amounts.ts';

const price = fc.integer({ min: 0, max: 1_000_000_000_000 });
const days = fc.integer({ min: 28, max: 31 });

describe('TEN-14 money in whole rupiah', () => {
  test.each([
    [1_000_000, 1100, 110_000],
    [99_999, 1100, 11_000],
    [50, 1100, 6],
    [45, 1000, 5],
    [44, 1000, 4],
    [0, 1100, 0],
  ])('the tax of %i at %i is %i', (subtotal, rate, tax) => {
    expect(taxOf(subtotal, rate)).toBe(tax);
  });

  test('tax is rounded once, on the sum and not on each line', () => {
    const lines = [1, 2, 3].map(() => ({ quantity: 1, unitPrice: 5 }));
    expect(sumsOf(lines, 1000)).toEqual({ subtotal: 15, tax: 2, total: 17 });
  });

  test('a total is its subtotal and tax, and the tax within half a rupiah', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 10_000 }), (unitPrice, rate) => {
        const { subtotal, tax, total } = sumsOf([{ quantity: 3, unitPrice }], rate);
        expect(total).toBe(subtotal + tax);
        const twice = 2n * (BigInt(tax) * 10_000n - BigInt(subtotal) * BigInt(rate));
        expect(twice <= 10_000n && twice > -10_000n).toBe(true);
      }),
    );
  });

  test('what no number can hold exactly is refused', () => {
    expect(() => sumsOf([{ quantity: 100_000, unitPrice: 1_000_000_000_000 }], 1100)).toThrow(RangeError);
  });

  test('an upgrade costs the difference of a whole period on its first day', () => {
    const from = { price: 100_000, days: 31 };
    const to = dailyPrice({ price: 250_000, period: 'monthly' }, { period: 'monthly', days: 31 });
    expect(upgradeAmount(from, to, 31)).toBe(150_000);
    expect(upgradeAmount(from, to, 10)).toBe(48_387);
    expect(upgradeAmount(from, to, 0)).toBe(0);
    expect(upgradeAmount(to, from, 31)).toBe(0);
  });

  test('months and years are compared by the day', () => {
    const monthly = { price: 100_000, days: 30 };
    const yearly = dailyPrice({ price: 1_000_000, period: 'yearly' }, { period: 'monthly', days: 30 });
    expect(isDearer(yearly, monthly)).toBe(false);
    expect(isDearer(monthly, yearly)).toBe(true);
    const back = dailyPrice({ price: 100_000, period: 'monthly' }, { period: 'yearly', days: 365 });
    expect(back).toEqual({ price: 1_200_000, days: 365 });
  });

  test('an upgrade never costs more than its share, and more for more days', () => {
    fc.assert(
      fc.property(price, price, days, fc.nat(31), (a, b, length, left) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((one) => ({ price: one, days: length }));
        if (!from || !to) return;
        const amount = upgradeAmount(from, to, left);
        expect(BigInt(amount) * BigInt(length) <= BigInt(to.price - from.price) * BigInt(left)).toBe(true);
        expect(upgradeAmount(from, to, left + 1)).toBeGreaterThanOrEqual(amount);
      }),
    );
  });
});
