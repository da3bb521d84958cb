import { describe, expect, it } from 'vitest';
import { claimQueryOf, isNarrowed, memberQueryOf, recordQueryOf } from './filters.ts';

describe('the filters of insurance in the address', () => {
  it('PLT-19 asks the API for what it takes, and leaves out the rest', () => {
    expect(recordQueryOf({ q: ' sari ', status: 'ACTIVE', client_code: 'C789' })).toEqual({
      q: 'sari',
      status: 'ACTIVE',
      client_code: 'C789',
    });
    expect(recordQueryOf({ status: 'GONE', client_code: 'c7' })).toEqual({});
  });

  it('FR-ABAC-001 takes sixteen digits for a NIK, with or without spaces', () => {
    expect(memberQueryOf({ q: '3174 0123 4567 8901' })).toEqual({ nik: '3174012345678901' });
    expect(memberQueryOf({ q: '3174' })).toEqual({ q: '3174' });
  });

  it('PLT-19 narrows claims by state and days', () => {
    expect(claimQueryOf({ status: 'SUBMITTED', date_from: '2026-01-01', date_to: 'today' })).toEqual({
      status: 'SUBMITTED',
      date_from: '2026-01-01',
    });
    expect(isNarrowed(claimQueryOf({ status: 'x' }))).toBe(false);
  });
});
