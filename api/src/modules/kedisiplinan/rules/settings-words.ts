// Aturan KDS-4: Setiap kesalahan pengaturan punya kalimatnya sendiri, sama di peramban dan di server, menyebut nilainya dan
// hubungan antarambang.
// Sumber: REQ-2.5, REQ-3.5, skenario 2
import type { Locale, Words } from './parameter.ts';
import type { SettingsError } from './validate-settings.ts';

/** `{name}` is replaced by the parameter of that name, in the server's error book as here. */
export const settingsWords = {
  SETTING_MISSING: { id: '{label_id} tidak ikut dikirim.', en: '{label_en} was not sent.' },
  SETTING_NULL: { id: '{label_id} tidak boleh null.', en: '{label_en} must not be null.' },
  SETTING_EMPTY: { id: 'Isi {label_id}.', en: 'Fill in {label_en}.' },
  SETTING_NOT_A_NUMBER: { id: '{label_id} harus berupa angka.', en: '{label_en} must be a number.' },
  SETTING_TEXT: {
    id: '{label_id} harus dikirim sebagai angka, bukan teks.',
    en: '{label_en} must be sent as a number, not as text.',
  },
  SETTING_NOT_WHOLE: {
    id: '{label_id} harus bilangan bulat, tanpa titik atau koma.',
    en: '{label_en} must be a whole number, without dot or comma.',
  },
  SETTING_TOO_SMALL: {
    id: '{label_id} ({nilai}) harus berupa angka positif, paling sedikit {min}.',
    en: '{label_en} ({nilai}) must be a positive number, {min} at least.',
  },
  SETTING_TOO_LARGE: {
    id: '{label_id} ({nilai}) paling banyak {max}.',
    en: '{label_en} ({nilai}) must be {max} at most.',
  },
  SETTING_UNKNOWN: { id: 'Tidak ada parameter {kunci}.', en: 'There is no parameter {kunci}.' },
  SURAT_2_MAX_NOT_ABOVE_MIN: {
    id: 'Threshold Surat 2 maksimum ({nilai}) harus lebih besar dari Surat 2 minimum ({batas}).',
    en: 'The Surat 2 maximum ({nilai}) must be greater than the Surat 2 minimum ({batas}).',
  },
  SURAT_3_NOT_ABOVE_SURAT_2: {
    // To the letter as scenario 2 gives it.
    id: 'Threshold Surat 3 minimum ({nilai}) harus lebih besar dari Surat 2 maksimum ({batas})',
    en: 'The Surat 3 minimum ({nilai}) must be greater than the Surat 2 maximum ({batas}).',
  },
  SURAT_GAP: {
    id: 'Laporan dengan {dari} sampai {sampai} poin tidak mendapat surat: Surat 3 minimum ({nilai}) harus tepat satu di atas Surat 2 maksimum ({batas}).',
    en: 'A report of {dari} to {sampai} points would get no letter: the Surat 3 minimum ({nilai}) must be just one above the Surat 2 maximum ({batas}).',
  },
  AKUMULASI_MAX_NOT_ABOVE_MIN: {
    id: 'Threshold akumulasi sedang maksimum ({nilai}) harus lebih besar dari akumulasi sedang minimum ({batas}).',
    en: 'The medium accumulation maximum ({nilai}) must be greater than its minimum ({batas}).',
  },
  AKUMULASI_KRITIS_NOT_ABOVE: {
    id: 'Threshold akumulasi kritis ({nilai}) harus lebih besar dari akumulasi sedang maksimum ({batas}).',
    en: 'The critical accumulation ({nilai}) must be greater than the medium maximum ({batas}).',
  },
  AKUMULASI_GAP: {
    id: 'Siswa dengan jumlah {dari} sampai {sampai} poin tidak masuk tingkat mana pun: akumulasi kritis ({nilai}) harus tepat satu di atas akumulasi sedang maksimum ({batas}).',
    en: 'A student with {dari} to {sampai} points in all would be in no level: the critical accumulation ({nilai}) must be just one above the medium maximum ({batas}).',
  },
  AKUMULASI_ABOVE_SURAT_2: {
    id: 'Akumulasi sedang minimum ({nilai}) tidak boleh melebihi Surat 2 minimum ({batas}): satu laporan yang langsung mendapat Surat 2 tidak boleh bernilai kurang ketika dijumlahkan.',
    en: 'The medium accumulation minimum ({nilai}) must not be above the Surat 2 minimum ({batas}): one report that gets Surat 2 by itself must not be worth less when summed.',
  },
  AKUMULASI_ABOVE_SURAT_3: {
    id: 'Akumulasi kritis ({nilai}) tidak boleh melebihi Surat 3 minimum ({batas}): satu laporan yang langsung mendapat Surat 3 tidak boleh bernilai kurang ketika dijumlahkan.',
    en: 'The critical accumulation ({nilai}) must not be above the Surat 3 minimum ({batas}): one report that gets Surat 3 by itself must not be worth less when summed.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type SettingsErrorCode = keyof typeof settingsWords;

/** The sentence of an error: the browser's under the input, and the server's in its answer. */
export function settingsMessage({ code, params }: SettingsError, locale: Locale): string {
  return settingsWords[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
