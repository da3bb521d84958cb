import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';

const status = {
  CODE_WRONG: 422,
  CODE_EXPIRED: 409,
  CODE_USED_UP: 409,
  CODES_USED_UP: 409,
  REGISTRATION_FINISHED: 409,
  ACCOUNT_CANNOT_MANAGE: 409,
} as const satisfies StatusTable;

const words: WordTable<keyof typeof status> = {
  CODE_WRONG: {
    id: 'Kode tidak cocok. Sisa percobaan: {left}.',
    en: 'The code does not match. Tries left: {left}.',
  },
  CODE_EXPIRED: {
    id: 'Kode sudah lewat 10 menit. Minta kode baru.',
    en: 'The code is older than 10 minutes. Ask for a new one.',
  },
  CODE_USED_UP: {
    id: 'Kode ini sudah terlalu sering salah. Minta kode baru.',
    en: 'This code was entered wrong too often. Ask for a new one.',
  },
  CODES_USED_UP: {
    id: 'Tidak ada kode lagi untuk pendaftaran ini. Mulailah mendaftar dari awal.',
    en: 'There are no more codes for this registration. Please register anew.',
  },
  REGISTRATION_FINISHED: {
    id: 'Pendaftaran ini sudah selesai. Silakan masuk.',
    en: 'This registration is finished. Please sign in.',
  },
  ACCOUNT_CANNOT_MANAGE: {
    id: 'Surel ini milik akun yang tidak aktif, atau akun peserta atau rekanan, yang tidak dapat mengelola lembaga. Daftarlah dengan surel lain.',
    en: 'This address belongs to an account that is inactive, or a member’s or provider’s, which cannot manage an institution. Register with another address.',
  },
};

const fieldWords = {
  CODE_FORM: { id: 'Kode terdiri dari 6 angka.', en: 'The code is 6 digits.' },
  CODE_WRONG: {
    id: 'Kode tidak cocok. Sisa percobaan: {left}.',
    en: 'The code does not match. Tries left: {left}.',
  },
  CODE_EXPIRED: { id: 'Kode sudah lewat 10 menit.', en: 'The code is older than 10 minutes.' },
  CODE_USED_UP: { id: 'Kode ini sudah terlalu sering salah.', en: 'This code was wrong too often.' },
  NAME_WITH_LINK: {
    id: 'Tulis nama saja, tanpa tautan.',
    en: 'Write the name alone, without a link.',
  },
  PLAN_NOT_THERE: {
    id: 'Paket ini tidak ada. Pilih paket lain.',
    en: 'There is no such plan. Choose another.',
  },
  PLAN_NOT_OFFERED: {
    id: 'Paket {plan} tidak ditawarkan lagi. Pilih paket lain.',
    en: 'The plan {plan} is no longer offered. Choose another.',
  },
  NOT_A_PRIMARY_PLAN: {
    id: 'Ini paket tambahan. Pilih satu paket utama terlebih dahulu.',
    en: 'This is an add-on. Choose a primary plan first.',
  },
  NOT_AN_ADDON: {
    id: 'Ini paket utama. Pilih paket tambahan saja di sini.',
    en: 'This is a primary plan. Choose add-ons only here.',
  },
  MODULE_IN_PRIMARY: {
    id: 'Modul {module} sudah ada dalam paket utama {plan}. Hapus tambahan itu.',
    en: 'The module {module} is already in the primary plan {plan}. Leave that add-on out.',
  },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    registration: keyof typeof status;
  }
  interface FieldCodes {
    registration: keyof typeof fieldWords;
  }
}

export const registrationErrors = { status, words, fieldWords };
