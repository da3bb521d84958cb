import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { IsiSurat } from '../repository/surat.ts';
import type { Surat } from '../rules/evaluate.ts';
import type { StatusTindakLanjut } from '../rules/tindak-lanjut.ts';
import type { Reach } from './reach.ts';
import { aboutReached } from './tindak-lanjut.ts';

export interface SuratFilters {
  readonly siswa_id?: string | undefined;
  readonly surat?: number | undefined;
}
/** A letter with the state of the follow-up that it belongs to. */
export interface SuratRow {
  readonly id: string;
  readonly tindak_lanjut_id: string;
  readonly siswa_id: string;
  readonly kelas_sekarang: string;
  readonly surat: Surat;
  readonly nomor: string;
  readonly tanggal: string;
  readonly lampiran: string;
  readonly perihal: string;
  readonly keperluan: string;
  readonly pertemuan_tanggal: string;
  readonly pertemuan_jam: string;
  readonly pertemuan_tempat: string;
  readonly isi: IsiSurat;
  readonly kode: string;
  readonly dibuat_oleh: string;
  readonly dibuat_pada: Date;
  readonly jumlah_cetak: number;
  readonly dasar_surat: Surat | null;
  readonly dasar_status: StatusTindakLanjut;
  readonly dasar_ditarik: boolean;
}
type Sql = RawBuilder<unknown>;

const shown = sql`u.id, u.tindak_lanjut_id, u.siswa_id, s.kelas_id as kelas_sekarang, u.surat, u.nomor, u.tanggal,
  u.lampiran, u.perihal, u.keperluan, u.pertemuan_tanggal, to_char(u.pertemuan_jam, 'HH24:MI') as pertemuan_jam,
  u.pertemuan_tempat, u.isi, u.kode, u.dibuat_oleh, u.dibuat_pada, f.surat as dasar_surat, f.status as dasar_status,
  f.ditarik as dasar_ditarik, (select count(*)::int from kedisiplinan.surat_cetak c
    where c.tenant_id = u.tenant_id and c.surat_id = u.id) as jumlah_cetak`;
const beside = sql`join kedisiplinan.siswa s on s.tenant_id = u.tenant_id and s.id = u.siswa_id
  join kedisiplinan.tindak_lanjut f on f.tenant_id = u.tenant_id and f.id = u.tindak_lanjut_id`;

function conditions(tx: Tx, reach: Reach, { siswa_id, surat }: SuratFilters): Sql[] {
  return [
    sql`u.tenant_id = ${tx.tenantId}`,
    ...aboutReached(tx, reach, 'u.siswa_id'),
    ...(siswa_id === undefined ? [] : [sql`u.siswa_id = ${siswa_id}`]),
    ...(surat === undefined ? [] : [sql`u.surat = ${surat}`]),
  ];
}

/** Up to `limit` letters in reading direction from the cursor, the newest first. */
export function listSurat(
  tx: Tx,
  reach: Reach,
  filters: SuratFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<SuratRow[]> {
  const back = cursor?.back ?? false;
  const direction = back ? sql`asc` : sql`desc`;
  const beyond = cursor ? [sql`u.id ${back ? sql`>` : sql`<`} ${cursor.values[0]}::uuid`] : [];
  const where = sql.join([...conditions(tx, reach, filters), ...beyond], sql` and `);
  return tx.all(sql<SuratRow>`select ${shown} from (
      select * from kedisiplinan.surat_panggilan u where ${where} order by u.id ${direction} limit ${limit}) u ${beside}
    order by u.id ${direction}`);
}

export async function countSurat(tx: Tx, reach: Reach, filters: SuratFilters): Promise<number> {
  const where = sql.join(conditions(tx, reach, filters), sql` and `);
  const row = await tx.first(
    sql<{ count: number }>`select count(*)::int as count from kedisiplinan.surat_panggilan u where ${where}`,
  );
  return row?.count ?? 0;
}

/** The letters of a follow-up, the lowest level first. */
export function lettersOf(tx: Tx, tindakLanjutId: string): Promise<SuratRow[]> {
  return tx.all(sql<SuratRow>`select ${shown} from kedisiplinan.surat_panggilan u ${beside}
    where u.tenant_id = ${tx.tenantId} and u.tindak_lanjut_id = ${tindakLanjutId} order by u.surat`);
}

export function findSurat(tx: Tx, id: string): Promise<SuratRow | undefined> {
  return tx.first(sql<SuratRow>`select ${shown} from kedisiplinan.surat_panggilan u ${beside}
    where u.tenant_id = ${tx.tenantId} and u.id = ${id}`);
}

export function findSuratByKode(tx: Tx, kode: string): Promise<SuratRow | undefined> {
  return tx.first(sql<SuratRow>`select ${shown} from kedisiplinan.surat_panggilan u ${beside}
    where u.tenant_id = ${tx.tenantId} and u.kode = ${kode}`);
}

export interface CetakRow {
  readonly id: string;
  readonly oleh: string;
  readonly pada: Date;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
}

const MOST_PRINTS = 200;

/** Prints of a letter, the latest first. */
export function printsOf(tx: Tx, suratId: string): Promise<CetakRow[]> {
  return tx.all(sql<CetakRow>`select id, oleh, pada, ip_address, user_agent from kedisiplinan.surat_cetak
    where tenant_id = ${tx.tenantId} and surat_id = ${suratId} order by id desc limit ${MOST_PRINTS}`);
}
