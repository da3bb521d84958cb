// Aturan INS-3: Klaim berubah SUBMITTED ke APPROVED atau REJECTED, APPROVED ke PAID atau REJECTED; yang lain ditolak.
// Sumber: identity, TPA data

export type ClaimStatus = 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'PAID';

/** An approval can be taken back until the money has gone. */
export const claimTransitions: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
  SUBMITTED: ['APPROVED', 'REJECTED'],
  APPROVED: ['PAID', 'REJECTED'],
  REJECTED: [],
  PAID: [],
};

export function mayBecome(from: ClaimStatus, to: ClaimStatus): boolean {
  return claimTransitions[from].includes(to);
}

/** Statuses whose amounts use up the policy's limit. */
export function usesLimit(status: ClaimStatus): boolean {
  return status === 'APPROVED' || status === 'PAID';
}
