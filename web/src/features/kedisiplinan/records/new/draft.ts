import type { Foreseen, NewPelanggaran, Recorded, SiswaRow } from '../../../../api/kedisiplinan.ts';

/** A student as the form keeps one: enough to be recognised again after a reload. */
export interface ChosenSiswa {
  id: string;
  nama: string;
  nis: string;
  kelas: string;
  total_poin: number;
}

export interface RecordDraft {
  siswa: ChosenSiswa[];
  jenis: string[];
  tanggal: string;
  keterangan: string;
  /** What was sent last and under which key: after a reload the same report is still the same record. */
  sent: { body: string; key: string } | null;
}

export type RecordFault = 'siswa' | 'tooMany' | 'jenis' | 'tooManyJenis' | 'date' | 'future' | 'early';

/** As many as the API takes in one report. */
export const MOST_SISWA = 100;
export const MOST_JENIS = 20;
const FIRST_DAY = '2000-01-01';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const chosenOf = (row: SiswaRow): ChosenSiswa => ({
  id: row.id,
  nama: row.nama,
  nis: row.nis,
  kelas: row.kelas.nama,
  total_poin: row.total_poin,
});

/** Adds whom the draft does not have yet. */
export function withSiswa(chosen: readonly ChosenSiswa[], more: readonly ChosenSiswa[]): ChosenSiswa[] {
  const known = new Set(chosen.map(({ id }) => id));
  return [...chosen, ...more.filter(({ id }) => !known.has(id))];
}

export const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

export function dayFault(day: string, today: string): 'date' | 'future' | 'early' | null {
  if (!DAY.test(day)) return 'date';
  if (day > today) return 'future';
  return day < FIRST_DAY ? 'early' : null;
}

export function recordFaults(
  draft: RecordDraft,
  today: string,
): Partial<Record<keyof RecordDraft, RecordFault>> {
  const day = dayFault(draft.tanggal, today);
  return {
    ...(draft.siswa.length === 0 ? { siswa: 'siswa' } : {}),
    ...(draft.siswa.length > MOST_SISWA ? { siswa: 'tooMany' } : {}),
    ...(draft.jenis.length === 0 ? { jenis: 'jenis' } : {}),
    ...(draft.jenis.length > MOST_JENIS ? { jenis: 'tooManyJenis' } : {}),
    ...(day === null ? {} : { tanggal: day }),
  };
}

/** What is asked as one chooses; the note changes nothing about what follows. null: not enough is chosen yet. */
export function questionOf(draft: RecordDraft, today: string): NewPelanggaran | null {
  if (Object.keys(recordFaults(draft, today)).length > 0) return null;
  return {
    siswa_ids: draft.siswa.map(({ id }) => id),
    jenis_pelanggaran_ids: draft.jenis,
    tanggal: draft.tanggal,
  };
}

export function bodyOf(draft: RecordDraft): NewPelanggaran {
  const keterangan = draft.keterangan.trim();
  return {
    siswa_ids: draft.siswa.map(({ id }) => id),
    jenis_pelanggaran_ids: draft.jenis,
    tanggal: draft.tanggal,
    ...(keterangan === '' ? {} : { keterangan }),
  };
}

/** One key per report: another body is another report, the same body again is the same one. */
export function keyOf(
  sent: RecordDraft['sent'],
  body: NewPelanggaran,
  make: () => string,
): NonNullable<RecordDraft['sent']> {
  const text = JSON.stringify(body);
  return sent?.body === text ? sent : { body: text, key: make() };
}

/** The record of each student that the photos of the report are kept with: the gravest, where they are looked for. */
export function evidenceRows({ pelanggaran }: Recorded): string[] {
  const gravest = new Map<string, Recorded['pelanggaran'][number]>();
  for (const row of pelanggaran) {
    const other = gravest.get(row.siswa.id);
    if (other === undefined || row.poin > other.poin) gravest.set(row.siswa.id, row);
  }
  return [...gravest.values()].map(({ id }) => id);
}

/** How many follow-ups of each letter there will be, severe ones first. */
export function countLetters({ hasil }: Pick<Foreseen, 'hasil'>): { surat: 1 | 2 | 3; count: number }[] {
  return ([3, 2, 1] as const).flatMap((surat) => {
    const count = hasil.filter(
      ({ keputusan }) => keputusan !== null && keputusan.akibat !== 'tetap' && keputusan.surat === surat,
    ).length;
    return count === 0 ? [] : [{ surat, count }];
  });
}
