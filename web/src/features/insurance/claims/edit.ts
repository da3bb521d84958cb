import type { ChangedClaim, ClaimDetail } from '../../../api/insurance.ts';
import { rupiahOf } from '../amounts.ts';
import { claimFaults } from '../eligibility/draft.ts';

/** What can be changed of a claim, as it stands in the fields. */
export interface ClaimEdit {
  date: string;
  icd10: string;
  amount: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const claimEdit = ({ date, icd10, amount }: ClaimDetail): ClaimEdit => ({
  date,
  icd10,
  amount: String(amount),
});

export function claimEditFaults(
  draft: ClaimEdit,
): Partial<Record<keyof ClaimEdit, 'date' | 'icd10' | 'amount'>> {
  const { icd10, amount } = claimFaults({ ...draft, provider_code: '' }, ['own']);
  return {
    ...(DAY.test(draft.date) ? {} : { date: 'date' }),
    ...(icd10 === undefined ? {} : { icd10: 'icd10' }),
    ...(amount === undefined ? {} : { amount: 'amount' }),
  };
}

/** Only what differs is sent, with the version that was seen. Null where nothing does. */
export function claimChanges(claim: ClaimDetail, draft: ClaimEdit): ChangedClaim | null {
  const icd10 = draft.icd10.trim().toUpperCase();
  const amount = rupiahOf(draft.amount);
  const changed = {
    ...(draft.date === claim.date ? {} : { date: draft.date }),
    ...(icd10 === claim.icd10 ? {} : { icd10 }),
    ...(amount === claim.amount ? {} : { amount: amount ?? 0 }),
  };
  return Object.keys(changed).length === 0 ? null : { ...changed, version: claim.version };
}
