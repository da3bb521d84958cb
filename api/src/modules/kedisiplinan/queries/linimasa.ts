import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

/** One thing that happened about a student; `isi` by what it is. */
export interface LinimasaEntry {
  readonly id: string;
  readonly at: Date;
  /** `at` without loss: for the cursor. */
  readonly key: string;
  readonly kind: 'pelanggaran' | 'langkah' | 'surat';
  readonly isi: Readonly<Record<string, string | number | boolean | null>>;
}

/** Violations, steps of follow-ups and letters of a student, the newest first. A student has some hundreds at most. */
export function listLinimasa(
  tx: Tx,
  siswaId: string,
  sees: { readonly langkah: boolean; readonly surat: boolean },
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<LinimasaEntry[]> {
  const none = sql`and false`;
  const back = cursor?.back ?? false;
  const direction = back ? sql`asc` : sql`desc`;
  const [at = '', id = ''] = cursor?.values ?? [];
  const beyond = cursor
    ? sql`where (x.at, x.id) ${back ? sql`>` : sql`<`} (${at}::timestamptz, ${id}::uuid)`
    : sql``;
  return tx.all(sql<LinimasaEntry>`select x.id, x.at, x.at::text as key, x.kind, x.isi from (
      select p.id, p.created_at as at, 'pelanggaran' as kind, jsonb_build_object('laporan_id', p.laporan_id,
          'jenis', j.nama, 'kategori', j.kategori, 'poin', p.poin, 'tanggal', p.tanggal, 'keterangan', p.keterangan,
          'oleh', p.pencatat_id, 'dibatalkan', p.dibatalkan_pada is not null, 'alasan_batal', p.alasan_batal) as isi
        from kedisiplinan.pelanggaran p
        join kedisiplinan.jenis_pelanggaran j on j.tenant_id = p.tenant_id and j.id = p.jenis_id
        where p.tenant_id = ${tx.tenantId} and p.siswa_id = ${siswaId}
      union all
      select l.id, l.pada, 'langkah', jsonb_build_object('tindak_lanjut_id', l.tindak_lanjut_id, 'langkah', l.langkah,
          'dari', l.dari, 'ke', l.ke, 'surat_dari', l.surat_dari, 'surat_ke', l.surat_ke, 'oleh', l.oleh,
          'catatan', l.catatan)
        from kedisiplinan.tindak_lanjut f
        cross join lateral (select * from kedisiplinan.tindak_lanjut_langkah l
          where l.tenant_id = ${tx.tenantId} and l.tindak_lanjut_id = f.id offset 0) l
        where f.tenant_id = ${tx.tenantId} and f.siswa_id = ${siswaId} ${sees.langkah ? sql`` : none}
      union all
      select u.id, u.dibuat_pada, 'surat', jsonb_build_object('tindak_lanjut_id', u.tindak_lanjut_id, 'surat', u.surat,
          'nomor', u.nomor, 'tanggal', u.tanggal)
        from kedisiplinan.surat_panggilan u
        where u.tenant_id = ${tx.tenantId} and u.siswa_id = ${siswaId} ${sees.surat ? sql`` : none}) x ${beyond}
    order by x.at ${direction}, x.id ${direction} limit ${limit}`);
}
