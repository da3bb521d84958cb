import type { StatusTable, WordTable } from '../../platform/problem/problem.ts';
import type { ClaimStatus } from './rules/claim-status.ts';

const status = {
  PORTAL_ONLY: 403,
  RESTRICTION_MISSING: 403,
  RESTRICTION_NOT_FOR_THIS: 403,
  OUTSIDE_RESTRICTION: 404,
  AMOUNT_OVER_LIMIT: 403,
  POLICY_LIMIT_EXCEEDED: 409,
  LIMIT_BELOW_USED: 409,
  STILL_IN_USE: 409,
  CLAIM_DECIDED: 409,
  CLAIM_LIKELY_DUPLICATE: 409,
} as const satisfies StatusTable;

const words: WordTable<keyof typeof status> = {
  PORTAL_ONLY: {
    id: 'Halaman ini untuk pengguna {wanted}. Akun Anda bertipe {yours}, jadi gunakan portal Anda sendiri.',
    en: 'This page is for {wanted} users. Your account is of type {yours}: use your own portal.',
  },
  RESTRICTION_MISSING: {
    id: 'Pembatasan {restriction} akun Anda belum diatur, jadi tidak ada data yang terbuka. Aturlah di halaman Pengguna, atau mintalah administrator lembaga Anda.',
    en: 'The restriction {restriction} of your account is not set, so nothing is open to it. Set it on the page Users, or ask your administrator.',
  },
  RESTRICTION_NOT_FOR_THIS: {
    id: 'Akun Anda dibatasi oleh {restriction}, dan data ini tidak dapat dipilah menurut itu, jadi tidak ada yang terbuka.',
    en: 'Your account is limited by {restriction}, and these data cannot be told apart by it, so nothing is open.',
  },
  OUTSIDE_RESTRICTION: {
    id: 'Tidak ditemukan di dalam batas akses Anda ({restrictions}).',
    en: 'Not found within what your access is limited to ({restrictions}).',
  },
  AMOUNT_OVER_LIMIT: {
    id: 'Nilai klaim {amount} melebihi batas Anda, {limit}. Minta pengguna dengan batas lebih tinggi.',
    en: 'The claim of {amount} is over your limit of {limit}. Ask someone with a higher limit.',
  },
  POLICY_LIMIT_EXCEEDED: {
    id: 'Sisa batas tahunan polis {policy} hanya {remaining}, sedangkan klaim ini {amount}.',
    en: 'Policy {policy} has only {remaining} left of its annual limit, and this claim is {amount}.',
  },
  LIMIT_BELOW_USED: {
    id: 'Batas tahunan tidak boleh di bawah yang sudah terpakai, {used}.',
    en: 'The annual limit cannot be below what has been used, {used}.',
  },
  STILL_IN_USE: {
    id: 'Data ini masih dipakai data lain dan tidak dapat dihapus. Nonaktifkan saja.',
    en: 'Other data still point at this, so it cannot be deleted. Make it inactive instead.',
  },
  CLAIM_DECIDED: {
    id: 'Klaim ini sudah diputuskan dan tidak dapat diubah lagi.',
    en: 'This claim has been decided and can no longer be changed.',
  },
  CLAIM_LIKELY_DUPLICATE: {
    id: 'Klaim {number} ({state}) sama persis: peserta, tanggal, kode ICD-10, nilai, dan provider. Klaim ini belum diajukan.',
    en: 'Claim {number} ({state}) is exactly alike: member, date, ICD-10 code, amount and provider. This one has not been filed.',
  },
};

const fieldWords = {
  CLIENT_CODE_FORM: {
    id: 'Isi empat huruf kapital atau angka, misalnya C789.',
    en: 'Give four capital letters or digits, such as C789.',
  },
  POLICY_NUMBER_FORM: {
    id: 'Isi POL dan 3 sampai 6 angka, misalnya POL123.',
    en: 'Give POL and 3 to 6 digits, such as POL123.',
  },
  MEMBER_NUMBER_FORM: {
    id: 'Isi M dan 5 sampai 9 angka, misalnya M00001.',
    en: 'Give M and 5 to 9 digits, such as M00001.',
  },
  ICD10_FORM: {
    id: 'Isi kode ICD-10, misalnya J06.9.',
    en: 'Give an ICD-10 code, such as J06.9.',
  },
  DATE_IN_FUTURE: { id: 'Tanggal ini belum tiba.', en: 'This date is in the future.' },
  DATE_OUTSIDE_POLICY: {
    id: 'Di luar masa polis: {from} sampai {to}.',
    en: 'Outside the policy: {from} to {to}.',
  },
  END_BEFORE_START: { id: 'Tanggal akhir sebelum tanggal mulai.', en: 'The end is before the start.' },
  START_IS_FIXED: {
    id: 'Polis ini sudah punya klaim, jadi tanggal mulainya tidak dapat diubah.',
    en: 'This policy has claims, so its first day can no longer change.',
  },
  CLAIMS_AFTER_END: {
    id: 'Ada klaim dengan tanggal berobat setelah tanggal ini.',
    en: 'There are claims for treatment after this day.',
  },
  MEMBER_NOT_ACTIVE: { id: 'Peserta tidak aktif.', en: 'The member is inactive.' },
  POLICY_NOT_ACTIVE: {
    id: 'Polis atau kliennya tidak aktif.',
    en: 'The policy or its client is inactive.',
  },
  ONE_OF_NUMBER_AND_NIK: {
    id: 'Isi nomor peserta atau NIK, salah satu saja.',
    en: 'Give either the member number or the NIK.',
  },
} as const satisfies WordTable;

declare module '../../platform/problem/problem.ts' {
  interface ErrorCodes {
    insurance: keyof typeof status;
  }
  interface FieldCodes {
    insurance: keyof typeof fieldWords;
  }
}

/** States of a claim as its list calls them. */
const states = {
  SUBMITTED: { id: '"menunggu keputusan"', en: '"waits for a decision"' },
  APPROVED: { id: '"disetujui"', en: '"approved"' },
  REJECTED: { id: '"ditolak"', en: '"rejected"' },
  PAID: { id: '"dibayar"', en: '"paid"' },
} as const satisfies WordTable<ClaimStatus>;

export const errors = { status, words, fieldWords, states };
