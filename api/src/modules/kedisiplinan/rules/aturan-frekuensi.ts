// Aturan KDS-9: Sebuah jenis pelanggaran dapat bertingkat menurut hitungannya: tiap tingkat punya poin, sanksi, surat, dan
// pembinanya sendiri. Tingkat tidak boleh berlubang, bertumpuk, terbalik, atau tak pernah tercapai.
// Sumber: kedisiplinan, Beyond the source
import type { Words } from './parameter.ts';

export const daftarPembina = [
  'wali_kelas',
  'guru_bk',
  'kaprodi',
  'waka_kesiswaan',
  'waka_sarana',
  'kepala_sekolah',
  'semua_guru',
] as const;
export type Pembina = (typeof daftarPembina)[number];

/** One level: from the `dari`th to the `sampai`th violation of the kind, both included; null = and all after. */
export interface Aturan {
  readonly dari: number;
  readonly sampai: number | null;
  /** null = the kind's own points. */
  readonly poin: number | null;
  readonly sanksi: string | null;
  readonly surat: 1 | 2 | 3 | null;
  readonly pembina: readonly Pembina[];
}
/** The levels of each kind, by its id. */
export type AturanSet = Readonly<Record<string, readonly Aturan[]>>;

export const HITUNGAN_MAX = 1000;
export const SANKSI_MAX = 500;

/** @returns the level that a count lies in; before the first one there is none, and the kind's own points count */
export function matchAturan(levels: readonly Aturan[], n: number): Aturan | null {
  for (const level of levels)
    if (n >= level.dari && (level.sampai === null || n <= level.sampai)) return level;
  return null;
}

export const aturanWords = {
  ATURAN_DARI_INVALID: {
    id: 'Isi mulai dari pelanggaran ke berapa: bilangan bulat 1 sampai {max}.',
    en: 'Say from which violation on: a whole number from 1 to {max}.',
  },
  ATURAN_SAMPAI_INVALID: {
    id: 'Isi sampai pelanggaran ke berapa: bilangan bulat 1 sampai {max}, atau kosongkan untuk seterusnya.',
    en: 'Say up to which violation: a whole number from 1 to {max}, or leave it empty for all after.',
  },
  ATURAN_POIN_INVALID: {
    id: 'Isi poin: bilangan bulat 0 sampai {max}, atau kosongkan untuk memakai poin jenisnya.',
    en: 'Give the points: a whole number from 0 to {max}, or leave it empty for the kind’s own points.',
  },
  ATURAN_SANKSI_TOO_LONG: {
    id: 'Sanksi paling banyak {max} huruf.',
    en: 'A sanction has at most {max} letters.',
  },
  ATURAN_REVERSED: {
    id: 'Terbalik: dari ke-{dari} tidak boleh melebihi sampai ke-{sampai}.',
    en: 'Reversed: from {dari} must not be above to {sampai}.',
  },
  ATURAN_GAP: {
    id: 'Pelanggaran ke-{dari} sampai ke-{sampai} tidak masuk tingkat mana pun.',
    en: 'Violations {dari} to {sampai} lie in no level.',
  },
  ATURAN_GAP_AT_END: {
    id: 'Pelanggaran ke-{dari} dan seterusnya tidak masuk tingkat mana pun. Kosongkan batas akhir tingkat terakhir.',
    en: 'Violations from {dari} on lie in no level. Leave the end of the last level empty.',
  },
  ATURAN_OVERLAP: {
    id: 'Bertumpuk: pelanggaran ke-{dari} sampai ke-{sampai} sudah masuk tingkat sebelumnya.',
    en: 'Overlap: violations {dari} to {sampai} already lie in the level before.',
  },
  ATURAN_UNREACHABLE: {
    id: 'Tingkat ini tak pernah tercapai: tingkat sebelumnya berlaku dari ke-{dari} dan seterusnya.',
    en: 'This level is never reached: the one before holds from {dari} on.',
  },
  ATURAN_SURAT_UNREACHABLE: {
    id: 'Surat {surat} pada tingkat ini tidak akan pernah terbit.',
    en: 'Surat {surat} of this level can never be issued.',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type AturanErrorCode = keyof typeof aturanWords;

export interface AturanError {
  readonly jenis_id: string;
  /** Which of the levels as they were given. */
  readonly indeks: number;
  readonly field: keyof Aturan;
  readonly code: AturanErrorCode;
  readonly params: Readonly<Record<string, number>>;
}

type Found = Omit<AturanError, 'jenis_id'>;

/** Everything that is wrong with the levels of all kinds, at once; empty when they hold. */
export function validateAturan(set: AturanSet): readonly AturanError[] {
  return Object.entries(set).flatMap(([jenis_id, levels]) =>
    checkLevels(levels).map((found) => ({ jenis_id, ...found })),
  );
}

/** The levels of a set in the order of their counts, as `matchAturan` and the history want them. */
export function sortAturan(set: AturanSet): AturanSet {
  return Object.fromEntries(
    Object.entries(set)
      .filter(([, levels]) => levels.length > 0)
      .map(([jenis, levels]) => [jenis, [...levels].sort((a, b) => a.dari - b.dari)]),
  );
}

function checkLevels(levels: readonly Aturan[]): Found[] {
  const faults = levels.flatMap((level, indeks) => checkLevel(level, indeks));
  if (faults.some(({ field }) => field === 'dari' || field === 'sampai')) return faults;
  return [...faults, ...checkOrder(levels)];
}

/** Each level by itself: a reversed one cannot be set in a row with the others. */
function checkLevel(level: Aturan, indeks: number): Found[] {
  const { dari, sampai, poin, sanksi, surat } = level;
  const faults: Found[] = [];
  const add = (field: keyof Aturan, code: AturanErrorCode, params: Found['params']) =>
    faults.push({ indeks, field, code, params });
  const dariOk = isWhole(dari, 1, HITUNGAN_MAX);
  const sampaiOk = sampai === null || isWhole(sampai, 1, HITUNGAN_MAX);
  if (!dariOk) add('dari', 'ATURAN_DARI_INVALID', { max: HITUNGAN_MAX });
  if (!sampaiOk) add('sampai', 'ATURAN_SAMPAI_INVALID', { max: HITUNGAN_MAX });
  if (poin !== null && !isWhole(poin, 0, 100_000)) add('poin', 'ATURAN_POIN_INVALID', { max: 100_000 });
  if (sanksi !== null && sanksi.length > SANKSI_MAX)
    add('sanksi', 'ATURAN_SANKSI_TOO_LONG', { max: SANKSI_MAX });
  if (dariOk && sampaiOk && sampai !== null && sampai < dari) {
    add('sampai', 'ATURAN_REVERSED', { dari, sampai });
    if (surat !== null) add('surat', 'ATURAN_SURAT_UNREACHABLE', { surat });
  }
  return faults;
}

/** The levels in a row: gaps, overlaps, and what comes after one that never ends. */
function checkOrder(levels: readonly Aturan[]): Found[] {
  const faults: Found[] = [];
  const row = levels
    .map((level, indeks) => ({ level, indeks }))
    .sort((a, b) => a.level.dari - b.level.dari || a.indeks - b.indeks);
  let until: number | null | undefined;
  let openFrom = 0;
  for (const { level, indeks } of row) {
    const { dari, surat } = level;
    const end = level.sampai ?? Number.POSITIVE_INFINITY;
    if (until === null) {
      faults.push({ indeks, field: 'dari', code: 'ATURAN_UNREACHABLE', params: { dari: openFrom } });
      if (surat !== null)
        faults.push({ indeks, field: 'surat', code: 'ATURAN_SURAT_UNREACHABLE', params: { surat } });
      continue;
    }
    if (until !== undefined && dari <= until) {
      const sampai = Math.min(until, end);
      faults.push({ indeks, field: 'dari', code: 'ATURAN_OVERLAP', params: { dari, sampai } });
      if (surat !== null && end <= until)
        faults.push({ indeks, field: 'surat', code: 'ATURAN_SURAT_UNREACHABLE', params: { surat } });
    }
    if (until !== undefined && dari > until + 1)
      faults.push({
        indeks,
        field: 'dari',
        code: 'ATURAN_GAP',
        params: { dari: until + 1, sampai: dari - 1 },
      });
    if (level.sampai === null) openFrom = dari;
    until = level.sampai === null ? null : Math.max(until ?? 0, level.sampai);
  }
  const last = row.at(-1);
  if (last && typeof until === 'number')
    faults.push({
      indeks: last.indeks,
      field: 'sampai',
      code: 'ATURAN_GAP_AT_END',
      params: { dari: until + 1 },
    });
  return faults;
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

export function aturanMessage({ code, params }: AturanError, locale: keyof Words): string {
  return aturanWords[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
