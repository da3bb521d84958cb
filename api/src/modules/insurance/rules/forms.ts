// Aturan INS-5: Kode klien dan provider empat huruf kapital atau angka, polis POL dengan 3 sampai 6 angka, peserta M dengan 5 sampai 9
// angka, ICD-10 seperti J06.9, dan jumlah uang rupiah bulat dari 1.
// Sumber: FR-USER-004, identity, TPA data

export const CODE_PATTERN = '^[A-Z0-9]{4}$';
export const POLICY_NUMBER_PATTERN = '^POL[0-9]{3,6}$';
export const MEMBER_NUMBER_PATTERN = '^M[0-9]{5,9}$';
/** The form of a code of ICD-10, with or without its subdivision; whether there is such a disease it does not say. */
export const ICD10_PATTERN = '^[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?$';
/** The highest amount of one claim, and of a policy's annual limit. */
export const MOST_AMOUNT = 1_000_000_000_000;
export const MOST_LIMIT = 1_000_000_000_000_000;

/** Rupiah as a person reads it: `Rp5.000.000`. */
export function rupiah(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}

/** The range of words that begin with a search text, in byte order; null when there is nothing to search for. */
export function wordRange(text: string): { readonly from: string; readonly below: string } | null {
  const from = [...text.trim().toLowerCase().replace(/\s+/g, ' ')].slice(0, 80).join('');
  return from === '' ? null : { from, below: `${from}\u{10FFFF}` };
}
