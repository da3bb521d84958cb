import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { inReach, type Reach } from './reach.ts';

export interface PelanggaranFilters {
  readonly siswa_id?: string | undefined;
  readonly kelas_id?: string | undefined;
  readonly jenis_id?: string | undefined;
  readonly pencatat_id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly dibatalkan?: boolean | undefined;
}
export interface BuktiRow {
  readonly id: string;
  readonly media_type: string;
  readonly size: number;
}
export interface PelanggaranRow {
  readonly id: string;
  readonly laporan_id: string;
  readonly siswa_id: string;
  readonly nis: string;
  readonly siswa_nama: string;
  readonly kelas_id: string;
  readonly kelas_nama: string;
  readonly jenis_id: string;
  readonly jenis_nama: string;
  readonly kategori: 'ringan' | 'sedang' | 'berat' | 'sangat_berat';
  readonly poin: number;
  readonly tanggal: string;
  readonly keterangan: string | null;
  readonly pencatat_id: string;
  readonly created_at: Date;
  readonly dibatalkan_pada: Date | null;
  readonly dibatalkan_oleh: string | null;
  readonly alasan_batal: string | null;
  readonly bukti: readonly BuktiRow[];
  readonly version: number;
}
type Sql = RawBuilder<unknown>;

const shown = sql`p.id, p.laporan_id, p.siswa_id, s.nis, s.nama as siswa_nama, p.kelas_id, k.nama as kelas_nama, p.jenis_id,
  j.nama as jenis_nama, j.kategori, p.poin, p.tanggal, p.keterangan, p.pencatat_id, p.created_at, p.dibatalkan_pada,
  p.dibatalkan_oleh, p.alasan_batal, p.version,
  (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'media_type', b.media_type, 'size', b.size) order by b.id), '[]')
     from kedisiplinan.bukti b where b.tenant_id = p.tenant_id and b.pelanggaran_id = p.id) as bukti`;
const named = sql`join kedisiplinan.siswa s on s.tenant_id = p.tenant_id and s.id = p.siswa_id
  join kedisiplinan.kelas k on k.tenant_id = p.tenant_id and k.id = p.kelas_id
  join kedisiplinan.jenis_pelanggaran j on j.tenant_id = p.tenant_id and j.id = p.jenis_id`;

/** Of whoever has classes of their own: what was recorded while its student was in one of these. */
function conditions(tx: Tx, reach: Reach, filters: PelanggaranFilters): Sql[] {
  const { siswa_id, kelas_id, jenis_id, pencatat_id, from, to, dibatalkan } = filters;
  const equal = Object.entries({ siswa_id, kelas_id, jenis_id, pencatat_id }).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(`p.${column}`)} = ${value}`],
  );
  return [
    sql`p.tenant_id = ${tx.tenantId}`,
    inReach(reach, 'p.kelas_id'),
    ...equal,
    ...(from === undefined ? [] : [sql`p.tanggal >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`p.tanggal <= ${to}::date`]),
    ...(dibatalkan === undefined
      ? []
      : [dibatalkan ? sql`p.dibatalkan_pada is not null` : sql`p.dibatalkan_pada is null`]),
  ];
}

/** Up to `limit` rows in reading direction from the cursor, latest day first. */
export function listPelanggaran(
  tx: Tx,
  reach: Reach,
  filters: PelanggaranFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<PelanggaranRow[]> {
  const back = cursor?.back ?? false;
  const direction = back ? sql`asc` : sql`desc`;
  const [at = '', id = ''] = cursor?.values ?? [];
  const beyond = cursor ? [sql`(p.tanggal, p.id) ${back ? sql`>` : sql`<`} (${at}::date, ${id}::uuid)`] : [];
  const where = sql.join([...conditions(tx, reach, filters), ...beyond], sql` and `);
  return tx.all(sql<PelanggaranRow>`select ${shown} from (
      select * from kedisiplinan.pelanggaran p where ${where}
      order by p.tanggal ${direction}, p.id ${direction} limit ${limit}) p ${named}
    order by p.tanggal ${direction}, p.id ${direction}`);
}

export async function countPelanggaran(tx: Tx, reach: Reach, filters: PelanggaranFilters): Promise<number> {
  const where = sql.join(conditions(tx, reach, filters), sql` and `);
  const row = await tx.first(
    sql<{ count: number }>`select count(*)::int as count from kedisiplinan.pelanggaran p where ${where}`,
  );
  return row?.count ?? 0;
}

/** All rows of one report, as they were recorded. */
export function rowsOfReport(tx: Tx, laporanId: string): Promise<PelanggaranRow[]> {
  return tx.all(
    sql<PelanggaranRow>`select ${shown} from kedisiplinan.pelanggaran p ${named}
    where p.tenant_id = ${tx.tenantId} and p.laporan_id = ${laporanId} order by p.id`,
    { name: 'kedisiplinan.rows_of_report' },
  );
}

/** One row, with the class that its student is in now. */
export function findPelanggaran(
  tx: Tx,
  id: string,
): Promise<(PelanggaranRow & { readonly kelas_sekarang: string }) | undefined> {
  return tx.first(sql<
    PelanggaranRow & { readonly kelas_sekarang: string }
  >`select ${shown}, s.kelas_id as kelas_sekarang
    from kedisiplinan.pelanggaran p ${named} where p.tenant_id = ${tx.tenantId} and p.id = ${id}`);
}
