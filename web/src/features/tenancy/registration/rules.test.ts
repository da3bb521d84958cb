import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../api/billing.ts';
import { clockText, codeOf, domainOf, firstInvoice, isDomain, isEmail } from './rules.ts';

describe('TEN-9 what a stranger types', () => {
  it.each([
    [' https://Warung-Sari.ID/menu ', 'warung-sari.id'],
    ['warung.id', 'warung.id'],
  ])('the domain in %j is %s', (typed, domain) => expect(domainOf(typed)).toBe(domain));

  it.each([
    ['warung-sari.id', true],
    ['sdn1.sch.id', true],
    ['warung', false],
    ['warung sari.id', false],
    ['-warung.id', false],
    ['warung.1d', false],
    ['w.i', false],
  ])('%s is a domain: %s', (text, is) => expect(isDomain(text)).toBe(is));

  it.each([
    ['sari@warung.id', true],
    ['sari@warung', false],
    ['sari', false],
  ])('%s is an e-mail: %s', (text, is) => expect(isEmail(text)).toBe(is));

  it.each([
    ['123 456', '123456'],
    ['Kode: 123456.', '123456'],
    ['1234567', '123456'],
    ['abc', ''],
  ])('the code in %j is %j', (typed, code) => expect(codeOf(typed)).toBe(code));

  it.each([
    [600_000, '10:00'],
    [64_001, '1:05'],
    [-1, '0:00'],
  ])('%i ms are %s', (span, text) => expect(clockText(span)).toBe(text));

  it('the first invoice adds the tax once, to the sum', () => {
    const plan = (price: number): Plan => ({
      id: price,
      code: 'p',
      name: 'P',
      description: '',
      kind: 'primary',
      price,
      period: 'monthly',
      trial_days: 0,
      is_active: true,
      version: 1,
      tax_rate: 1100,
      modules: [],
    });
    expect(firstInvoice([plan(150_000), plan(99_999)])).toEqual({
      rate: 1100,
      subtotal: 249_999,
      tax: 27_500,
      total: 277_499,
    });
    expect(firstInvoice([])).toEqual({ rate: 0, subtotal: 0, tax: 0, total: 0 });
  });
});
