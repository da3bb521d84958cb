import type { ChangedTerms, Terms } from '../../../../api/vendorBilling.ts';

export const dayFields = ['invoice_days', 'reminder_days', 'grace_days', 'read_only_days'] as const;
export const textFields = [
  'seller_name',
  'seller_address',
  'seller_tax_number',
  'bank_name',
  'bank_account',
  'bank_holder',
] as const;

export type TermsField = 'tax_rate' | (typeof dayFields)[number] | (typeof textFields)[number];
/** The terms as they are typed: the rate in percent, with a comma or a point. */
export type TermsDraft = Record<TermsField, string>;

/** Shortest and longest span of each. */
export const spans: Readonly<Record<(typeof dayFields)[number], readonly [number, number]>> = {
  invoice_days: [1, 27],
  reminder_days: [0, 14],
  grace_days: [0, 60],
  read_only_days: [0, 60],
};

const MOST_RATE = 10_000;

/** "11" and "11,5" as hundredths of a percent; null for anything else. */
export function rateOf(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (match === null) return null;
  const rate = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return rate > MOST_RATE ? null : rate;
}

/** 1150 hundredths of a percent as it is typed: "11,5". */
export const rateText = (rate: number): string => String(rate / 100).replace('.', ',');

export function draftOf(terms: Terms): TermsDraft {
  const days = dayFields.map((field) => [field, String(terms[field])]);
  const texts = textFields.map((field) => [field, terms[field]]);
  return { tax_rate: rateText(terms.tax_rate), ...Object.fromEntries([...days, ...texts]) } as TermsDraft;
}

export type TermsFault = 'rate' | 'days' | 'readOnly';

export function faultsOf(draft: TermsDraft): Partial<Record<TermsField, TermsFault>> {
  const faults: Partial<Record<TermsField, TermsFault>> = {};
  if (rateOf(draft.tax_rate) === null) faults.tax_rate = 'rate';
  for (const field of dayFields) {
    const [least, most] = spans[field];
    const days = /^\d{1,2}$/.test(draft[field].trim()) ? Number(draft[field]) : -1;
    if (days < least || days > most) faults[field] = 'days';
  }
  if (!faults.read_only_days && Number(draft.read_only_days) > Number(draft.grace_days))
    faults.read_only_days = 'readOnly';
  return faults;
}

export function bodyOf(draft: TermsDraft, version: number): ChangedTerms {
  return {
    version,
    tax_rate: rateOf(draft.tax_rate) ?? 0,
    invoice_days: Number(draft.invoice_days),
    reminder_days: Number(draft.reminder_days),
    grace_days: Number(draft.grace_days),
    read_only_days: Number(draft.read_only_days),
    seller_name: draft.seller_name.trim(),
    seller_address: draft.seller_address.trim(),
    seller_tax_number: draft.seller_tax_number.trim(),
    bank_name: draft.bank_name.trim(),
    bank_account: draft.bank_account.trim(),
    bank_holder: draft.bank_holder.trim(),
  };
}
