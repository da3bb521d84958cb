// Aturan KDS-13: Surat tidak dicetak selama menunggu persetujuan, dan tidak lagi setelah ditolak atau ditarik. Surat tingkat lebih
// rendah yang sudah dibuat tetap berlaku ketika tindak lanjutnya dinaikkan.
// Sumber: kedisiplinan, Evaluation; background 2.6
import type { Surat } from './evaluate.ts';
import type { StatusTindakLanjut } from './tindak-lanjut.ts';

export type StatusSurat = 'menunggu' | 'berlaku' | 'ditarik';

export interface Dasar {
  readonly surat: Surat | null;
  readonly status: StatusTindakLanjut;
  readonly ditarik: boolean;
}

/** @param surat the level of the letter @param dasar the follow-up that it belongs to */
export function statusSurat(surat: Surat, dasar: Dasar): StatusSurat {
  if (dasar.ditarik) return 'ditarik';
  if (surat !== dasar.surat) return 'berlaku';
  if (dasar.status === 'ditolak') return 'ditarik';
  return dasar.status === 'menunggu_persetujuan' ? 'menunggu' : 'berlaku';
}

/** Whether printing a letter for the first time means that its follow-up is being handled. */
export function cetakMenangani(surat: Surat, dasar: Dasar): boolean {
  return surat === dasar.surat && (dasar.status === 'baru' || dasar.status === 'disetujui');
}
