import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { type LinimasaEntry, listLinimasa } from '../queries/linimasa.ts';
import { findSiswa } from '../repository/state.ts';
import type { Surat } from '../rules/evaluate.ts';
import { reachOf, requireReach } from './reach.ts';

type Names = ReadonlyMap<string, string>;

/**
 * What happened about a student, newest first. Steps are for who may read follow-ups, letters for who may read
 * those.
 * @throws Problem NOT_FOUND also for who is out of reach
 */
export async function pageOfLinimasa(
  tx: Tx,
  actor: Actor,
  siswaId: string,
  { limit, cursor: given }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeCursor(given, ['moment', 'uuid']);
  const [siswa] = await findSiswa(tx, [siswaId]);
  if (!siswa) throw new Problem('NOT_FOUND');
  requireReach(await reachOf(tx, actor), siswa.kelas_id);
  const sees = {
    langkah: actor.permissions.has('tindak_lanjut:read'),
    surat: actor.permissions.has('surat:read'),
  };
  const found = await listLinimasa(tx, siswaId, sees, { limit: limit + 1, cursor });
  const ids = found.flatMap(({ isi }) => (typeof isi.oleh === 'string' ? [isi.oleh] : []));
  const names: Names = ids.length === 0 ? new Map() : await tx.env.people.names(tx, [...new Set(ids)]);
  const shown = found.map((entry) => ({ ...show(entry, names), key: entry.key }));
  return toPage(shown, limit, cursor, ({ key, id }) => [key, id]);
}

function show({ id, at, kind, isi }: LinimasaEntry, names: Names) {
  const text = (field: string) => (isi[field] === null ? null : String(isi[field]));
  const said = (field: string) => String(isi[field]);
  const person = (given: string | null) => given && { id: given, nama: names.get(given) ?? null };
  return {
    id,
    at,
    kind,
    pelanggaran:
      kind === 'pelanggaran'
        ? {
            laporan_id: said('laporan_id'),
            jenis: said('jenis'),
            kategori: said('kategori'),
            poin: Number(isi.poin),
            tanggal: said('tanggal'),
            keterangan: text('keterangan'),
            pencatat: { id: said('oleh'), nama: names.get(said('oleh')) ?? null },
            dibatalkan: isi.dibatalkan === true,
            alasan_batal: text('alasan_batal'),
          }
        : null,
    langkah:
      kind === 'langkah'
        ? {
            tindak_lanjut_id: said('tindak_lanjut_id'),
            langkah: said('langkah'),
            dari: text('dari'),
            ke: said('ke'),
            surat_dari: isi.surat_dari as Surat | null,
            surat_ke: isi.surat_ke as Surat | null,
            oleh: person(text('oleh')) || null,
            catatan: text('catatan'),
          }
        : null,
    surat:
      kind === 'surat'
        ? {
            tindak_lanjut_id: said('tindak_lanjut_id'),
            surat: Number(isi.surat),
            nomor: said('nomor'),
            tanggal: said('tanggal'),
          }
        : null,
  };
}
