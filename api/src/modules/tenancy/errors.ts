import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';

export const status = {
  NOT_FOR_VENDOR: 403,
  VENDOR_STAYS: 409,
  DOMAIN_TAKEN: 409,
  MODULE_NOT_IN_PLAN: 409,
  MODULE_SUSPENDED: 409,
} as const satisfies StatusTable;

export const words: WordTable<keyof typeof status> = {
  NOT_FOR_VENDOR: {
    id: 'Vendor melihat pengguna dan modul lembaga lain, tetapi tidak mengubahnya.',
    en: 'The vendor sees the users and modules of other institutions but does not change them.',
  },
  VENDOR_STAYS: {
    id: 'Lembaga vendor tidak dapat dinonaktifkan.',
    en: 'The vendor’s own institution cannot be switched off.',
  },
  DOMAIN_TAKEN: { id: 'Domain {domain} sudah dipakai.', en: 'The domain {domain} is taken.' },
  MODULE_NOT_IN_PLAN: {
    id: 'Modul {module} tidak ada dalam paket Anda. Tersedia di paket: {plans}.',
    en: 'The module {module} is not in your plan. It comes with: {plans}.',
  },
  MODULE_SUSPENDED: {
    id: 'Modul {module} ditutup karena tagihan {invoice} belum dibayar. Bayar tagihan itu terlebih dahulu.',
    en: 'The module {module} is shut because invoice {invoice} is unpaid. Pay that invoice first.',
  },
};

export const fieldWords = {
  DOMAIN_FORM: {
    id: 'Tulis domain seperti contoh.id: huruf kecil, angka, dan garis, dengan titik.',
    en: 'Write a domain such as example.id: letters, digits and dashes, with a dot.',
  },
  TYPE_VENDOR: {
    id: 'Hanya ada satu vendor. Pilih jenis lembaga yang lain.',
    en: 'There is only one vendor. Choose another type.',
  },
  TYPE_NOT_YOURS: {
    id: 'Jenis lembaga diubah oleh pengelola Balai.',
    en: 'The type of an institution is changed by the operator of Balai.',
  },
  TIME_ZONE_UNKNOWN: {
    id: 'Zona waktu tidak dikenal, misalnya Asia/Jakarta.',
    en: 'The time zone is not known, such as Asia/Jakarta.',
  },
  TAX_NUMBER_FORM: { id: 'NPWP terdiri dari 15 atau 16 angka.', en: 'An NPWP has 15 or 16 digits.' },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    tenancy: keyof typeof status;
  }
  interface FieldCodes {
    tenancy: keyof typeof fieldWords;
  }
}

export const errors = { status, words, fieldWords };
