import type { TindakLanjutQuery, TindakLanjutRow } from '../../../api/followUps.ts';
import type { TindakLanjutStatus } from '../../../api/kedisiplinan.ts';

/** Parameters of the address that narrow the board. */
export const followUpParams = ['siswa_id', 'kelas_id', 'surat'] as const;

type Values = Readonly<Partial<Record<(typeof followUpParams)[number], string>>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the API would refuse is left out. */
export function followUpQueryOf({ siswa_id, kelas_id, surat }: Values): TindakLanjutQuery {
  return {
    ...(siswa_id !== undefined && UUID.test(siswa_id) ? { siswa_id } : {}),
    ...(kelas_id !== undefined && UUID.test(kelas_id) ? { kelas_id } : {}),
    ...(surat !== undefined && /^[123]$/.test(surat) ? { surat: Number(surat) } : {}),
  };
}

export type Part = 'open' | 'ended';

/** The columns of each part of the board, in the order that a follow-up goes through them. */
export const columnsOf = {
  open: ['baru', 'menunggu_persetujuan', 'disetujui', 'ditangani'],
  ended: ['selesai', 'ditolak'],
} as const satisfies Readonly<Record<Part, readonly TindakLanjutStatus[]>>;

export const allStatuses: readonly TindakLanjutStatus[] = [...columnsOf.open, ...columnsOf.ended];

/** The status in the address, where it is one. */
export const statusOf = (text: string | undefined): TindakLanjutStatus | undefined =>
  allStatuses.find((status) => status === text);

export const partOf = (status: TindakLanjutStatus | undefined): Part =>
  columnsOf.ended.some((ended) => ended === status) ? 'ended' : 'open';

/** What says most about it in one line: the trigger that asks for the letter, not a lesser one beside it. */
export function mainTrigger({ pemicu, surat }: Pick<TindakLanjutRow, 'pemicu' | 'surat'>) {
  return pemicu.find((trigger) => trigger.surat === surat) ?? pemicu[0];
}
