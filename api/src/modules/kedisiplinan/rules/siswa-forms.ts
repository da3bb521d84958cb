// Aturan KDS-20: NIS 4 sampai 20 angka; nama disimpan dengan satu spasi di antara kata dan dicari tanpa membedakan huruf besar dan kecil;
// nomor telepon wali disimpan sebagai +62…, juga bila ditulis tanpa angka nol di depan seperti oleh lembar kerja.
// Sumber: kedisiplinan, Entities

import { toPhone } from '../../../kernel/phone.ts';

export const NIS_PATTERN = '^[0-9]{4,20}$';
/** The earliest day that anything here may be said to have happened on. */
export const FIRST_DAY = '2000-01-01';

export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** What a name sorts and is looked up by. */
export function nameKey(name: string): string {
  return [...tidy(name).toLowerCase()].slice(0, 150).join('');
}

/** A telephone number in the form that is kept; what is none comes back as it was. Spreadsheets drop the leading 0. */
export function guardianPhone(text: string): string {
  const bare = text.replace(/[\s().-]/g, '');
  return toPhone(/^8[0-9]{8,11}$/.test(bare) ? `0${bare}` : text);
}

/** The range of words that begin with a search text, in byte order; null when there is nothing to search for. */
export function wordRange(text: string): { readonly from: string; readonly below: string } | null {
  const from = [...tidy(text).toLowerCase()].slice(0, 80).join('');
  return from === '' ? null : { from, below: `${from}\u{10FFFF}` };
}
