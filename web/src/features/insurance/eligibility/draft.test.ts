import { describe, expect, it } from 'vitest';
import { type ClaimDraft, claimFaults, newClaim, providerCodesOf, questionOf } from './draft.ts';

describe('a question about eligibility', () => {
  it('FR-ABAC-001 takes sixteen digits for a NIK and M with digits for a member number', () => {
    expect(questionOf('3174 0123 4567 8901', '2026-11-21')).toEqual({
      nik: '3174012345678901',
      date: '2026-11-21',
    });
    expect(questionOf(' m00001 ', '2026-11-21')).toEqual({ member_number: 'M00001', date: '2026-11-21' });
  });

  it.each(['', '317401234567890', 'M1', 'Siti', '31740123456789012'])('says that %s is neither', (who) => {
    expect(questionOf(who, '2026-11-21')).toBeNull();
  });
});

describe('a claim as it is typed', () => {
  const draft: ClaimDraft = { icd10: 'j06.9', amount: '350.000', provider_code: '' };

  it.each([
    [{}, {}],
    [{ amount: '-1' }, { amount: 'amount' }],
    [{ amount: '0' }, { amount: 'amount' }],
    [{ amount: '350000,50' }, { amount: 'amount' }],
    [{ amount: '1000000000000' }, {}],
    [{ amount: '1000000000001' }, { amount: 'amount' }],
    [{ icd10: 'J6' }, { icd10: 'icd10' }],
    [{ icd10: 'J06.12345' }, { icd10: 'icd10' }],
  ] as [Partial<ClaimDraft>, object][])('INS-5 names what is wrong: %o', (change, faults) => {
    expect(claimFaults({ ...draft, ...change }, ['P001'])).toEqual(faults);
  });

  it('FR-ABAC-001 names a provider only where its filer stands for none or several', () => {
    const cover = { member: 'M00001', date: '2026-11-21', knowing: false };
    expect(newClaim(draft, cover, ['P001'])).toEqual({
      member_number: 'M00001',
      date: '2026-11-21',
      icd10: 'J06.9',
      amount: 350_000,
      confirm_duplicate: false,
    });
    expect(claimFaults(draft, [])).toEqual({ provider_code: 'provider' });
    expect(newClaim({ ...draft, provider_code: 'p002' }, cover, ['P001', 'P002']).provider_code).toBe('P002');
    expect(providerCodesOf({ restrictions: { PROVIDER_CODE: ['P001', 'P002'] } })).toEqual(['P001', 'P002']);
    expect(providerCodesOf({ restrictions: {} })).toEqual([]);
  });

  it('INS-6 asks for claims like it, until its filer knows of them', () => {
    const cover = { member: 'M00001', date: '2026-11-21' };
    const asked = [false, true].map((knowing) => newClaim(draft, { ...cover, knowing }, ['P001']));
    expect(asked.map((claim) => claim.confirm_duplicate)).toEqual([false, true]);
  });
});
