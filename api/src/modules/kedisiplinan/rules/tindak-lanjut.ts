// Aturan KDS-7: Surat 1 dan 2 mulai baru; Surat 3 menunggu persetujuan, lalu disetujui atau ditolak oleh Kepala Sekolah saja. Yang
// baru atau disetujui ditangani, lalu selesai; selesai dan ditolak tidak berubah lagi. Yang menunggu persetujuan, dan Surat 3, hanya
// ditarik oleh yang berhak menyetujui.
// Sumber: kedisiplinan, Evaluation; background 2.4

export const statuses = [
  'baru',
  'menunggu_persetujuan',
  'disetujui',
  'ditolak',
  'ditangani',
  'selesai',
] as const;
export type StatusTindakLanjut = (typeof statuses)[number];

/** A student has at most one follow-up in any of these. */
export const openStatuses = ['baru', 'menunggu_persetujuan', 'disetujui', 'ditangani'] as const;

export type AksiTindakLanjut = 'approve' | 'reject' | 'handle' | 'finish' | 'withdraw';
export type Peralihan =
  | { readonly ke: StatusTindakLanjut }
  /** TRANSITION_FORBIDDEN: not from this status; APPROVAL_RIGHT_MISSING: only who may approve. */
  | { readonly tolak: 'TRANSITION_FORBIDDEN' | 'APPROVAL_RIGHT_MISSING' };

const transitions: Readonly<
  Record<AksiTindakLanjut, { readonly dari: readonly StatusTindakLanjut[]; readonly ke: StatusTindakLanjut }>
> = {
  approve: { dari: ['menunggu_persetujuan'], ke: 'disetujui' },
  reject: { dari: ['menunggu_persetujuan'], ke: 'ditolak' },
  handle: { dari: ['baru', 'disetujui'], ke: 'ditangani' },
  finish: { dari: ['ditangani'], ke: 'selesai' },
  withdraw: { dari: openStatuses, ke: 'selesai' },
};

export function isOpen(status: StatusTindakLanjut): boolean {
  return openStatuses.some((open) => open === status);
}

/** Where a follow-up begins, and where it goes back to when it is raised. */
export function firstStatus(surat: 1 | 2 | 3 | null): StatusTindakLanjut {
  return surat === 3 ? 'menunggu_persetujuan' : 'baru';
}

/** @param mayApprove whether who asks may approve and reject (Kepala Sekolah) */
export function transition(
  status: StatusTindakLanjut,
  aksi: AksiTindakLanjut,
  mayApprove: boolean,
  surat: 1 | 2 | 3 | null,
): Peralihan {
  const { dari, ke } = transitions[aksi];
  if (!dari.includes(status)) return { tolak: 'TRANSITION_FORBIDDEN' };
  const needsApproval =
    aksi === 'approve' ||
    aksi === 'reject' ||
    (aksi === 'withdraw' && (status === 'menunggu_persetujuan' || surat === 3));
  return needsApproval && !mayApprove ? { tolak: 'APPROVAL_RIGHT_MISSING' } : { ke };
}

/** What may be done with it now: what a screen offers. */
export function aksiFrom(
  status: StatusTindakLanjut,
  mayApprove: boolean,
  surat: 1 | 2 | 3 | null,
): readonly AksiTindakLanjut[] {
  const all: readonly AksiTindakLanjut[] = ['approve', 'reject', 'handle', 'finish', 'withdraw'];
  return all.filter((aksi) => 'ke' in transition(status, aksi, mayApprove, surat));
}
