import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { Facts, Langkah, Pemicu, Surat } from '../rules/evaluate.ts';
import { openStatuses, type StatusTindakLanjut, statuses } from '../rules/tindak-lanjut.ts';
import type { Reach } from './reach.ts';

export interface TindakLanjutFilters {
  readonly siswa_id?: string | undefined;
  readonly surat?: number | undefined;
  readonly kelas_id?: string | undefined;
  readonly status?: StatusTindakLanjut | undefined;
  readonly open?: boolean | undefined;
}
export interface TindakLanjutRow {
  readonly id: string;
  readonly siswa_id: string;
  readonly nis: string;
  readonly siswa_nama: string;
  readonly kelas_id: string;
  readonly kelas_nama: string;
  readonly kelas_sekarang: string;
  readonly wali_nama: string;
  readonly wali_telepon: string | null;
  readonly wali_email: string | null;
  readonly surat: Surat | null;
  readonly status: StatusTindakLanjut;
  readonly pemicu: readonly Pemicu[];
  readonly sanksi: string | null;
  readonly settings_versi: number;
  readonly bawaan: boolean;
  readonly usul_tarik_pada: Date | null;
  readonly usul_tarik: {
    readonly sebab: 'diperbaiki' | 'dibatalkan';
    readonly surat: Surat | null;
  } | null;
  readonly ditarik: boolean;
  readonly alasan: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly version: number;
}
type Sql = RawBuilder<unknown>;

const shown = sql`t.id, t.siswa_id, s.nis, s.nama as siswa_nama, t.kelas_id, k.nama as kelas_nama,
  s.kelas_id as kelas_sekarang, s.wali_nama, s.wali_telepon, s.wali_email, t.surat, t.status, t.pemicu, t.sanksi,
  t.settings_versi, t.bawaan, t.usul_tarik_pada, t.usul_tarik, t.ditarik, t.alasan, t.created_at, t.updated_at, t.version`;
const named = sql`join kedisiplinan.siswa s on s.tenant_id = t.tenant_id and s.id = t.siswa_id
  join kedisiplinan.kelas k on k.tenant_id = t.tenant_id and k.id = t.kelas_id`;

/** Whoever has classes of their own sees what is about students who are in one of these now. */
export function aboutReached(tx: Tx, reach: Reach, column: string): Sql[] {
  if (reach === 'semua') return [];
  return [
    sql`${sql.ref(column)} in (select r.id from kedisiplinan.siswa r
      where r.tenant_id = ${tx.tenantId} and r.kelas_id = any(${[...reach]}::uuid[]))`,
  ];
}

function conditions(tx: Tx, reach: Reach, filters: TindakLanjutFilters): Sql[] {
  const { siswa_id, surat, kelas_id, status, open } = filters;
  const equal = Object.entries({ siswa_id, surat, kelas_id, status }).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(`t.${column}`)} = ${value}`],
  );
  const wanted = statuses.filter((one) => openStatuses.some((known) => known === one) === open);
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...aboutReached(tx, reach, 't.siswa_id'),
    ...equal,
    ...(open === undefined ? [] : [sql`t.status in (${sql.join(wanted.map((one) => sql.lit(one)))})`]),
  ];
}

/** Up to `limit` rows in reading direction from the cursor, the newest first. */
export function listTindakLanjut(
  tx: Tx,
  reach: Reach,
  filters: TindakLanjutFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<TindakLanjutRow[]> {
  const back = cursor?.back ?? false;
  const direction = back ? sql`asc` : sql`desc`;
  const beyond = cursor ? [sql`t.id ${back ? sql`>` : sql`<`} ${cursor.values[0]}::uuid`] : [];
  const where = sql.join([...conditions(tx, reach, filters), ...beyond], sql` and `);
  return tx.all(sql<TindakLanjutRow>`select ${shown} from (
      select * from kedisiplinan.tindak_lanjut t where ${where} order by t.id ${direction} limit ${limit}) t ${named}
    order by t.id ${direction}`);
}

/** How many there are of each status; one that nobody has is left out. */
export async function countByStatus(
  tx: Tx,
  reach: Reach,
  filters: TindakLanjutFilters,
): Promise<ReadonlyMap<StatusTindakLanjut, number>> {
  const where = sql.join(conditions(tx, reach, filters), sql` and `);
  const rows = await tx.all(sql<{
    status: StatusTindakLanjut;
    count: number;
  }>`select t.status, count(*)::int as count
    from kedisiplinan.tindak_lanjut t where ${where} group by t.status`);
  return new Map(rows.map(({ status, count }) => [status, count]));
}

export function findTindakLanjut(tx: Tx, id: string): Promise<TindakLanjutRow | undefined> {
  return tx.first(sql<TindakLanjutRow>`select ${shown} from kedisiplinan.tindak_lanjut t ${named}
    where t.tenant_id = ${tx.tenantId} and t.id = ${id}`);
}

export interface LangkahRow {
  readonly id: string;
  readonly langkah:
    | 'dibuat'
    | 'dinaikkan'
    | 'ditambah'
    | 'disetujui'
    | 'ditolak'
    | 'ditangani'
    | 'selesai'
    | 'usul_tarik'
    | 'ditarik';
  readonly dari: StatusTindakLanjut | null;
  readonly ke: StatusTindakLanjut;
  readonly surat_dari: Surat | null;
  readonly surat_ke: Surat | null;
  readonly oleh: string | null;
  readonly pada: Date;
  readonly catatan: string | null;
}

export function stepsOf(tx: Tx, id: string): Promise<LangkahRow[]> {
  return tx.all(sql<LangkahRow>`select id, langkah, dari, ke, surat_dari, surat_ke, oleh, pada, catatan
    from kedisiplinan.tindak_lanjut_langkah
    where tenant_id = ${tx.tenantId} and tindak_lanjut_id = ${id} order by pada, id`);
}

export interface KeputusanRow {
  readonly id: string;
  readonly laporan_id: string;
  readonly akibat: 'baru' | 'dinaikkan' | 'tetap';
  readonly surat: Surat | null;
  readonly settings_versi: number;
  /** null: the defaults decided. */
  readonly settings: Readonly<Record<string, number>> | null;
  readonly aturan_versi: number | null;
  readonly fakta: Facts;
  readonly pemicu: readonly Pemicu[];
  readonly jejak: readonly Langkah[];
  readonly bawaan: boolean;
  readonly pada: Date;
}

/** Every decision behind a follow-up with the values that it was made with, the first one first. */
export function reasonsOf(tx: Tx, id: string): Promise<KeputusanRow[]> {
  return tx.all(sql<KeputusanRow>`select d.id, d.laporan_id, d.akibat, d.surat, d.settings_versi,
      case when d.bawaan then null else v.nilai end as settings, d.aturan_versi, d.fakta, d.pemicu, d.jejak, d.bawaan,
      d.pada
    from kedisiplinan.keputusan d
    left join kedisiplinan.settings_versi v on v.tenant_id = d.tenant_id and v.versi = d.settings_versi
    where d.tenant_id = ${tx.tenantId} and d.tindak_lanjut_id = ${id} order by d.pada, d.id`);
}
