import type { StatusTable, WordTable } from './problem.ts';

/** Codes that every module may use. */
export const platformStatus = {
  MALFORMED_REQUEST: 400,
  NUL_BYTE: 400,
  LONE_SURROGATE: 400,
  NESTED_TOO_DEEP: 400,
  TENANT_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_REVOKED: 401,
  CSRF_FAILED: 403,
  PERMISSION_DENIED: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  MODULE_INACTIVE: 403,
  MODULE_READ_ONLY: 403,
  TENANT_INACTIVE: 403,
  TENANT_MISMATCH: 403,
  TENANT_HEADER_MISSING: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  VERSION_CONFLICT: 409,
  TRANSITION_FORBIDDEN: 409,
  IDEMPOTENCY_MISMATCH: 409,
  IDEMPOTENCY_IN_FLIGHT: 409,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  VALIDATION_FAILED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  DEPENDENCY_DOWN: 503,
  SHUTTING_DOWN: 503,
} as const satisfies StatusTable;

export const platformWords: WordTable<keyof typeof platformStatus> = {
  MALFORMED_REQUEST: {
    id: 'Permintaan tidak dapat dibaca. Periksa bentuk JSON atau formulirnya.',
    en: 'The request cannot be read. Check the form of its JSON or form data.',
  },
  NUL_BYTE: {
    id: 'Teks memuat karakter NUL. Hapus karakter itu.',
    en: 'A text holds a NUL character. Remove it.',
  },
  LONE_SURROGATE: {
    id: 'Teks memuat karakter Unicode yang terpotong. Ketik ulang teks itu.',
    en: 'A text holds a broken Unicode character. Type it again.',
  },
  NESTED_TOO_DEEP: {
    id: 'Data bersarang lebih dari 32 tingkat. Ratakan strukturnya.',
    en: 'The data are nested more than 32 levels deep. Flatten them.',
  },
  TENANT_REQUIRED: {
    id: 'Sebutkan lembaga dengan kepala X-Tenant-ID (nomor atau domain).',
    en: 'Name the institution in the X-Tenant-ID header (its number or domain).',
  },
  UNAUTHENTICATED: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  TOKEN_EXPIRED: {
    id: 'Sesi perlu diperbarui. Perbarui token lalu ulangi.',
    en: 'The token has expired. Refresh it and try again.',
  },
  TOKEN_REVOKED: {
    id: 'Hak akses Anda berubah sejak token ini dibuat. Perbarui token atau masuk kembali.',
    en: 'Your access has changed since this token was made. Refresh it or sign in again.',
  },
  CSRF_FAILED: {
    id: 'Halaman ini sudah usang. Muat ulang lalu coba lagi.',
    en: 'This page is out of date. Reload it and try again.',
  },
  PERMISSION_DENIED: {
    id: 'Anda tidak memiliki izin "{permission}". Minta kepada admin lembaga Anda.',
    en: 'You do not have the permission "{permission}". Ask the administrator of your institution.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    id: 'Ganti kata sandi sekali pakai Anda terlebih dahulu.',
    en: 'Replace your one-time password first.',
  },
  MODULE_INACTIVE: {
    id: 'Modul "{module}" tidak aktif di lembaga Anda.',
    en: 'The module "{module}" is not active in your institution.',
  },
  MODULE_READ_ONLY: {
    id: 'Modul "{module}" hanya dapat dibaca sampai tagihan dilunasi.',
    en: 'The module "{module}" is read-only until the invoice is paid.',
  },
  TENANT_INACTIVE: {
    id: 'Lembaga ini sedang dinonaktifkan. Hubungi pengelola Balai.',
    en: 'This institution is switched off. Contact the operator of Balai.',
  },
  TENANT_HEADER_MISSING: {
    id: 'Sebutkan lembaga yang dimaksud: kirim tajuk X-Tenant-ID berisi nomor atau domain lembaga.',
    en: 'Say which institution is meant: send the header X-Tenant-ID with its number or domain.',
  },
  TENANT_MISMATCH: {
    id: 'Anda tidak memiliki akses ke lembaga ini.',
    en: 'You have no access to this institution.',
  },
  NOT_FOUND: { id: 'Data tidak ditemukan.', en: 'Not found.' },
  METHOD_NOT_ALLOWED: {
    id: 'Cara akses ini tidak tersedia untuk alamat tersebut.',
    en: 'This method is not available at that address.',
  },
  CONFLICT: {
    id: 'Data bertentangan dengan data yang sudah ada.',
    en: 'The data conflict with what is already there.',
  },
  VERSION_CONFLICT: {
    id: 'Data ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Someone else has changed this. Reload it and make your change again.',
  },
  TRANSITION_FORBIDDEN: {
    id: 'Status tidak dapat diubah dari {from} menjadi {to}.',
    en: 'The status cannot change from {from} to {to}.',
  },
  IDEMPOTENCY_MISMATCH: {
    id: 'Kunci Idempotency-Key ini sudah dipakai untuk permintaan yang berbeda. Buat kunci baru.',
    en: 'This Idempotency-Key was used for a different request. Make a new key.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    id: 'Permintaan yang sama masih diproses. Tunggu sebentar.',
    en: 'The same request is still being worked on. Wait a moment.',
  },
  BODY_TOO_LARGE: {
    id: 'Kiriman terlalu besar (paling besar {limit}).',
    en: 'The upload is too large (at most {limit}).',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    id: 'Jenis isi tidak didukung. Kirim {accepted}.',
    en: 'This content type is not supported. Send {accepted}.',
  },
  VALIDATION_FAILED: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some fields need correcting.' },
  TOO_MANY_REQUESTS: {
    id: 'Terlalu banyak permintaan. Coba lagi dalam {seconds} detik.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  INTERNAL_ERROR: {
    id: 'Terjadi kesalahan pada sistem. Sebutkan nomor permintaan ini bila melapor.',
    en: 'Something went wrong on our side. Quote this request id when you report it.',
  },
  DEPENDENCY_DOWN: {
    id: 'Layanan yang dibutuhkan sedang tidak tersedia. Coba lagi sebentar lagi.',
    en: 'A service that is needed is not available. Try again shortly.',
  },
  SHUTTING_DOWN: {
    id: 'Server sedang dimulai ulang. Coba lagi sebentar lagi.',
    en: 'The server is restarting. Try again shortly.',
  },
};

export const platformFieldWords = {
  REQUIRED: { id: 'Wajib diisi.', en: 'This is required.' },
  UNKNOWN_FIELD: { id: 'Isian ini tidak dikenal. Hapus.', en: 'This field is not known. Remove it.' },
  NOT_A_TEXT: { id: 'Isi dengan teks.', en: 'Give a text.' },
  NOT_AN_INTEGER: { id: 'Isi dengan angka bulat.', en: 'Give a whole number.' },
  NOT_A_NUMBER: { id: 'Isi dengan angka.', en: 'Give a number.' },
  NOT_A_BOOLEAN: { id: 'Isi dengan benar/salah (true atau false).', en: 'Give true or false.' },
  NOT_A_LIST: { id: 'Isi dengan daftar.', en: 'Give a list.' },
  NOT_AN_OBJECT: { id: 'Isi dengan objek.', en: 'Give an object.' },
  TOO_SHORT: { id: 'Paling sedikit {min} karakter.', en: 'At least {min} characters.' },
  TOO_LONG: { id: 'Paling banyak {max} karakter.', en: 'At most {max} characters.' },
  TOO_SMALL: { id: 'Paling kecil {min}.', en: 'At least {min}.' },
  TOO_LARGE: { id: 'Paling besar {max}.', en: 'At most {max}.' },
  TOO_FEW: { id: 'Pilih paling sedikit {min}.', en: 'Choose at least {min}.' },
  TOO_MANY: { id: 'Pilih paling banyak {max}.', en: 'Choose at most {max}.' },
  NOT_UNIQUE: { id: 'Ada isi yang sama. Hapus salah satunya.', en: 'Some entries are the same. Remove one.' },
  NOT_A_CHOICE: { id: 'Pilih salah satu: {choices}.', en: 'Choose one of: {choices}.' },
  WRONG_FORM: { id: 'Bentuk isian tidak sesuai.', en: 'This is not in the right form.' },
  NOT_A_UUID: { id: 'Isi dengan UUID.', en: 'Give a UUID.' },
  NOT_A_DATE: {
    id: 'Isi tanggal sebagai TTTT-BB-HH, misalnya 2026-11-21.',
    en: 'Give a date as YYYY-MM-DD, such as 2026-11-21.',
  },
  NOT_A_MOMENT: {
    id: 'Isi waktu ISO 8601 dengan zona, misalnya 2026-11-21T08:00:00+07:00.',
    en: 'Give an ISO 8601 time with its zone, such as 2026-11-21T08:00:00+07:00.',
  },
  NOT_AN_HOUR: { id: 'Isi jam sebagai JJ:MM, misalnya 08:00.', en: 'Give an hour as HH:MM, such as 08:00.' },
  NOT_AN_EMAIL: {
    id: 'Isi alamat surel, misalnya nama@contoh.id.',
    en: 'Give an e-mail address, such as name@example.com.',
  },
  NOT_A_CURSOR: {
    id: 'Kursor tidak dikenal. Mulai lagi dari halaman pertama.',
    en: 'The cursor is not known. Start again from the first page.',
  },
  LIMIT_REQUIRED: { id: 'Sebutkan limit antara 1 dan 100.', en: 'Give a limit between 1 and 100.' },
  TAKEN: { id: 'Sudah dipakai. Pilih yang lain.', en: 'Already taken. Choose another.' },
  NOT_THERE: { id: 'Tidak ditemukan.', en: 'Not found.' },
} as const satisfies WordTable;

declare module './problem.ts' {
  interface ErrorCodes {
    platform: keyof typeof platformStatus;
  }
  interface FieldCodes {
    platform: keyof typeof platformFieldWords;
  }
}

export const platformErrors = {
  status: platformStatus,
  words: platformWords,
  fieldWords: platformFieldWords,
};
