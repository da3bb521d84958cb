import { describe, expect, it } from 'vitest';
import type { ClaimDetail } from '../../../api/insurance.ts';
import { claimChanges, claimEdit, claimEditFaults } from './edit.ts';

const claim = { date: '2026-11-20', icd10: 'J06.9', amount: 1_500_000, version: 3 } as ClaimDetail;

describe('INS-5 the edit of a claim', () => {
  it('sends what differs, with the version that was seen; nothing where nothing does', () => {
    expect(claimChanges(claim, claimEdit(claim))).toBe(null);
    expect(claimChanges(claim, { ...claimEdit(claim), icd10: ' j06.9 ', amount: '1.500.000' })).toBe(null);
    expect(claimChanges(claim, { ...claimEdit(claim), amount: '1.400.000' })).toEqual({
      amount: 1_400_000,
      version: 3,
    });
  });
  it('names each field that is wrong', () => {
    expect(claimEditFaults({ date: '', icd10: 'J6', amount: '-1' })).toEqual({
      date: 'date',
      icd10: 'icd10',
      amount: 'amount',
    });
    expect(claimEditFaults(claimEdit(claim))).toEqual({});
  });
});
