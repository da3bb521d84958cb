import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  countSurat,
  findSurat,
  listSurat,
  printsOf,
  type SuratFilters,
  type SuratRow,
} from '../queries/surat.ts';
import { type StatusSurat, statusSurat } from '../rules/status-surat.ts';
import { reachOf, requireReach } from './reach.ts';

/** What a letter is worth now. */
export function statusOf(row: SuratRow): StatusSurat {
  const { surat, dasar_surat, dasar_status: status, dasar_ditarik: ditarik } = row;
  return statusSurat(surat, { surat: dasar_surat, status, ditarik });
}

/** Where anybody checks that a letter is genuine. */
export function alamatPeriksa(tx: Tx, kode: string): string {
  return `${tx.env.config.PUBLIC_URL}/surat/${kode}`;
}

/** Letters as they are shown. */
export async function showSurat(tx: Tx, actor: Actor, rows: readonly SuratRow[]) {
  const ids = [...new Set(rows.map(({ dibuat_oleh }) => dibuat_oleh))];
  const names = ids.length === 0 ? new Map<string, string>() : await tx.env.people.names(tx, ids);
  return rows.map((row) => {
    const status = statusOf(row);
    return {
      id: row.id,
      tindak_lanjut_id: row.tindak_lanjut_id,
      siswa: {
        id: row.siswa_id,
        nis: row.isi.siswa.nis,
        nama: row.isi.siswa.nama,
        kelas: row.isi.siswa.kelas,
      },
      surat: row.surat,
      status,
      nomor: row.nomor,
      tanggal: row.tanggal,
      lampiran: row.lampiran,
      perihal: row.perihal,
      keperluan: row.keperluan,
      pertemuan_tanggal: row.pertemuan_tanggal,
      pertemuan_jam: row.pertemuan_jam,
      pertemuan_tempat: row.pertemuan_tempat,
      dibuat_oleh: { id: row.dibuat_oleh, nama: names.get(row.dibuat_oleh) ?? null },
      dibuat_pada: row.dibuat_pada,
      jumlah_cetak: row.jumlah_cetak,
      may_print: status === 'berlaku' && actor.permissions.has('surat:issue'),
    };
  });
}

/** One page, the newest first. */
export async function pageOfSurat(
  tx: Tx,
  actor: Actor,
  {
    limit,
    cursor: given,
    ...filters
  }: SuratFilters & { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeIdCursor(given, 'uuid');
  const found = await listSurat(tx, await reachOf(tx, actor), filters, { limit: limit + 1, cursor });
  return toPage(await showSurat(tx, actor, found), limit, cursor, ({ id }) => [id]);
}

export async function countOfSurat(tx: Tx, actor: Actor, filters: SuratFilters) {
  return { count: await countSurat(tx, await reachOf(tx, actor), filters) };
}

/** A letter of a student within reach. @throws Problem NOT_FOUND */
export async function loadSurat(tx: Tx, actor: Actor, id: string): Promise<SuratRow> {
  const row = await findSurat(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  requireReach(await reachOf(tx, actor), row.kelas_sekarang);
  return row;
}

/** A letter with its prints. @throws Problem NOT_FOUND */
export async function readSurat(tx: Tx, actor: Actor, id: string) {
  const row = await loadSurat(tx, actor, id);
  const [shown] = await showSurat(tx, actor, [row]);
  if (!shown) throw new Problem('NOT_FOUND');
  const prints = await printsOf(tx, id);
  const ids = [...new Set(prints.map(({ oleh }) => oleh))];
  const names = ids.length === 0 ? new Map<string, string>() : await tx.env.people.names(tx, ids);
  return {
    ...shown,
    alamat_periksa: alamatPeriksa(tx, row.kode),
    cetak: prints.map(({ oleh, ...print }) => ({
      ...print,
      oleh: { id: oleh, nama: names.get(oleh) ?? null },
    })),
  };
}
