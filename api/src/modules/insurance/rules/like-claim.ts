// Aturan INS-6: Klaim dengan peserta, tanggal berobat, kode ICD-10, nilai, dan provider yang sama dengan klaim lain disebut dahulu oleh formulir; siapa yang mengetahuinya boleh tetap mengajukan.
// Sumber: identity, TPA data

import type { ClaimStatus } from './claim-status.ts';

export interface LikeClaim {
  readonly id: string;
  readonly number: string;
  readonly status: ClaimStatus;
}

/**
 * The one to name of the claims that are alike: one that was rejected only where there is no other, since filing again
 * after a rejection is what people do on purpose.
 * @param found the newest first
 */
export function likeliest(found: readonly LikeClaim[]): LikeClaim | null {
  return found.find(({ status }) => status !== 'REJECTED') ?? found[0] ?? null;
}
