import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';
import type { InvoiceStatus, PaymentStatus, SubscriptionStatus } from './rules/transitions.ts';

export const billingStatus = {
  PLAN_UNKNOWN: 404,
  PLAN_INACTIVE: 409,
  PRIMARY_TAKEN: 409,
  PLAN_HELD: 409,
  MODULE_IN_PLAN: 409,
  WRONG_PLAN_KIND: 409,
  PAYMENT_WAITS: 409,
  NEXT_PLAN_PAID: 409,
  PAY_FIRST: 409,
  NOTHING_TO_EXTEND: 409,
  VENDOR_HAS_NO_PLAN: 409,
  PLAN_IN_USE: 409,
  PLAN_CODE_TAKEN: 409,
} as const satisfies StatusTable;

export const billingWords: WordTable<keyof typeof billingStatus> = {
  PLAN_UNKNOWN: { id: 'Paket tidak ditemukan.', en: 'There is no such plan.' },
  PLAN_INACTIVE: {
    id: 'Paket {plan} tidak ditawarkan lagi. Pilih paket lain.',
    en: 'The plan {plan} is no longer offered. Choose another.',
  },
  PRIMARY_TAKEN: {
    id: 'Lembaga ini sudah punya paket utama {plan}. Ganti paket itu.',
    en: 'This institution already has the primary plan {plan}. Change that one.',
  },
  PLAN_HELD: {
    id: 'Lembaga ini sudah berlangganan paket {plan}.',
    en: 'This institution already subscribes to the plan {plan}.',
  },
  MODULE_IN_PLAN: {
    id: 'Modul {module} sudah ada dalam paket utama {plan}.',
    en: 'The module {module} is already in the primary plan {plan}.',
  },
  WRONG_PLAN_KIND: {
    id: 'Paket utama hanya berganti dengan paket utama, tambahan dengan tambahan.',
    en: 'A primary plan changes to a primary plan only, an add-on to an add-on.',
  },
  PAYMENT_WAITS: {
    id: 'Bukti pembayaran masih menunggu verifikasi. Tunggu hasilnya terlebih dahulu.',
    en: 'A proof of payment is waiting to be verified. Wait for the result first.',
  },
  NEXT_PLAN_PAID: {
    id: 'Paket berikutnya sudah dibayar. Perubahan dapat dilakukan setelah paket itu mulai.',
    en: 'The next plan has been paid. It can be changed once it has begun.',
  },
  PAY_FIRST: {
    id: 'Ada tagihan yang belum dibayar {invoice}. Bayar tagihan itu terlebih dahulu.',
    en: 'There is an unpaid invoice {invoice}. Pay it first.',
  },
  NOTHING_TO_EXTEND: {
    id: 'Langganan ini tidak dapat diperpanjang sekarang: ia akan berakhir, tanpa biaya, atau menunggu peningkatan paket.',
    en: 'This subscription cannot be extended now: it is to end, costs nothing, or waits for an upgrade.',
  },
  VENDOR_HAS_NO_PLAN: {
    id: 'Lembaga vendor tidak berlangganan dan tidak ditagih.',
    en: 'The vendor’s own institution has no subscription and is not billed.',
  },
  PLAN_IN_USE: {
    id: 'Paket {plan} pernah dipakai (langganan berjalan: {count}), jadi tidak dapat dihapus, dan kode, jenis, serta periodenya tetap. Nonaktifkan paket ini dan buat yang baru.',
    en: 'The plan {plan} has been used (running subscriptions: {count}): it cannot be deleted, and its code, kind and period stay. Deactivate it and make a new one.',
  },
  PLAN_CODE_TAKEN: { id: 'Kode paket {code} sudah dipakai.', en: 'The plan code {code} is taken.' },
};

export const billingFieldWords = {
  AMOUNT_DIFFERS: {
    id: 'Jumlah harus sama dengan total tagihan: {total}.',
    en: 'The amount must equal the total of the invoice: {total}.',
  },
  DAY_TO_COME: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  DAY_GONE: { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' },
  DAY_TOO_FAR: {
    id: 'Tanggal ini lebih dari setahun lagi.',
    en: 'This day is more than a year away.',
  },
  SUM_TOO_LARGE: { id: 'Jumlah seluruhnya terlalu besar.', en: 'The sum is too large.' },
  PLAN_CODE_FORM: {
    id: 'Tulis kode seperti sekolah-bulanan: huruf kecil, angka, dan garis.',
    en: 'Write a code such as school-monthly: small letters, digits and dashes.',
  },
  LONGER_THAN_GRACE: {
    id: 'Masa hanya-baca tidak boleh lebih lama dari masa tenggang.',
    en: 'The read-only days may not be longer than the grace.',
  },
  PROOF_KIND: { id: 'Kirim bukti sebagai PDF, JPEG, atau PNG.', en: 'Send the proof as PDF, JPEG or PNG.' },
  PROOF_NOT_AS_NAMED: {
    id: 'Berkas {name} bukan {kind} yang sebenarnya. Buka berkas itu, simpan ulang sebagai PDF, JPEG, atau PNG, lalu unggah lagi.',
    en: 'The file {name} is not really a {kind}. Open it, save it again as PDF, JPEG or PNG, and upload that.',
  },
  WITH_THE_OTHER: { id: 'Isi entity dan entity_id bersama.', en: 'Give entity and entity_id together.' },
  NOTHING_TO_PAY: { id: 'Jumlah seluruhnya tidak boleh nol.', en: 'The sum may not be zero.' },
} as const satisfies WordTable;

/** States of subscriptions, invoices and payments, as a refused change of them says. */
export const billingStates: WordTable<SubscriptionStatus | InvoiceStatus | PaymentStatus> = {
  trial: { id: '"masa coba"', en: '"trial"' },
  active: { id: '"aktif"', en: '"active"' },
  past_due: { id: '"menunggak"', en: '"past due"' },
  suspended: { id: '"ditangguhkan"', en: '"suspended"' },
  cancelled: { id: '"berakhir"', en: '"ended"' },
  draft: { id: '"draf"', en: '"draft"' },
  unpaid: { id: '"belum dibayar"', en: '"unpaid"' },
  awaiting_verification: { id: '"menunggu verifikasi"', en: '"awaiting verification"' },
  paid: { id: '"lunas"', en: '"paid"' },
  overdue: { id: '"lewat jatuh tempo"', en: '"overdue"' },
  void: { id: '"batal"', en: '"void"' },
  pending: { id: '"menunggu"', en: '"waiting"' },
  verified: { id: '"diverifikasi"', en: '"verified"' },
  rejected: { id: '"ditolak"', en: '"rejected"' },
};

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    billing: keyof typeof billingStatus;
  }
  interface FieldCodes {
    billing: keyof typeof billingFieldWords;
  }
}

export const billingErrors = {
  status: billingStatus,
  words: billingWords,
  fieldWords: billingFieldWords,
  states: billingStates,
};
