import type { JenisRow, Kategori, NewJenis } from '../../../api/kedisiplinan.ts';

/** What is typed into the form of a kind of violation. */
export interface JenisDraft {
  nama: string;
  kategori: Kategori;
  poin: string;
  kelompok: 'none' | 'atribut' | 'alfa';
  aktif: boolean;
}

export type JenisFault = 'jenisNama' | 'poin';

const MOST_POINTS = 100_000;

export const jenisDraft = (row: JenisRow | undefined): JenisDraft => ({
  nama: row?.nama ?? '',
  kategori: row?.kategori ?? 'ringan',
  poin: row === undefined ? '' : String(row.poin),
  kelompok: row?.frekuensi_kelompok ?? 'none',
  aktif: row?.aktif ?? true,
});

/** Points as typed, with or without dots between thousands; null for what is no whole number from 0 to 100,000. */
export function pointsOf(text: string): number | null {
  const digits = text.trim().replace(/\.(?=\d{3}(?:\.|$))/g, '');
  return /^\d{1,6}$/.test(digits) && Number(digits) <= MOST_POINTS ? Number(digits) : null;
}

export function jenisFaults(draft: JenisDraft): Partial<Record<keyof JenisDraft, JenisFault>> {
  return {
    ...(draft.nama.trim() === '' ? { nama: 'jenisNama' } : {}),
    ...(pointsOf(draft.poin) === null ? { poin: 'poin' } : {}),
  };
}

export const jenisBody = (draft: JenisDraft): NewJenis => ({
  nama: draft.nama.trim(),
  kategori: draft.kategori,
  poin: pointsOf(draft.poin) ?? 0,
  frekuensi_kelompok: draft.kelompok,
  aktif: draft.aktif,
});
