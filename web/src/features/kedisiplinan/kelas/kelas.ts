import type { KelasQuery, KelasRow, NewKelas } from '../../../api/kedisiplinan.ts';

/** What is typed into the form of a class. */
export interface KelasDraft {
  nama: string;
  tingkat: string;
  jurusan: string;
  wali_kelas_id: string;
}

export type KelasFault = 'kelasNama' | 'tingkat';

const MOST_LEVEL = 13;
const levelOf = (text: string): number | null =>
  /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_LEVEL ? Number(text) : null;

export function kelasQueryOf({ q, tingkat }: { q?: string; tingkat?: string }): KelasQuery {
  const text = q?.trim() ?? '';
  const level = levelOf(tingkat ?? '');
  return { ...(text === '' ? {} : { q: text }), ...(level === null ? {} : { tingkat: level }) };
}

export const kelasDraft = (row: KelasRow | undefined): KelasDraft => ({
  nama: row?.nama ?? '',
  tingkat: row === undefined ? '10' : String(row.tingkat),
  jurusan: row?.jurusan ?? '',
  wali_kelas_id: row?.wali_kelas?.id ?? '',
});

export function kelasFaults(draft: KelasDraft): Partial<Record<keyof KelasDraft, KelasFault>> {
  return {
    ...(draft.nama.trim() === '' ? { nama: 'kelasNama' } : {}),
    ...(levelOf(draft.tingkat) === null ? { tingkat: 'tingkat' } : {}),
  };
}

export const kelasBody = (draft: KelasDraft): NewKelas => ({
  nama: draft.nama.trim(),
  tingkat: levelOf(draft.tingkat) ?? 1,
  jurusan: draft.jurusan.trim() || null,
  wali_kelas_id: draft.wali_kelas_id || null,
});

/** Where a class is likely to go: the classes of the next level, the same department first. */
export function likelyTargets(from: KelasRow, all: readonly KelasRow[]): KelasRow[] {
  const alike = (row: KelasRow): number =>
    (row.tingkat === from.tingkat + 1 ? 0 : 2) + (row.jurusan === from.jurusan ? 0 : 1);
  return all.filter(({ id }) => id !== from.id).sort((a, b) => alike(a) - alike(b));
}
