import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../api/billing.ts';
import { choosable } from './choosable.ts';

const plan = (id: number, kind: Plan['kind'], ...codes: string[]): Plan => ({
  id,
  code: `plan-${id}`,
  name: `Paket ${id}`,
  description: '',
  kind,
  price: 100_000,
  period: 'monthly',
  trial_days: 0,
  is_active: true,
  version: 1,
  tax_rate: 1100,
  modules: codes.map((code) => ({ id: code, code, name: code })),
});
const plans = [
  plan(1, 'primary', 'kedisiplinan'),
  plan(2, 'primary', 'kedisiplinan', 'praktikum'),
  plan(3, 'addon', 'praktikum'),
  plan(4, 'addon', 'insurance'),
];
const ids = (found: readonly Plan[]): number[] => found.map(({ id }) => id);

describe('TEN-13 plans that may be begun', () => {
  it('are primary ones where there is none yet', () => {
    expect(ids(choosable(plans, []))).toEqual([1, 2]);
  });

  it('are then add-ons that are not held and bring what the primary plan does not', () => {
    const primary = { kind: 'primary', modules: ['kedisiplinan', 'praktikum'], plan: { id: 2 } } as const;
    expect(ids(choosable(plans, [{ ...primary, modules: [...primary.modules] }]))).toEqual([4]);
    const small = { kind: 'primary' as const, modules: ['kedisiplinan'], plan: { id: 1 } };
    const addon = { kind: 'addon' as const, modules: ['praktikum'], plan: { id: 3 } };
    expect(ids(choosable(plans, [small]))).toEqual([3, 4]);
    expect(ids(choosable(plans, [small, addon]))).toEqual([4]);
  });
});
