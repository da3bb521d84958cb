import type { StatusTable, WordTable } from '../problem/problem.ts';

/** Codes that every import of a file of rows may answer. */
export const importStatus = { IMPORT_NOT_READY: 409 } as const satisfies StatusTable;

export const importWords: WordTable<keyof typeof importStatus> = {
  IMPORT_NOT_READY: {
    id: 'Impor ini belum selesai diperiksa.',
    en: 'This import has not been checked to the end.',
  },
};

export const importFieldWords = {
  DUPLICATE_IN_FILE: { id: 'Sama dengan baris {row}.', en: 'The same as in row {row}.' },
  NOT_TEXT: {
    id: 'Memuat karakter yang tidak dapat disimpan. Ketik ulang.',
    en: 'Holds characters that cannot be kept. Type it again.',
  },
  FILE_GONE: {
    id: 'Berkas sudah dihapus (disimpan 24 jam). Unggah lagi.',
    en: 'The file is gone (kept for 24 hours). Upload it again.',
  },
  UPLOADER_MAY_NOT: {
    id: 'Pengunggah berkas ini tidak lagi berhak mengimpornya.',
    en: 'Whoever uploaded this file may no longer import it.',
  },
  CHECK_BROKE_OFF: {
    id: 'Pemeriksaan berhenti setelah {read} baris karena gangguan di sistem, bukan karena isi berkas. Tidak ada yang berubah. Unggah lagi berkas yang sama. Bila terulang, laporkan nama berkas dan jamnya.',
    en: 'The check broke off after {read} rows because of a fault in the system, not in the file. Nothing has changed. Upload the same file again; should it happen again, tell Balai’s support.',
  },
  IMPORT_BROKE_OFF: {
    id: 'Impor berhenti setelah {read} baris karena gangguan di sistem, bukan karena isi berkas. {ok} baris sudah masuk dan tetap ada. Unggah lagi berkas yang sama untuk sisanya: yang sudah masuk tidak menjadi ganda. Bila terulang, laporkan nama berkas dan jamnya.',
    en: 'The import broke off after {read} rows because of a fault in the system, not in the file. {ok} rows are in and stay. Upload the same file again for the rest: what is in does not come twice. Should it happen again, report the file’s name and the time.',
  },
  ROW_TOO_LONG: {
    id: 'Baris ini punya kolom lebih banyak dari judulnya.',
    en: 'This row has more columns than the header.',
  },
  SEPARATORS_MIXED: {
    id: 'Pemisah kolom di baris ini berbeda dari judulnya. Pakai satu pemisah di seluruh berkas.',
    en: 'The separators of this row differ from the header’s. Use one separator in the whole file.',
  },
  FORMULA: {
    id: 'Sel ini berisi rumus. Ganti dengan nilainya.',
    en: 'This cell holds a formula. Put its value there.',
  },
  HEADER_MISSING: {
    id: 'Baris pertama bukan judul kolom. Tulis judulnya di sana: {known}.',
    en: 'The first row is no header. Write the names of the columns there: {known}.',
  },
  COLUMN_MISSING: { id: 'Kolom wajib tidak ada: {columns}.', en: 'Required columns are missing: {columns}.' },
  COLUMN_UNKNOWN: {
    id: 'Kolom tidak dikenal: {columns}. Kolom yang dikenal: {known}.',
    en: 'Unknown columns: {columns}. Known columns: {known}.',
  },
  COLUMN_TWICE: {
    id: 'Kolom ada lebih dari sekali: {columns}.',
    en: 'Columns that stand there more than once: {columns}.',
  },
  TOO_MANY_ROWS: {
    id: 'Paling banyak {most} baris dalam satu berkas.',
    en: 'At most {most} rows in one file.',
  },
  FILE_UNREADABLE: {
    id: 'Berkas tidak dapat dibaca sebagai CSV atau XLSX.',
    en: 'The file cannot be read as CSV or XLSX.',
  },
  ROW_UNREADABLE: {
    id: 'Baris ini tidak dapat dibaca. Periksa tanda kutipnya, atau simpan ulang berkasnya dari Excel.',
    en: 'This row cannot be read. Check its quotes, or save the file once more from Excel.',
  },
  NO_ROWS: {
    id: 'Berkas hanya berisi judul kolom. Tulis datanya mulai baris kedua.',
    en: 'The file has only names of columns. Write the data from the second row on.',
  },
} as const satisfies WordTable;

declare module '../problem/problem.ts' {
  interface ErrorCodes {
    imports: keyof typeof importStatus;
  }
  interface FieldCodes {
    imports: keyof typeof importFieldWords;
  }
}
