import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';

const status = {
  INTEGRATION_INACTIVE: 409,
  INTEGRATION_STATUS_CHANGED: 409,
  INTEGRATION_BUSY: 409,
  RUN_ENDED: 409,
  REJECT_RESOLVED: 409,
  REJECTS_WAIT: 409,
  STATUS_NOT_SAVED: 503,
  STATUS_UNKNOWN: 503,
} as const satisfies StatusTable;

const words: WordTable<keyof typeof status> = {
  INTEGRATION_INACTIVE: {
    id: 'Integrasi {code} sedang nonaktif, jadi tidak dijalankan. Permintaan ini dicatat sebagai dilewati. Aktifkan dahulu.',
    en: 'The integration {code} is inactive, so it was not run. The request is recorded as skipped. Switch it on first.',
  },
  INTEGRATION_STATUS_CHANGED: {
    id: 'Status integrasi ini baru saja diubah orang lain. Lihat keadaannya sekarang, lalu putuskan lagi.',
    en: 'Someone else has just changed the status of this integration. Look at how it stands now, then decide again.',
  },
  INTEGRATION_BUSY: {
    id: 'Sinkronisasi integrasi {code} masih berjalan atau menunggu giliran. Permintaan ini dicatat sebagai dilewati.',
    en: 'A run of the integration {code} is still going on or waiting. The request is recorded as skipped.',
  },
  RUN_ENDED: {
    id: 'Sinkronisasi ini sudah berakhir, jadi tidak dapat dibatalkan.',
    en: 'This run has ended and can no longer be cancelled.',
  },
  REJECT_RESOLVED: {
    id: 'Data yang ditolak ini sudah diselesaikan.',
    en: 'This rejected record has been dealt with already.',
  },
  REJECTS_WAIT: {
    id: 'Integrasi {code} sedang nonaktif, jadi data yang ditolak menunggu. Aktifkan dahulu.',
    en: 'The integration {code} is inactive, so its rejected records wait. Switch it on first.',
  },
  STATUS_NOT_SAVED: {
    id: 'Status tidak tersimpan dan tidak ada yang berubah. Coba lagi sebentar lagi; sebutkan nomor permintaan ini bila melapor.',
    en: 'The status was not saved and nothing has changed. Try again shortly; quote this request id when you report it.',
  },
  STATUS_UNKNOWN: {
    id: 'Sambungan ke basis data terputus saat menyimpan, jadi belum diketahui apakah status berubah. Muat ulang dan lihat statusnya sebelum mencoba lagi; sebutkan nomor permintaan ini bila melapor.',
    en: 'The connection to the database was lost while saving, so it is not known whether the status has changed. Load the page again and look at the status before you try again; quote this request id when you report it.',
  },
};

const fieldWords = {
  INTEGRATION_CODE_FORM: {
    id: 'Isi 2 sampai 30 huruf kecil, angka, atau tanda hubung, diawali huruf, misalnya regnakes.',
    en: 'Give 2 to 30 small letters, digits or hyphens, beginning with a letter, such as regnakes.',
  },
  REASON_EMPTY: { id: 'Tulis alasannya.', en: 'Give the reason.' },
  UNTIL_IN_PAST: { id: 'Waktu ini sudah lewat.', en: 'This moment has passed.' },
  UNTIL_TOO_FAR: { id: 'Paling lama satu tahun dari sekarang.', en: 'At most a year from now.' },
  ONLY_WHEN_INACTIVE: {
    id: 'Hanya berlaku saat menonaktifkan. Kosongkan.',
    en: 'Only means something when switching off. Leave it out.',
  },
  SCHEDULE_INVALID: {
    id: 'Isi jadwal cron lima bagian: menit, jam, tanggal, bulan, hari, misalnya 0 2 * * *.',
    en: 'Give a cron schedule of five parts: minute, hour, day, month, weekday, such as 0 2 * * *.',
  },
  SCHEDULE_NEVER: {
    id: 'Jadwal ini tidak pernah tiba. Periksa tanggal dan bulannya.',
    en: 'This schedule never comes due. Check its day and month.',
  },
  SCHEDULE_TOO_OFTEN: {
    id: 'Jadwal paling sering sekali semenit.',
    en: 'A schedule comes due at most once a minute.',
  },
  ZONE_UNKNOWN: {
    id: 'Zona waktu tidak dikenal. Isi misalnya Asia/Makassar.',
    en: 'The time zone is not known. Give one such as Asia/Makassar.',
  },
  URL_INVALID: {
    id: 'Isi alamat http:// atau https:// tanpa nama pengguna, kata sandi, tanda tanya, atau pagar.',
    en: 'Give an http:// or https:// address without user name, password, question mark or hash.',
  },
  URL_REFUSED: {
    id: 'Alamat ini menuju jaringan dalam server dan tidak diizinkan. Pakai alamat umum, atau minta pengelola server mengizinkannya.',
    en: 'This address leads into the server’s own network and is refused. Use a public one, or ask whoever runs the server to allow it.',
  },
  URL_UNRESOLVED: {
    id: 'Nama di alamat ini tidak ditemukan. Periksa ejaannya.',
    en: 'The name in this address cannot be found. Check its spelling.',
  },
  CREDENTIALS_ANEW: {
    id: 'Alamatnya berpindah ke sistem lain. Isi kredensialnya sekali lagi.',
    en: 'The address moves to another system. Give the credentials once more.',
  },
  NOT_A_CANDIDATE: {
    id: 'Pilih salah satu calon dari data yang ditolak ini.',
    en: 'Choose one of the candidates of this rejected record.',
  },
  ONLY_WHEN_AMBIGUOUS: {
    id: 'Hanya untuk data yang menunggu keputusan siapa orangnya. Data lain diabaikan atau diproses ulang.',
    en: 'Only for a record that waits for who is meant. Dismiss or replay any other.',
  },
  ONE_OF_NIK_AND_STR: {
    id: 'Isi NIK atau nomor STR, salah satu saja.',
    en: 'Give either the NIK or the STR number.',
  },
  STR_NUMBER_FORM: { id: 'Isi 16 angka.', en: 'Give 16 digits.' },
  NOT_OF_THIS_CONNECTOR: {
    id: 'Konektor {connector} tidak memakai isian ini.',
    en: 'The connector {connector} does not use this.',
  },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    integrations: keyof typeof status;
  }
  interface FieldCodes {
    integrations: keyof typeof fieldWords;
  }
}

export const errors = { status, words, fieldWords };
