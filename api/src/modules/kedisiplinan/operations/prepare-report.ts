import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { findJenis, type Jenis } from '../repository/pelanggaran.ts';
import {
  aturanOf,
  type Counting,
  countingOf,
  findSiswa,
  type KindCount,
  lockSiswa,
  type SiswaState,
} from '../repository/state.ts';
import { matchAturan } from '../rules/aturan-frekuensi.ts';
import { FIRST_DAY } from '../rules/siswa-forms.ts';
import { isCounted, kindsFor, type ReportPart } from './decide.ts';
import { reaches, reachOf } from './reach.ts';
import { today } from './records.ts';

export interface NewReport {
  readonly siswa_ids: readonly string[];
  readonly jenis_pelanggaran_ids: readonly string[];
  readonly tanggal: string;
  readonly keterangan?: string | null | undefined;
}

/** One violation that the report makes: a student and a kind, with the points that it will have. */
export interface Item {
  readonly siswa: SiswaState;
  readonly jenis: Jenis;
  readonly poin: number;
}
export interface Prepared {
  readonly siswa: readonly SiswaState[];
  readonly items: readonly Item[];
  readonly tanggal: string;
  readonly counting: Counting;
  /** Counts of the kinds that have levels, this report included. */
  readonly kinds: readonly KindCount[];
}

/**
 * A report as it will be recorded. `lock` keeps the rows of its students, so that reports on one student take turns.
 * @throws Problem VALIDATION_FAILED with all that is wrong; a student out of reach is said to be not there
 */
export async function prepareReport(
  tx: Tx,
  actor: Actor,
  report: NewReport,
  mode: 'lock' | 'look',
): Promise<Prepared> {
  const { siswa_ids, jenis_pelanggaran_ids, tanggal } = report;
  // As the database writes them: in capitals they are the same, and one that is named twice is one.
  const jenisIds = [...new Set(jenis_pelanggaran_ids.map((id) => id.toLowerCase()))];
  const reach = await reachOf(tx, actor);
  const found = await (mode === 'lock' ? lockSiswa : findSiswa)(tx, siswa_ids);
  const siswa = found.filter(({ kelas_id }) => reaches(reach, kelas_id));
  const jenis = await findJenis(tx, jenis_pelanggaran_ids);
  refuse({
    ...faultsOf('siswa_ids', siswa_ids, siswa, ({ status }) => status === 'aktif', 'SISWA_NOT_ACTIVE'),
    ...faultsOf(
      'jenis_pelanggaran_ids',
      jenis_pelanggaran_ids,
      jenis,
      ({ aktif }) => aktif,
      'JENIS_INACTIVE',
    ),
    ...dayFaults(tx, actor, tanggal),
  });
  const counting = await countingOf(tx);
  const counted = isCounted(tanggal, counting.poin_sejak);
  const before = await kindsFor(tx, siswa_ids, jenisIds, counting);
  const kinds = before.map((kind) => (counted ? { ...kind, jumlah: kind.jumlah + 1 } : kind));
  const order = new Map(jenis.map((one) => [one.id, one]));
  const items = siswa.flatMap((one) =>
    jenisIds.flatMap((id) => {
      const kind = order.get(id);
      return kind ? [{ siswa: one, jenis: kind, poin: pointsOf(kind, one.id, counting, kinds) }] : [];
    }),
  );
  return { siswa, items, tanggal, counting, kinds };
}

/** What of the report is a student's. */
export function partsOf({ items, tanggal }: Prepared, siswaId: string): ReportPart[] {
  return items
    .filter(({ siswa }) => siswa.id === siswaId)
    .map(({ jenis, poin }) => ({ jenis_id: jenis.id, poin, kelompok: jenis.kelompok, tanggal }));
}

/** The day of a violation: not before there could be one, not after today where the school is. */
export function dayFaults(tx: Tx, actor: Actor, tanggal: string): Record<string, FieldError[]> {
  if (tanggal > today(tx, actor)) return { tanggal: [{ code: 'DAY_AHEAD' }] };
  if (tanggal < FIRST_DAY) return { tanggal: [{ code: 'DAY_TOO_EARLY', params: { min: FIRST_DAY } }] };
  return {};
}

/** The points of a kind: its own, or those of the level that the student's count of it lies in. */
export function pointsOf(
  jenis: Jenis,
  siswaId: string,
  counting: Counting,
  kinds: readonly KindCount[],
): number {
  const kind = kinds.find(({ siswa_id, jenis_id }) => siswa_id === siswaId && jenis_id === jenis.id);
  if (!kind) return jenis.poin;
  return matchAturan(aturanOf(counting, jenis.id), kind.jumlah)?.poin ?? jenis.poin;
}

export function refuse(fields: Readonly<Record<string, readonly FieldError[]>>): void {
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

function faultsOf<Row extends { readonly id: string }>(
  field: string,
  ids: readonly string[],
  found: readonly Row[],
  isGood: (row: Row) => boolean,
  otherwise: FieldError['code'],
): Record<string, FieldError[]> {
  const byId = new Map(found.map((row) => [row.id, row]));
  const faults: Record<string, FieldError[]> = {};
  for (const [i, id] of ids.entries()) {
    const row = byId.get(id.toLowerCase());
    if (!row) faults[`${field}.${i}`] = [{ code: 'NOT_THERE' }];
    else if (!isGood(row)) faults[`${field}.${i}`] = [{ code: otherwise }];
  }
  return faults;
}
