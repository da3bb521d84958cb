// Aturan INT-30: Integrasi yang nonaktif disebut nonaktif; yang gagal lima kali berturut-turut bermasalah; yang tidak berhasil
// selama tiga jadwal terlambat; yang belum pernah berhasil disebut belum pernah; selebihnya sehat.
// Sumber: INT-1, INT-17, INT-22
import { isOpen } from './circuit.ts';

/** Occurrences of the schedule without a success after which it is late. */
export const OCCURRENCES_UNTIL_LATE = 3;

export type Health = 'off' | 'failing' | 'late' | 'never' | 'ok';

export interface HealthFacts {
  readonly status: 'active' | 'inactive';
  readonly consecutive_failures: number;
  readonly has_succeeded: boolean;
  /** Occurrences of its schedule since the last success, or since it was created. */
  readonly missed: number;
}

/** How an integration is, in one word; the gravest one that fits. */
export function healthOf({ status, consecutive_failures, has_succeeded, missed }: HealthFacts): Health {
  if (status === 'inactive') return 'off';
  if (isOpen(consecutive_failures)) return 'failing';
  if (missed >= OCCURRENCES_UNTIL_LATE) return 'late';
  return has_succeeded ? 'ok' : 'never';
}
