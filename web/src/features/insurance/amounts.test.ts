import { describe, expect, it } from 'vitest';
import { claimLimitOf, rupiahOf } from './amounts.ts';

describe('amounts of claims', () => {
  it.each([
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['Rp 1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['0', 0],
    ['-1', null],
    ['1500000,50', null],
    ['1.500,000', null],
    ['15.00', null],
    ['9007199254740993000', null],
    ['', null],
  ])('reads %s as %s', (typed, amount) => {
    expect(rupiahOf(typed)).toBe(amount);
  });

  it('FR-ABAC-002 knows the limit of who approves, as a number or as digits, and none of the TPA_ADMIN', () => {
    const role = (name: string) => ({ roles: [{ name }] }) as unknown as Parameters<typeof claimLimitOf>[0];
    const agent = role('CALL_CENTER_AGENT');
    expect(claimLimitOf({ ...agent, restrictions: { MAX_CLAIM_AMOUNT: 5_000_000 } })).toBe(5_000_000);
    expect(claimLimitOf({ ...agent, restrictions: { MAX_CLAIM_AMOUNT: '5000000' } })).toBe(5_000_000);
    expect(claimLimitOf({ ...agent, restrictions: {} })).toBeNull();
    expect(claimLimitOf({ ...role('TPA_ADMIN'), restrictions: { MAX_CLAIM_AMOUNT: 1 } })).toBeNull();
  });
});
