import { expect, it } from 'vitest';
import type { Plan } from '../../../../api/vendorBilling.ts';
import { amountOf, bodyOf, changesOf, draftOf, emptyPlan, faultsOf } from './draft.ts';

const plan: Plan = {
  id: 3,
  code: 'sekolah-dasar',
  name: 'Sekolah Dasar',
  description: '',
  kind: 'primary',
  price: 500_000,
  period: 'monthly',
  trial_days: 14,
  is_active: true,
  version: 2,
  tax_rate: 1100,
  modules: [
    { id: 'a', code: 'kedisiplinan', name: 'Kedisiplinan' },
    { id: 'b', code: 'praktikum', name: 'Praktikum' },
  ],
  subscriber_count: 0,
};

it.each([
  ['500000', 500_000],
  ['Rp 1.250.000', 1_250_000],
  ['rp1.000', 1000],
  ['Rp 1.500.000,00', 1_500_000],
  ['1 250 000', 1_250_000],
  ['0', 0],
  ['1.5', null],
  ['1.50.000', null],
  ['12345678901234', null],
  ['-1', null],
  ['1,5', null],
  ['', null],
  ['sejuta', null],
])('TEN-14 an amount written as %s is whole rupiah or refused', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});

it('says which fields the API would refuse', () => {
  expect(faultsOf(emptyPlan)).toEqual(['code', 'name', 'price', 'module_ids']);
  expect(faultsOf({ ...draftOf(plan), code: 'Paket A', trial_days: '91' })).toEqual(['code', 'trial_days']);
  expect(faultsOf(draftOf(plan))).toEqual([]);
});

it('sends only what differs; the order of modules is no change', () => {
  expect(changesOf(plan, { ...draftOf(plan), module_ids: ['b', 'a'] })).toEqual({});
  expect(changesOf(plan, { ...draftOf(plan), price: '600.000', name: ' Dasar ' })).toEqual({
    price: 600_000,
    name: 'Dasar',
  });
  expect(bodyOf(draftOf(plan)).module_ids).toEqual(['a', 'b']);
});
