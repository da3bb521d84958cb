import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, reachOf } from '../../../kernel/reach.ts';
import { type ClaimStatus, claimTransitions, mayBecome, usesLimit } from './claim-status.ts';
import { type CoverFacts, maskName, reasonsAgainst, remainingOf } from './eligibility.ts';
import { ICD10_PATTERN, MEMBER_NUMBER_PATTERN, POLICY_NUMBER_PATTERN, rupiah, wordRange } from './forms.ts';
import { isCovered, yearFrom } from './policy-year.ts';
import { claims, clients, members, policies } from './resources.ts';

const core = { userType: 'CORE', roleNames: ['CALL_CENTER_AGENT'], restrictions: {} } as const;

describe('INS-1 FR-ABAC-001 what restrictions narrow', () => {
  it.each([
    ['CLIENT', { CLIENT_CODE: 'C789' }, members, { client_code: 'C789' }, true],
    ['CLIENT', { CLIENT_CODE: 'C789' }, members, { client_code: 'C123' }, false],
    ['CLIENT', { CLIENT_CODE: ['C789', 'C123'] }, clients, { code: 'C123' }, true],
    ['CLIENT', {}, members, { client_code: 'C789' }, false],
    ['CLIENT', { POLICY_NUMBER: 'POL123' }, members, { client_code: 'C789', policy_number: 'POL123' }, false],
    ['PROVIDER', { PROVIDER_CODE: 'P001' }, claims, { provider_code: 'P001' }, true],
    ['PROVIDER', { PROVIDER_CODE: 'P001' }, members, { client_code: 'C789' }, false],
    ['MEMBER', { MEMBER_NUMBER: 'M00001' }, members, { number: 'M00001' }, true],
    ['MEMBER', { MEMBER_NUMBER: 'M00001' }, policies, { number: 'POL123' }, false],
    ['CORE', { POLICY_NUMBER: 'POL123' }, claims, { policy_number: 'POL124' }, false],
    ['CORE', { POLICY_NUMBER: 'POL123' }, clients, { code: 'C789' }, false],
    ['CORE', { MAX_CLAIM_AMOUNT: '5000000', ACCESS_HOURS: { start: '08:00' } }, claims, {}, true],
    ['CORE', { CLIENT_CODE: [] }, members, { client_code: 'C789' }, false],
    ['CLIENT', { CLIENT_CODE: 789 }, members, { client_code: '789' }, false],
    ['CORE', { CLIENT_CODE: 'C789' }, members, {}, false],
    ['CORE', { CLIENT_CODE: 789 }, members, { client_code: 'C123' }, false],
    ['CORE', { CLIENT_CODE: { code: 'C789' } }, members, { client_code: 'C123' }, false],
    ['CORE', { CLIENT_CODE: [1, 'C789'] }, members, { client_code: 'C123' }, false],
    ['CORE', { CLIENT_CODE: null }, members, { client_code: 'C123' }, false],
    ['CORE', { BRANCH: [1, 'A'] }, members, { client_code: 'C123' }, false],
    ['CORE', { FLOOR: 3 }, members, { client_code: 'C123' }, true],
  ] as const)('%s with %j', (userType, restrictions, resource, row, inside) => {
    expect(isWithin(reachOf({ userType, roleNames: [], restrictions }, resource), row)).toBe(inside);
  });

  it('FR-ABAC-002 TPA_ADMIN is free of them, of type CORE alone', () => {
    const restrictions = { CLIENT_CODE: 'C789' };
    const row = { client_code: 'C123' };
    expect(isWithin(reachOf({ ...core, roleNames: ['TPA_ADMIN'], restrictions }, members), row)).toBe(true);
    expect(
      isWithin(reachOf({ userType: 'CLIENT', roleNames: ['TPA_ADMIN'], restrictions }, members), row),
    ).toBe(false);
  });
});

describe('INS-2 the year of a policy', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-01-01'],
    ['2026-01-01', '2026-12-31', '2026-01-01'],
    ['2026-01-01', '2027-01-01', '2027-01-01'],
    ['2025-07-15', '2026-07-14', '2025-07-15'],
    ['2025-07-15', '2026-07-15', '2026-07-15'],
    ['2024-02-29', '2025-02-27', '2024-02-29'],
    ['2024-02-29', '2025-02-28', '2025-02-28'],
    ['2024-02-29', '2028-02-28', '2027-02-28'],
    ['2024-02-29', '2028-02-29', '2028-02-29'],
    ['2026-05-01', '2026-01-01', '2026-05-01'],
  ])('of %s on %s begins on %s', (start, day, from) => {
    expect(yearFrom(start, day)).toBe(from);
  });

  it('holds every day of the cover once', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(8_000), (start, after) => {
        const first = start.toISOString().slice(0, 10);
        const day = new Date(Date.parse(first) + after * 86_400_000).toISOString().slice(0, 10);
        const from = yearFrom(first, day);
        expect(from <= day).toBe(true);
        expect(yearFrom(first, from)).toBe(from);
        const nextYear = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
        expect(day <= nextYear || from.endsWith('-02-28')).toBe(true);
      }),
    );
  });

  it('covers its first and its last day', () => {
    const cover = { start_on: '2026-01-01', end_on: '2026-12-31' };
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => isCovered(cover, day))).toEqual([false, true, true, false]);
  });
});

it('INS-3 a claim moves along the table alone', () => {
  const all = Object.keys(claimTransitions) as ClaimStatus[];
  const moves = all.flatMap((from) => all.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`));
  expect(moves).toEqual(['SUBMITTED APPROVED', 'SUBMITTED REJECTED', 'APPROVED REJECTED', 'APPROVED PAID']);
  expect(all.filter(usesLimit)).toEqual(['APPROVED', 'PAID']);
});

describe('INS-4 eligibility', () => {
  const good: CoverFacts = {
    start_on: '2026-01-01',
    end_on: '2026-12-31',
    member_status: 'ACTIVE',
    policy_status: 'ACTIVE',
    client_status: 'ACTIVE',
    annual_limit: 100,
    used: 99,
  };
  it.each([
    [{}, '2026-06-01', []],
    [{ used: 100 }, '2026-06-01', ['LIMIT_USED_UP']],
    [{ used: 101 }, '2026-06-01', ['LIMIT_USED_UP']],
    [{}, '2025-12-31', ['BEFORE_POLICY']],
    [{}, '2027-01-01', ['AFTER_POLICY']],
    [
      { member_status: 'INACTIVE', policy_status: 'INACTIVE' },
      '2026-06-01',
      ['MEMBER_INACTIVE', 'POLICY_INACTIVE'],
    ],
    [{ client_status: 'INACTIVE' }, '2026-06-01', ['CLIENT_INACTIVE']],
  ] as const)('%j on %s: %j', (over, day, reasons) => {
    expect(reasonsAgainst({ ...good, ...over }, day)).toEqual(reasons);
  });

  it('never has less than nothing left, and shows a provider initials', () => {
    expect(remainingOf({ annual_limit: 5, used: 9 })).toBe(0);
    expect(maskName('Siti  Nur Aminah')).toBe('S••• N•• A•••••');
  });
});

describe('INS-5 forms', () => {
  it.each([
    [
      ICD10_PATTERN,
      ['A00', 'J06.9', 'C7A.1', 'S72.001A', 'U07.1'],
      ['j06', 'J6', 'J06.', 'J06.12345', '106', 'JA6', ' J06'],
    ],
    [POLICY_NUMBER_PATTERN, ['POL123', 'POL123456'], ['POL12', 'POL1234567', 'pol123']],
    [MEMBER_NUMBER_PATTERN, ['M00001', 'M123456789'], ['M0001', 'M1234567890', 'X00001']],
  ])('%s', (pattern, good, bad) => {
    const form = new RegExp(pattern);
    expect(good.filter((text) => !form.test(text))).toEqual([]);
    expect(bad.filter((text) => form.test(text))).toEqual([]);
  });

  it('money and words', () => {
    expect([rupiah(0), rupiah(999), rupiah(5_000_000)]).toEqual(['Rp0', 'Rp999', 'Rp5.000.000']);
    expect(wordRange('  Siti   AM ')?.from).toBe('siti am');
    expect(wordRange('   ')).toBe(null);
  });
});
