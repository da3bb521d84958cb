import { expect, it } from 'vitest';
import { faultsOf, rateOf, rateText, type TermsDraft } from './draft.ts';

const terms: TermsDraft = {
  tax_rate: '11',
  invoice_days: '14',
  reminder_days: '3',
  grace_days: '14',
  read_only_days: '7',
  seller_name: 'PT Balai',
  seller_address: '',
  seller_tax_number: '',
  bank_name: '',
  bank_account: '',
  bank_holder: '',
};

it.each([
  ['11', 1100],
  ['11,5', 1150],
  ['0.25 %', 25],
  ['100', 10_000],
  ['101', null],
  ['-1', null],
  ['sebelas', null],
])('TEN-13 a rate written as %s is %s hundredths of a percent', (text, rate) => {
  expect(rateOf(text)).toBe(rate);
});

it('writes a rate as it is typed', () => {
  expect(rateText(1100)).toBe('11');
  expect(rateText(1150)).toBe('11,5');
});

it('TEN-13 days lie in their spans, read-only days within the grace', () => {
  expect(faultsOf(terms)).toEqual({});
  expect(faultsOf({ ...terms, invoice_days: '28', reminder_days: 'x' })).toEqual({
    invoice_days: 'days',
    reminder_days: 'days',
  });
  expect(faultsOf({ ...terms, read_only_days: '15' })).toEqual({ read_only_days: 'readOnly' });
});
