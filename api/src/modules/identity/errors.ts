import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';

export const status = {
  INVALID_CREDENTIALS: 401,
  MFA_REQUIRED: 401,
  MFA_INVALID: 401,
  SESSION_ENDED: 401,
  ACCOUNT_PENDING_APPROVAL: 403,
  ACCOUNT_INACTIVE: 403,
  ACCOUNT_SUSPENDED: 403,
  NO_MEMBERSHIP: 403,
  HOME_TENANT_ONLY: 403,
  OWN_RIGHTS: 403,
  NOT_YOURS_TO_GRANT: 403,
  SUPER_ADMIN_ONLY: 403,
  MEMBER_ELSEWHERE: 403,
  IMPERSONATION_FORBIDDEN: 403,
  NOT_WHILE_IMPERSONATING: 403,
  OUTSIDE_ACCESS_HOURS: 403,
  SUPPORT_NOT_ALLOWED: 403,
  TENANT_CHOICE: 409,
  LAST_SUPER_ADMIN: 409,
  ROLE_IN_USE: 409,
  BUILT_IN: 409,
  SUPER_ADMIN_KEEPS: 409,
  RESTRICTION_IN_USE: 409,
  RESTRICTION_VALUES_BREAK: 409,
  NOT_IMPERSONATING: 409,
  NAME_TAKEN: 409,
  MFA_ALREADY_ON: 409,
  MFA_NOT_ON: 409,
  LINK_USED: 409,
  IMPORT_NOT_READY: 409,
  ALREADY_ERASED: 409,
  ALREADY_SIGNED_UP: 409,
  NO_EMAIL: 409,
  NOT_ACTIVE_YET: 409,
  TOO_MANY_ATTEMPTS: 429,
  LOGIN_BUSY: 429,
} as const satisfies StatusTable;

export const words: WordTable<keyof typeof status> = {
  INVALID_CREDENTIALS: {
    id: 'Nama pengguna atau kata sandi tidak cocok.',
    en: 'The username or password does not match.',
  },
  MFA_REQUIRED: {
    id: 'Masukkan kode dari aplikasi autentikator Anda.',
    en: 'Enter the code from your authenticator app.',
  },
  MFA_INVALID: {
    id: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya.',
    en: 'The code does not match or was used. Wait for the next one.',
  },
  SESSION_ENDED: {
    id: 'Sesi Anda telah berakhir. Silakan masuk kembali.',
    en: 'Your session has ended. Please sign in again.',
  },
  ACCOUNT_PENDING_APPROVAL: {
    id: 'Akun Anda menunggu persetujuan admin.',
    en: 'Your account is waiting for an administrator’s approval.',
  },
  ACCOUNT_INACTIVE: {
    id: 'Akun Anda tidak aktif. Hubungi admin lembaga.',
    en: 'Your account is inactive. Contact your administrator.',
  },
  ACCOUNT_SUSPENDED: {
    id: 'Akun Anda ditangguhkan. Hubungi admin lembaga.',
    en: 'Your account is suspended. Contact your administrator.',
  },
  NO_MEMBERSHIP: { id: 'Anda bukan anggota lembaga ini.', en: 'You are not a member of this institution.' },
  HOME_TENANT_ONLY: {
    id: 'Hanya lembaga asal pengguna ini yang dapat mengubahnya.',
    en: 'Only this user’s home institution can change this.',
  },
  OWN_RIGHTS: { id: 'Anda tidak dapat mengubah hak Anda sendiri.', en: 'You cannot change your own rights.' },
  NOT_YOURS_TO_GRANT: {
    id: 'Anda tidak dapat memberi izin yang tidak Anda miliki: {permissions}.',
    en: 'You cannot grant what you do not hold: {permissions}.',
  },
  SUPER_ADMIN_ONLY: {
    id: 'Hanya SUPER_ADMIN yang dapat melakukan ini pada seorang SUPER_ADMIN.',
    en: 'Only a SUPER_ADMIN may do this to a SUPER_ADMIN.',
  },
  MEMBER_ELSEWHERE: {
    id: 'Orang ini juga anggota lembaga lain. Hanya SUPER_ADMIN yang dapat melakukan ini.',
    en: 'This person is a member of another institution too. Only a SUPER_ADMIN may do this.',
  },
  IMPERSONATION_FORBIDDEN: {
    id: 'Anda tidak dapat bertindak sebagai pengguna ini.',
    en: 'You cannot act as this user.',
  },
  NOT_WHILE_IMPERSONATING: {
    id: 'Ini tidak dapat dilakukan saat bertindak sebagai orang lain.',
    en: 'This cannot be done while acting as another person.',
  },
  OUTSIDE_ACCESS_HOURS: {
    id: 'Akun Anda tidak dapat dipakai di luar jam aksesnya.',
    en: 'Your account cannot be used outside its access hours.',
  },
  SUPPORT_NOT_ALLOWED: {
    id: 'Lembaga ini tidak sedang mengizinkan bantuan di dalam akunnya.',
    en: 'This institution does not allow help inside its accounts at the moment.',
  },
  TENANT_CHOICE: { id: 'Pilih lembaga yang akan dimasuki.', en: 'Choose the institution to enter.' },
  LAST_SUPER_ADMIN: {
    id: 'Ini SUPER_ADMIN aktif terakhir. Tunjuk penggantinya terlebih dahulu.',
    en: 'This is the last active SUPER_ADMIN. Appoint another first.',
  },
  ROLE_IN_USE: {
    id: 'Peran ini masih dipakai {count} pengguna.',
    en: 'This role is still held by {count} users.',
  },
  BUILT_IN: {
    id: 'Bawaan sistem tidak dapat diubah namanya atau dihapus.',
    en: 'What is built in cannot be renamed or deleted.',
  },
  SUPER_ADMIN_KEEPS: {
    id: 'SUPER_ADMIN harus tetap memiliki {permissions}, agar lembaga selalu dapat dikelola.',
    en: 'SUPER_ADMIN must keep {permissions}, so that the institution can always be managed.',
  },
  RESTRICTION_IN_USE: {
    id: 'Pembatasan ini masih dipakai {count} pengguna.',
    en: 'This restriction is still set for {count} users.',
  },
  RESTRICTION_VALUES_BREAK: {
    id: 'Nilai milik {count} pengguna tidak lagi sesuai dengan aturan baru. Ubah nilai itu terlebih dahulu.',
    en: 'The values of {count} users would no longer fit the new rule. Change those values first.',
  },
  NOT_IMPERSONATING: {
    id: 'Anda tidak sedang bertindak sebagai orang lain.',
    en: 'You are not acting as another person.',
  },
  NAME_TAKEN: { id: 'Nama "{name}" sudah dipakai.', en: 'The name "{name}" is taken.' },
  MFA_ALREADY_ON: { id: 'Verifikasi dua langkah sudah aktif.', en: 'The second factor is already on.' },
  MFA_NOT_ON: { id: 'Verifikasi dua langkah belum aktif.', en: 'The second factor is not on.' },
  LINK_USED: {
    id: 'Tautan ini tidak berlaku lagi. Minta yang baru.',
    en: 'This link is no longer valid. Ask for a new one.',
  },
  IMPORT_NOT_READY: {
    id: 'Impor ini belum selesai diperiksa.',
    en: 'This import has not been checked to the end.',
  },
  ALREADY_ERASED: {
    id: 'Data pribadi orang ini sudah dihapus.',
    en: 'This person’s data were already erased.',
  },
  ALREADY_SIGNED_UP: {
    id: 'Orang ini sudah punya kata sandi. Ia dapat memakai "Lupa kata sandi".',
    en: 'This person already has a password and can use “Forgot password”.',
  },
  NOT_ACTIVE_YET: {
    id: 'Akun ini belum aktif. Undangan terkirim otomatis begitu akun disetujui atau diaktifkan.',
    en: 'This account is not active yet. The invitation leaves by itself once it is approved or activated.',
  },
  NO_EMAIL: {
    id: 'Orang ini tidak punya surel. Cetak slip masuk sekali pakai.',
    en: 'This person has no e-mail address. Print a one-time login slip.',
  },
  TOO_MANY_ATTEMPTS: {
    id: 'Terlalu banyak percobaan masuk. Coba lagi dalam {seconds} detik.',
    en: 'Too many sign-in attempts. Try again in {seconds} seconds.',
  },
  LOGIN_BUSY: {
    id: 'Sedang banyak yang masuk. Halaman mencoba lagi dalam {seconds} detik.',
    en: 'Many people are signing in. The page tries again in {seconds} seconds.',
  },
};

export const fieldWords = {
  NIK_FORM: { id: 'NIK terdiri dari tepat 16 angka.', en: 'A NIK is exactly 16 digits.' },
  PHONE_FORM: {
    id: 'Tulis nomor dengan +62 diikuti 9 sampai 12 angka.',
    en: 'Write the number as +62 followed by 9 to 12 digits.',
  },
  USERNAME_FORM: {
    id: 'Gunakan huruf, angka, titik, garis, garis bawah, atau alamat surel (3–100 karakter).',
    en: 'Use letters, digits, dots, dashes, underscores or an e-mail address (3–100 characters).',
  },
  ROLE_NAME_FORM: {
    id: 'Gunakan huruf besar, angka, dan garis bawah, misalnya KASIR.',
    en: 'Use capitals, digits and underscores, such as CASHIER.',
  },
  PASSWORD_TOO_SHORT: {
    id: 'Kata sandi paling sedikit 10 karakter.',
    en: 'A password has at least 10 characters.',
  },
  PASSWORD_TOO_LONG: { id: 'Kata sandi paling panjang 72 bita.', en: 'A password has at most 72 bytes.' },
  PASSWORD_COMMON: {
    id: 'Kata sandi ini terlalu umum. Pilih yang lain.',
    en: 'This password is too common. Choose another.',
  },
  PASSWORD_LIKE_NAME: {
    id: 'Kata sandi tidak boleh sama dengan nama atau surel Anda.',
    en: 'A password may not be your name or e-mail.',
  },
  PASSWORD_UNCHANGED: {
    id: 'Pilih kata sandi yang berbeda dari yang sekarang.',
    en: 'Choose a password other than the current one.',
  },
  PASSWORD_WRONG: { id: 'Kata sandi saat ini tidak cocok.', en: 'The current password does not match.' },
  RESTRICTION_UNKNOWN: {
    id: 'Pembatasan "{name}" tidak terdefinisi.',
    en: 'The restriction "{name}" is not defined.',
  },
  RESTRICTION_WRONG_TYPE: {
    id: '{name} bukan untuk tipe pengguna {userType}.',
    en: '{name} is not for user type {userType}.',
  },
  RESTRICTION_VALUE: {
    id: 'Nilai {name} tidak sesuai aturannya ({rule}).',
    en: 'The value of {name} does not fit its rule ({rule}).',
  },
  REACH_NOT_YOURS: {
    id: 'Anda sendiri dibatasi {name}. Beri pengguna ini {name} di dalam batas Anda.',
    en: '{name} narrows you yourself. Give this user a {name} within your own.',
  },
  ROLE_WRONG_TYPE: {
    id: 'Peran {role} bukan untuk tipe pengguna {userType}.',
    en: 'Role {role} is not for user type {userType}.',
  },
  PATTERN_UNBOUNDED: {
    id: 'Pola ini dapat membuat pemeriksaan sangat lama. Hindari pengulangan di dalam pengulangan, rujukan balik, dan lookaround.',
    en: 'This pattern could take very long to check. Avoid repetition inside repetition, back references and lookaround.',
  },
  PERMISSION_UNKNOWN: {
    id: 'Izin "{name}" tidak dikenal.',
    en: 'The permission "{name}" is not known.',
  },
  PATTERN_INVALID: {
    id: 'Pola bukan ekspresi reguler yang sah.',
    en: 'The pattern is not a valid regular expression.',
  },
  RULE_INVALID: {
    id: 'Aturan tidak cocok dengan jenis nilainya.',
    en: 'The rule does not fit its type of value.',
  },
  CONFIRM_MISMATCH: { id: 'Ketik persis: {expected}.', en: 'Type exactly: {expected}.' },
  USERNAME_NOT_OWN_EMAIL: {
    id: 'Nama pengguna berbentuk surel harus sama dengan surelnya.',
    en: 'A username in the form of an e-mail address must be the person’s own.',
  },
  ROLE_UNKNOWN: { id: 'Peran "{role}" tidak ada.', en: 'There is no role "{role}".' },
  NOT_YOURS_TO_GRANT: {
    id: 'Anda tidak dapat memberi izin yang tidak Anda miliki: {permissions}.',
    en: 'You cannot grant what you do not hold: {permissions}.',
  },
  STATUS_NOT_YOURS: {
    id: 'Anda tidak berhak menyetujui pengguna. Kosongkan status.',
    en: 'You may not approve users. Leave the status empty.',
  },
  DUPLICATE_IN_FILE: { id: 'Sama dengan baris {row}.', en: 'The same as in row {row}.' },
  RESTRICTIONS_FORM: {
    id: 'Tulis sebagai NAMA=nilai;NAMA=nilai atau JSON.',
    en: 'Write NAME=value;NAME=value or JSON.',
  },
  NOT_TEXT: {
    id: 'Memuat karakter yang tidak dapat disimpan. Ketik ulang.',
    en: 'Holds characters that cannot be kept. Type it again.',
  },
  FILE_GONE: {
    id: 'Berkas sudah dihapus (disimpan 24 jam). Unggah lagi.',
    en: 'The file is gone (kept for 24 hours). Upload it again.',
  },
  UPLOADER_MAY_NOT: {
    id: 'Pengunggah berkas ini tidak lagi berhak mengimpor pengguna.',
    en: 'Whoever uploaded this file may no longer import users.',
  },
  ROW_TOO_LONG: {
    id: 'Baris ini punya kolom lebih banyak dari judulnya.',
    en: 'This row has more columns than the header.',
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
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    identity: keyof typeof status;
  }
  interface FieldCodes {
    identity: keyof typeof fieldWords;
  }
}

export const errors = { status, words, fieldWords };
