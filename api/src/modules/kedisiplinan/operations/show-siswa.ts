import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  countSiswa,
  findSiswa,
  isByWord,
  listSiswa,
  type SiswaFilters,
  type SiswaRow,
  type SiswaSort,
} from '../queries/siswa.ts';
import { reachOf } from './reach.ts';

/** A student as it is answered. */
export function showSiswa(row: SiswaRow) {
  const { id, nis, nama, status, keluar_pada, total_poin, jumlah_atribut, jumlah_alfa, version } = row;
  return {
    id,
    nis,
    nama,
    kelas: { id: row.kelas_id, nama: row.kelas_nama },
    wali_murid: { nama: row.wali_nama, telepon: row.wali_telepon, email: row.wali_email },
    status,
    keluar_pada,
    total_poin,
    jumlah_atribut,
    jumlah_alfa,
    surat_terbuka:
      row.terbuka_id === null
        ? null
        : { id: row.terbuka_id, surat: row.terbuka_surat, status: row.terbuka_status ?? '' },
    version,
  };
}

export interface WantedSiswa extends SiswaFilters {
  readonly sort?: SiswaSort | undefined;
}

/** Students by name, or the most points first; with q over the whole school in the order of the words that were found. */
export async function pageOfSiswa(
  tx: Tx,
  actor: Actor,
  { limit, cursor: given, sort = 'nama', ...filters }: WantedSiswa & { limit: number; cursor?: string },
) {
  const reach = await reachOf(tx, actor);
  const byPoints = sort === 'poin' && !isByWord(reach, filters);
  const cursor = decodeCursor(given, [byPoints ? 'number' : 'text', 'uuid']);
  const rows = await listSiswa(tx, reach, filters, sort, { limit: limit + 1, cursor });
  const shown = rows.map((row) => ({ ...showSiswa(row), key: row.key }));
  return toPage(shown, limit, cursor, (row) => [row.key, row.id]);
}

export async function countOfSiswa(tx: Tx, actor: Actor, filters: SiswaFilters) {
  return { count: await countSiswa(tx, await reachOf(tx, actor), filters) };
}

/** @throws Problem NOT_FOUND also for who is out of reach */
export async function readSiswa(tx: Tx, actor: Actor, id: string) {
  const row = await findSiswa(tx, await reachOf(tx, actor), id);
  if (!row) throw new Problem('NOT_FOUND');
  return showSiswa(row);
}
