// Aturan INT-44: Isi data yang ditolak ditampilkan tanpa NIK lengkap: dari 16 angka beruntun hanya empat yang terakhir, kecuali STR.
// Sumber: INT, Entities (shown masked)

import { maskNik } from '../../../kernel/nik.ts';

const NUMBER = /(?<![0-9])[0-9]{16}(?![0-9])/g;

/** What came from a source as it may be shown. */
export function maskPayload(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NUMBER, (nik) => maskNik(nik.slice(-4)));
  if (typeof value === 'number')
    return maskPayload(String(value)) === String(value) ? value : maskPayload(String(value));
  if (Array.isArray(value)) return value.map(maskPayload);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      maskPayload(name),
      name === 'str_number' && typeof inner === 'string' ? inner : maskPayload(inner),
    ]),
  );
}
