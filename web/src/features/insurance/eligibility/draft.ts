import {
  CODE_PATTERN,
  ICD10_PATTERN,
  MEMBER_NUMBER_PATTERN,
  MOST_AMOUNT,
} from '../../../../../api/src/modules/insurance/rules/forms.ts';
import type { NewClaim, Question } from '../../../api/insurance.ts';
import type { Me } from '../../../api/types.ts';
import { rupiahOf } from '../amounts.ts';

const fits = (pattern: string, text: string): boolean => new RegExp(pattern).test(text);

/** Whom somebody asks about: sixteen digits are a NIK, M and digits a member number; null for anything else. */
export function questionOf(who: string, date: string): Question | null {
  const digits = who.replaceAll(/[\s.-]/g, '');
  if (/^\d{16}$/.test(digits)) return { nik: digits, date };
  const number = who.trim().toUpperCase();
  return fits(MEMBER_NUMBER_PATTERN, number) ? { member_number: number, date } : null;
}

export interface ClaimDraft {
  icd10: string;
  amount: string;
  provider_code: string;
}

export type ClaimFault = 'icd10' | 'amount' | 'provider';

/** What is still wrong with a claim; `codes` are those its filer stands for, none for who names the provider. */
export function claimFaults(
  draft: ClaimDraft,
  codes: readonly string[],
): Partial<Record<keyof ClaimDraft, ClaimFault>> {
  const amount = rupiahOf(draft.amount);
  const code = draft.provider_code.trim().toUpperCase();
  return {
    ...(fits(ICD10_PATTERN, draft.icd10.trim().toUpperCase()) ? {} : { icd10: 'icd10' }),
    ...(amount === null || amount < 1 || amount > MOST_AMOUNT ? { amount: 'amount' } : {}),
    ...(codes.length === 1 || fits(CODE_PATTERN, code) ? {} : { provider_code: 'provider' }),
  };
}

/** @param cover `knowing`: whoever files was told that there is a claim like this one */
export function newClaim(
  draft: ClaimDraft,
  cover: { member: string; date: string; knowing: boolean },
  codes: readonly string[],
): NewClaim {
  const provider = draft.provider_code.trim().toUpperCase();
  return {
    member_number: cover.member,
    date: cover.date,
    icd10: draft.icd10.trim().toUpperCase(),
    amount: rupiahOf(draft.amount) ?? 0,
    confirm_duplicate: cover.knowing,
    ...(codes.length === 1 ? {} : { provider_code: provider }),
  };
}

/** The providers that a person files for; none for who may file for any. */
export function providerCodesOf(me: Pick<Me, 'restrictions'>): string[] {
  const given: unknown = me.restrictions.PROVIDER_CODE;
  return (Array.isArray(given) ? given : [given]).filter((code): code is string => typeof code === 'string');
}
