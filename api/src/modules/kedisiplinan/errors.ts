import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';
import { aturanWords } from './rules/aturan-frekuensi.ts';
import { parameters } from './rules/parameter.ts';
import { type SettingsErrorCode, settingsWords } from './rules/settings-words.ts';

/**
 * The words that the browser has too. There a label comes in both languages; here its key comes as `state`, and the book
 * says it in the reader's.
 */
function spokenSettings(): WordTable<SettingsErrorCode> {
  return Object.fromEntries(
    Object.entries(settingsWords).map(([code, { id, en }]) => [
      code,
      { id: id.replace('{label_id}', '{state}'), en: en.replace('{label_en}', '{state}') },
    ]),
  ) as WordTable<SettingsErrorCode>;
}

/** Labels of the parameters by their keys. */
const states: WordTable = Object.fromEntries(parameters.map(({ key, label }) => [key, label]));

const status = {
  // Classes, kinds, students
  KELAS_NOT_EMPTY: 409,
  JENIS_USED: 409,
  SISWA_HAS_RECORDS: 409,
  // Violations
  PELANGGARAN_CANCELLED: 409,
  TOO_LATE_TO_CORRECT: 403,
  // Follow-ups and letters
  FOLLOW_UP_CHANGED: 409,
  SURAT_NOT_DUE: 409,
  SURAT_WAITS_FOR_APPROVAL: 409,
  SURAT_WITHDRAWN: 409,
  // Settings of the rules
  SETTINGS_CHANGED: 409,
} as const satisfies StatusTable;

const words: WordTable<keyof typeof status> = {
  KELAS_NOT_EMPTY: {
    id: 'Kelas ini masih dipakai: oleh siswanya, oleh siswa yang lulus atau keluar dari sini, atau oleh catatan. Pindahkan siswanya; kelas yang pernah punya catatan tetap disimpan.',
    en: 'This class is still in use: by its students, by those who left school from it, or by records. Move its students; a class that has had records stays.',
  },
  JENIS_USED: {
    id: 'Jenis ini pernah dicatat, jadi tidak dapat dihapus. Nonaktifkan saja.',
    en: 'This kind has been recorded, so it cannot be deleted. Make it inactive instead.',
  },
  SISWA_HAS_RECORDS: {
    id: 'Siswa ini punya catatan pelanggaran, jadi tidak dapat dihapus. Catat bahwa ia keluar dari sekolah.',
    en: 'This student has records, so it cannot be deleted. Record that they left school instead.',
  },
  PELANGGARAN_CANCELLED: {
    id: 'Catatan ini sudah dibatalkan.',
    en: 'This record has been cancelled.',
  },
  TOO_LATE_TO_CORRECT: {
    id: 'Catatan sendiri dapat diperbaiki selama 3 hari, dan waktunya sudah lewat. Minta Operator Sekolah.',
    en: 'One’s own record can be corrected for 3 days, and these are over. Ask the school operator.',
  },
  FOLLOW_UP_CHANGED: {
    id: 'Tindak lanjut ini sudah berubah sejak Anda membukanya. Muat ulang dan lihat keadaannya sekarang.',
    en: 'This follow-up has changed since you opened it. Reload it and look at how it stands now.',
  },
  SURAT_NOT_DUE: {
    id: 'Tindak lanjut ini tidak meminta surat, atau sudah selesai.',
    en: 'This follow-up asks for no letter, or has ended.',
  },
  SURAT_WAITS_FOR_APPROVAL: {
    id: 'Surat ini belum dapat dicetak: masih menunggu persetujuan Kepala Sekolah.',
    en: 'This letter cannot be printed yet: the head of the school has yet to approve it.',
  },
  SURAT_WITHDRAWN: {
    id: 'Tindak lanjut ini ditolak atau ditarik, jadi suratnya tidak dapat dibuat atau dicetak.',
    en: 'This follow-up was rejected or withdrawn, so its letter cannot be made or printed.',
  },
  SETTINGS_CHANGED: {
    id: 'Pengaturan sudah diubah orang lain sejak Anda membukanya, dan perubahan Anda belum disimpan. Periksa lagi perbandingannya.',
    en: 'Somebody else has changed the settings since you opened them, and your change is not saved. Look at the comparison again.',
  },
};

const fieldWords = {
  // Classes, kinds, students
  NIS_FORM: { id: 'Isi NIS: 4 sampai 20 angka.', en: 'Give the NIS: 4 to 20 digits.' },
  WALI_NOT_THERE: {
    id: 'Tidak ada pengguna aktif seperti itu di sekolah ini.',
    en: 'There is no such active user in this school.',
  },
  KELAS_NOT_THERE: {
    id: 'Kelas {kelas} belum ada. Buat dahulu di halaman Kelas.',
    en: 'There is no class {kelas}. Make it on the page Classes first.',
  },
  SAME_KELAS: {
    id: 'Pilih kelas lain: ini kelas yang sedang dipindahkan.',
    en: 'Choose another class: this is the one that moves.',
  },
  SISWA_NOT_ACTIVE: { id: 'Siswa ini sudah keluar dari sekolah.', en: 'This student has left school.' },
  SISWA_NOT_IN_KELAS: { id: 'Siswa ini bukan siswa kelas itu.', en: 'This student is not in that class.' },
  /** Also for the day of a violation. */
  DAY_AHEAD: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  DAY_TOO_EARLY: { id: 'Paling awal {min}.', en: 'Not before {min}.' },
  // Violations
  JENIS_INACTIVE: {
    id: 'Jenis pelanggaran ini sudah tidak dipakai.',
    en: 'This kind of violation is no longer in use.',
  },
  BUKTI_FULL: {
    id: 'Paling banyak {max} foto untuk satu catatan.',
    en: 'At most {max} photos of one record.',
  },
  // Follow-ups and letters
  MEETING_BEFORE_LETTER: {
    id: 'Pertemuan tidak boleh sebelum tanggal surat.',
    en: 'The meeting cannot be before the day on the letter.',
  },
  // Settings of the rules, profile of the school
  ...spokenSettings(),
  ...aturanWords,
  PERIOD_REVERSED: {
    id: 'Tanggal akhir sebelum tanggal mulai.',
    en: 'The last day is before the first.',
  },
  NPSN_FORM: { id: 'NPSN terdiri atas 8 angka.', en: 'An NPSN has 8 digits.' },
  NSS_FORM: { id: 'NSS terdiri atas 12 angka.', en: 'An NSS has 12 digits.' },
  NIP_FORM: {
    id: 'NIP terdiri atas angka saja, paling banyak 18.',
    en: 'A NIP has digits only, 18 at most.',
  },
  KODE_ARSIP_FORM: {
    id: 'Kode arsip: huruf, angka, titik, dan tanda hubung, 1 sampai 20.',
    en: 'Archive code: letters, digits, dots and hyphens, 1 to 20.',
  },
  SINGKATAN_FORM: {
    id: 'Singkatan: huruf, angka, titik, dan tanda hubung, paling banyak 20.',
    en: 'Short name: letters, digits, dots and hyphens, 20 at most.',
  },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    kedisiplinan: keyof typeof status;
  }
  interface FieldCodes {
    kedisiplinan: keyof typeof fieldWords;
  }
}

export const errors = { status, words, fieldWords, states };
