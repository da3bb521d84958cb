import { expect, it } from 'vitest';
import { isNarrowed, tenantQueryOf } from './filters.ts';

it('TEN-2 the address asks the API only for what it knows', () => {
  expect(tenantQueryOf({ q: 'mak', type: 'koperasi', is_active: 'false', status: 'past_due' })).toEqual({
    q: 'mak',
    type: 'koperasi',
    is_active: false,
    status: 'past_due',
  });
  expect(tenantQueryOf({ type: 'kerajaan', is_active: 'ya', status: 'lunas' })).toEqual({});
});

it('knows whether anything narrows the list', () => {
  expect(isNarrowed({})).toBe(false);
  expect(isNarrowed({ type: 'kerajaan' })).toBe(false);
  expect(isNarrowed({ q: 'a' })).toBe(true);
});
