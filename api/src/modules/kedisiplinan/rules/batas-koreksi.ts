// Aturan KDS-12: Siapa yang mencatat boleh memperbaiki dan membatalkan catatannya selama 3 hari, tepat 72 jam sejak dicatat; Operator
// Sekolah boleh kapan saja.
// Sumber: kedisiplinan, Evaluation; background 2.5

const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1_000;

export interface Koreksi {
  readonly pencatat_id: string;
  readonly created_at: Date;
}
export interface Pengoreksi {
  readonly userId: string;
  /** May correct any record at any time. */
  readonly mayCorrectAll: boolean;
  readonly mayRecord: boolean;
}

/** @returns why not: `late` where it is one's own, and the three days are over */
export function mayCorrect(catatan: Koreksi, who: Pengoreksi, now: Date): true | 'late' | 'not_yours' {
  if (who.mayCorrectAll) return true;
  if (!who.mayRecord || catatan.pencatat_id !== who.userId) return 'not_yours';
  return now.getTime() < catatan.created_at.getTime() + THREE_DAYS_MS ? true : 'late';
}
