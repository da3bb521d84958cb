import { describe, expect, it } from 'vitest';
import { exportPath, isNarrowed, splitRestriction, userQueryOf } from './filters.ts';

describe('filters of the user list', () => {
  it('PLT-19 go from the address to the API', () => {
    expect(
      userQueryOf({ q: 'sri', status: 'ACTIVE', user_type: 'CORE', role_id: 'r1', sort: '-created_at' }),
    ).toEqual({ q: 'sri', status: 'ACTIVE', user_type: 'CORE', role_id: 'r1', sort: '-created_at' });
  });

  it('take sixteen digits for a NIK', () => {
    expect(userQueryOf({ q: '3174 0123 4567 8901' })).toEqual({ nik: '3174012345678901' });
    expect(userQueryOf({ q: '317401234567890' })).toEqual({ q: '317401234567890' });
  });

  it('leave out what the API would refuse', () => {
    expect(
      userQueryOf({ status: 'GONE', user_type: 'X', sort: 'password', restriction: 'CLIENT_CODE' }),
    ).toEqual({});
  });

  it('know when nothing narrows the list', () => {
    expect(isNarrowed({ sort: 'full_name' })).toBe(false);
    expect(isNarrowed({ restriction: 'CLIENT_CODE=C123' })).toBe(true);
  });

  it('split a restriction at its first sign', () => {
    expect(splitRestriction('CLIENT_CODE=C=1')).toEqual({ name: 'CLIENT_CODE', value: 'C=1' });
    expect(splitRestriction('CLIENT_CODE')).toEqual({ name: 'CLIENT_CODE', value: '' });
    expect(splitRestriction(undefined)).toEqual({ name: null, value: '' });
  });

  it('PLT-19 export exactly what is shown', () => {
    expect(exportPath('xlsx', { q: 'a b', restriction: 'CLIENT_CODE=C123' })).toBe(
      '/api/users/export?format=xlsx&q=a+b&restriction=CLIENT_CODE%3DC123',
    );
  });
});
