import { isDate } from '../../../kernel/forms.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  countPelanggaran,
  findPelanggaran,
  listPelanggaran,
  type PelanggaranFilters,
  type PelanggaranRow,
  rowsOfReport,
} from '../queries/pelanggaran.ts';
import { type Koreksi, mayCorrect } from '../rules/batas-koreksi.ts';
import { reaches, reachOf } from './reach.ts';

/** Whether somebody may correct or cancel a record now, and why not. */
export function correctionOf(tx: Tx, actor: Actor, row: Koreksi) {
  return mayCorrect(
    row,
    {
      userId: actor.userId,
      mayCorrectAll: actor.permissions.has('pelanggaran:correct'),
      mayRecord: actor.permissions.has('pelanggaran:record'),
    },
    tx.now,
  );
}

/** Rows as they are shown: with the names of people. */
export async function showRows(tx: Tx, actor: Actor, rows: readonly PelanggaranRow[]) {
  const ids = rows.flatMap(({ pencatat_id, dibatalkan_oleh }) =>
    dibatalkan_oleh === null ? [pencatat_id] : [pencatat_id, dibatalkan_oleh],
  );
  const names =
    ids.length === 0 ? new Map<string, string>() : await tx.env.people.names(tx, [...new Set(ids)]);
  const person = (id: string) => ({ id, nama: names.get(id) ?? null });
  return rows.map((row) => ({
    id: row.id,
    laporan_id: row.laporan_id,
    siswa: {
      id: row.siswa_id,
      nis: row.nis,
      nama: row.siswa_nama,
      kelas: { id: row.kelas_id, nama: row.kelas_nama },
    },
    jenis: { id: row.jenis_id, nama: row.jenis_nama, kategori: row.kategori },
    poin: row.poin,
    tanggal: row.tanggal,
    keterangan: row.keterangan,
    pencatat: person(row.pencatat_id),
    created_at: row.created_at,
    dibatalkan:
      row.dibatalkan_pada && row.dibatalkan_oleh !== null
        ? { pada: row.dibatalkan_pada, oleh: person(row.dibatalkan_oleh), alasan: row.alasan_batal ?? '' }
        : null,
    bukti: row.bukti,
    may_correct: row.dibatalkan_pada === null && correctionOf(tx, actor, row) === true,
    version: row.version,
  }));
}

/** What a report has just recorded. */
export async function showReport(tx: Tx, actor: Actor, laporanId: string) {
  return showRows(tx, actor, await rowsOfReport(tx, laporanId));
}

/** One page, latest day first. */
export async function pageOfPelanggaran(
  tx: Tx,
  actor: Actor,
  {
    limit,
    cursor: given,
    ...filters
  }: PelanggaranFilters & { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeCursor(given, ['text', 'uuid']);
  if (cursor && !isDate(cursor.values[0] ?? ''))
    throw Problem.invalid({ cursor: [{ code: 'NOT_A_CURSOR' }] });
  const found = await listPelanggaran(tx, await reachOf(tx, actor), filters, { limit: limit + 1, cursor });
  return toPage(await showRows(tx, actor, found), limit, cursor, ({ tanggal, id }) => [tanggal, id]);
}

export async function countOfPelanggaran(tx: Tx, actor: Actor, filters: PelanggaranFilters) {
  return { count: await countPelanggaran(tx, await reachOf(tx, actor), filters) };
}

/**
 * One record: of a student who is in a class that the reader reaches, or was when it was recorded.
 * @throws Problem NOT_FOUND
 */
export async function loadPelanggaran(tx: Tx, actor: Actor, id: string) {
  const row = await findPelanggaran(tx, id);
  const reach = await reachOf(tx, actor);
  if (!row || !(reaches(reach, row.kelas_id) || reaches(reach, row.kelas_sekarang)))
    throw new Problem('NOT_FOUND');
  return row;
}

/** @throws Problem NOT_FOUND */
export async function readPelanggaran(tx: Tx, actor: Actor, id: string) {
  const [shown] = await showRows(tx, actor, [await loadPelanggaran(tx, actor, id)]);
  if (!shown) throw new Problem('NOT_FOUND');
  return shown;
}
