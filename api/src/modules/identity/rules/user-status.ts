// Aturan IDN-5: Status pengguna berubah PENDING_APPROVAL ke ACTIVE atau INACTIVE, ACTIVE ke SUSPENDED dan kembali, ACTIVE ke
// INACTIVE dan kembali; yang lain ditolak.
// Sumber: FR-USER-003

import type { UserStatus } from '../../../kernel/user-type.ts';

type Need = 'users:approve' | 'users:write';

const transitions: Readonly<Record<UserStatus, Readonly<Partial<Record<UserStatus, Need>>>>> = {
  PENDING_APPROVAL: { ACTIVE: 'users:approve', INACTIVE: 'users:approve' },
  ACTIVE: { SUSPENDED: 'users:write', INACTIVE: 'users:write' },
  SUSPENDED: { ACTIVE: 'users:write' },
  INACTIVE: { ACTIVE: 'users:write' },
};

/**
 * FR-USER-003 · Status pengguna berubah PENDING_APPROVAL → ACTIVE atau INACTIVE, ACTIVE ↔ SUSPENDED, ACTIVE ↔ INACTIVE.
 * @returns the permission that the change needs; null: there is no such change
 */
export function statusChangeNeeds(from: UserStatus, to: UserStatus): Need | null {
  return transitions[from][to] ?? null;
}

/** A user begins as PENDING_APPROVAL; to begin otherwise is an approval. */
export function firstStatusNeeds(status: UserStatus): 'users:approve' | null {
  return status === 'PENDING_APPROVAL' ? null : 'users:approve';
}

/**
 * Undangan dikirim setelah pengguna disetujui: hanya kepada pengguna aktif yang punya alamat surel dan belum punya kata
 * sandi.
 */
export function isInvited(user: {
  readonly status: UserStatus;
  readonly email: string | null;
  readonly has_password: boolean;
}): boolean {
  return user.status === 'ACTIVE' && user.email !== null && !user.has_password;
}
