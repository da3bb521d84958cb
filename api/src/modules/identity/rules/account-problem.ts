// Aturan IDN-1: Hanya akun ACTIVE yang dapat masuk; alasannya hanya diberitahukan kepada yang mengetahui kata sandinya.
// Sumber: FR-USER-003

import type { UserStatus } from '../../../kernel/user-type.ts';

/** Why an account of this status may not be used; null for an active one. Told only to who knows the password. */
export function accountProblem(
  status: UserStatus,
): 'ACCOUNT_PENDING_APPROVAL' | 'ACCOUNT_INACTIVE' | 'ACCOUNT_SUSPENDED' | null {
  switch (status) {
    case 'ACTIVE':
      return null;
    case 'PENDING_APPROVAL':
      return 'ACCOUNT_PENDING_APPROVAL';
    case 'INACTIVE':
      return 'ACCOUNT_INACTIVE';
    case 'SUSPENDED':
      return 'ACCOUNT_SUSPENDED';
  }
}
