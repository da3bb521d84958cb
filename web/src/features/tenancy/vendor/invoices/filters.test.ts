import { expect, it } from 'vitest';
import { invoiceQueryOf, isNarrowed } from './filters.ts';

it('TEN-2 the address asks the API only for what it knows', () => {
  expect(invoiceQueryOf({ status: 'overdue', period: '2026-11', tenant_id: '7' })).toEqual({
    status: 'overdue',
    period: '2026-11',
    tenant_id: 7,
  });
  expect(invoiceQueryOf({ status: 'lunas', period: '2026-13', tenant_id: 'x' })).toEqual({});
  expect(isNarrowed({ status: 'lunas' })).toBe(false);
  expect(isNarrowed({ status: 'paid' })).toBe(true);
});
