import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';

export type Kelompok = 'atribut' | 'alfa' | null;

export interface Jenis {
  readonly id: string;
  readonly nama: string;
  readonly kategori: 'ringan' | 'sedang' | 'berat' | 'sangat_berat';
  readonly poin: number;
  readonly kelompok: Kelompok;
  readonly aktif: boolean;
}
export interface NewPelanggaran {
  readonly siswa_id: string;
  readonly kelas_id: string;
  readonly jenis_id: string;
  readonly poin: number;
  readonly kelompok: Kelompok;
}
export interface StoredPelanggaran extends NewPelanggaran {
  readonly id: string;
  readonly laporan_id: string;
  readonly tanggal: string;
  readonly keterangan: string | null;
  readonly pencatat_id: string;
  readonly created_at: Date;
  readonly dibatalkan_pada: Date | null;
  readonly version: number;
}

/** Kinds, kept from being deleted until the transaction ends. */
export function findJenis(tx: Tx, ids: readonly string[]): Promise<Jenis[]> {
  return tx.all(
    sql<Jenis>`select id, nama, kategori, poin, frekuensi_kelompok as kelompok, aktif
    from kedisiplinan.jenis_pelanggaran
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[]) order by id for key share`,
    { name: 'kedisiplinan.find_jenis' },
  );
}

export async function insertPelanggaran(
  tx: Tx,
  report: { readonly laporanId: string; readonly tanggal: string; readonly keterangan: string | null },
  rows: readonly NewPelanggaran[],
): Promise<void> {
  const { laporanId: laporan_id, tanggal, keterangan } = report;
  await tx.run(
    db.insertInto('kedisiplinan.pelanggaran').values(
      rows.map((row) => ({
        ...row,
        tenant_id: tx.tenantId,
        // Of this very moment: the students are locked, so that ids are in the order in which reports were evaluated.
        id: newId(),
        laporan_id,
        tanggal,
        keterangan,
        pencatat_id: tx.cause.userId ?? '',
        created_at: tx.now,
        updated_at: tx.now,
      })),
    ),
  );
}

const stored = sql`id, laporan_id, siswa_id, kelas_id, jenis_id, poin, kelompok, tanggal, keterangan, pencatat_id, created_at,
  dibatalkan_pada, version`;

export function findStored(tx: Tx, id: string): Promise<StoredPelanggaran | undefined> {
  return tx.first(sql<StoredPelanggaran>`select ${stored} from kedisiplinan.pelanggaran
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** Lock its student first: whoever records does so too. */
export function lockStored(tx: Tx, id: string): Promise<StoredPelanggaran | undefined> {
  return tx.first(sql<StoredPelanggaran>`select ${stored} from kedisiplinan.pelanggaran
    where tenant_id = ${tx.tenantId} and id = ${id} for no key update`);
}

/** What one report says of a student; what is cancelled is left out. */
export function reportOf(
  tx: Tx,
  siswaId: string,
  laporanId: string,
): Promise<Pick<StoredPelanggaran, 'jenis_id' | 'poin' | 'kelompok' | 'tanggal'>[]> {
  return tx.all(sql<Pick<StoredPelanggaran, 'jenis_id' | 'poin' | 'kelompok' | 'tanggal'>>`
    select jenis_id, poin, kelompok, tanggal from kedisiplinan.pelanggaran
    where tenant_id = ${tx.tenantId} and laporan_id = ${laporanId} and siswa_id = ${siswaId}
      and dibatalkan_pada is null order by id`);
}

export async function updatePelanggaran(
  tx: Tx,
  id: string,
  fields: Partial<Pick<StoredPelanggaran, 'tanggal' | 'keterangan' | 'jenis_id' | 'poin' | 'kelompok'>>,
): Promise<void> {
  await tx.run(
    db
      .updateTable('kedisiplinan.pelanggaran')
      .set({ ...fields, version: sql`version + 1`, updated_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export async function markCancelled(tx: Tx, id: string, alasan: string): Promise<void> {
  await tx.run(
    db
      .updateTable('kedisiplinan.pelanggaran')
      .set({
        dibatalkan_pada: tx.now,
        dibatalkan_oleh: tx.cause.userId,
        alasan_batal: alasan,
        version: sql`version + 1`,
        updated_at: tx.now,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export interface StoredBukti {
  readonly id: string;
  readonly pelanggaran_id: string;
  readonly file_key: string;
  readonly media_type: 'image/jpeg' | 'image/png';
  readonly size: number;
}

export async function insertBukti(tx: Tx, bukti: StoredBukti): Promise<void> {
  await tx.run(
    db.insertInto('kedisiplinan.bukti').values({
      ...bukti,
      tenant_id: tx.tenantId,
      uploaded_by: tx.cause.userId ?? '',
      uploaded_at: tx.now,
    }),
  );
}

export function findBukti(tx: Tx, id: string): Promise<StoredBukti | undefined> {
  return tx.first(sql<StoredBukti>`select id, pelanggaran_id, file_key, media_type, size from kedisiplinan.bukti
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

export async function countBukti(tx: Tx, pelanggaranId: string): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from kedisiplinan.bukti
    where tenant_id = ${tx.tenantId} and pelanggaran_id = ${pelanggaranId}`);
  return row?.count ?? 0;
}

/** Reports whose evaluation has waited since before then, in all tenants. */
export function overdueEvaluations(
  tx: SystemTx,
  before: Date,
  most: number,
): Promise<{ readonly tenant_id: number; readonly id: string }[]> {
  return tx.all(sql<{ readonly tenant_id: number; readonly id: string }>`
    select tenant_id, id from kedisiplinan.overdue_evaluations(${before}, ${most})`);
}
