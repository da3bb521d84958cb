// Aturan INT-44: Isi data yang ditolak ditampilkan tanpa NIK lengkap: dari 16 angka, juga yang disela spasi, titik, atau tanda hubung,
// hanya empat yang terakhir, di nilai maupun di nama isian, kecuali nomor STR yang bukan NIK orang itu.
// Sumber: INT, Entities (shown masked)

import { maskNik } from '../../../kernel/nik.ts';

/** Sixteen digits, in any script, with up to three blanks or marks between two of them. */
const NUMBER = /(?<!\p{Nd})\p{Nd}(?:[\s\p{P}\p{Cf}]{0,3}\p{Nd}){15}(?!\p{Nd})/gu;
/** Sixteen digits as a spreadsheet writes a large number. */
const SCIENTIFIC = /\d(?:[.,]\d{1,15})?[eE]\+?0*15(?!\d)/g;
const STR_FIELD = 'str_number';

/** What came from a source as it may be shown. */
export function maskPayload(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') {
    const text = String(value);
    const masked = maskText(text);
    return masked === text ? value : masked;
  }
  if (Array.isArray(value)) return value.map(maskPayload);
  if (typeof value !== 'object' || value === null) return value;
  const nik = digitsOf('nik' in value ? value.nik : null);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      maskText(name),
      isStr(name, inner, nik) ? inner : maskPayload(inner),
    ]),
  );
}

function maskText(text: string): string {
  return text
    .replace(SCIENTIFIC, maskNik('••••'))
    .replace(NUMBER, (found) => maskNik(digitsOf(found).slice(-4)));
}

function digitsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\P{Nd}/gu, '') : '';
}

/** A register may have written the NIK where the STR belongs. */
function isStr(name: string, inner: unknown, nik: string): boolean {
  return name === STR_FIELD && typeof inner === 'string' && digitsOf(inner) !== nik;
}
