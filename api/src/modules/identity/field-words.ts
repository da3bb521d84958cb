import type { WordTable } from '../../platform/problem/problem.ts';

/** What may be wrong with a field, said by a 422. */
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
  RESTRICTIONS_FORM: {
    id: 'Tulis sebagai NAMA=nilai;NAMA=nilai atau JSON.',
    en: 'Write NAME=value;NAME=value or JSON.',
  },
} as const satisfies WordTable;
