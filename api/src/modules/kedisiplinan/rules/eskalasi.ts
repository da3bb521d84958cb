// Aturan KDS-8: Seorang siswa punya paling banyak satu tindak lanjut terbuka: tingkat yang lebih tinggi menaikkannya, yang sama atau
// lebih rendah membiarkannya. Yang dinaikkan menjadi baru kembali, atau menunggu persetujuan untuk Surat 3.
// Sumber: kedisiplinan, Evaluation; background 2.2
import type { Decision, Surat } from './evaluate.ts';
import { firstStatus, isOpen, type StatusTindakLanjut } from './tindak-lanjut.ts';

export interface Eskalasi {
  readonly akibat: 'baru' | 'dinaikkan' | 'tetap';
  readonly status: StatusTindakLanjut;
  readonly surat: Surat | null;
}

/**
 * What a decision does to the student's open follow-up, or to their having none.
 * @returns null where the decision asks for nothing
 */
export function escalate(
  open: { readonly surat: Surat | null; readonly status: StatusTindakLanjut } | null,
  decision: Pick<Decision, 'surat' | 'pemicu'>,
): Eskalasi | null {
  const { surat, pemicu } = decision;
  if (pemicu.length === 0) return null;
  if (open === null || !isOpen(open.status)) return { akibat: 'baru', status: firstStatus(surat), surat };
  if ((surat ?? 0) > (open.surat ?? 0)) return { akibat: 'dinaikkan', status: firstStatus(surat), surat };
  return { akibat: 'tetap', status: open.status, surat: open.surat };
}
