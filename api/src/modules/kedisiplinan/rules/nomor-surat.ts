// Aturan KDS-10: Nomor surat panggilan berisi kode arsip, nomor urut dalam tahun itu paling sedikit empat angka, singkatan sekolah,
// dan tahun: 421.5/0001/SMKN1/2026.
// Sumber: background 2.6

/** @param urut running number within `tahun`, from 1, without gaps */
export function nomorSurat(
  { kode_arsip, singkatan }: { readonly kode_arsip: string; readonly singkatan: string },
  urut: number,
  tahun: number,
): string {
  return `${kode_arsip}/${String(urut).padStart(4, '0')}/${singkatan}/${tahun}`;
}

/** The school's short name; where it has given none, the first label of its domain: smkn1.example → SMKN1. */
export function singkatanOf(singkatan: string, domain: string): string {
  return singkatan === '' ? (domain.split('.')[0] ?? '').toUpperCase() : singkatan;
}
