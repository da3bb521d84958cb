import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

export type Kategori = 'ringan' | 'sedang' | 'berat' | 'sangat_berat';
export interface JenisFields {
  readonly nama: string;
  readonly nama_kunci: string;
  readonly kategori: Kategori;
  readonly poin: number;
  readonly frekuensi_kelompok: 'atribut' | 'alfa' | null;
  readonly aktif: boolean;
}
export type StoredJenis = JenisFields & { readonly id: string; readonly version: number };

/** @throws a database error of constraint one_jenis_per_nama */
export async function insertJenis(tx: Tx, { id, ...fields }: JenisFields & { readonly id: string }) {
  const { nama, nama_kunci, kategori, poin, frekuensi_kelompok, aktif } = fields;
  await tx.run(sql`insert into kedisiplinan.jenis_pelanggaran
    (tenant_id, id, nama, nama_kunci, kategori, poin, frekuensi_kelompok, aktif, created_at, updated_at)
    values (${tx.tenantId}, ${id}, ${nama}, ${nama_kunci}, ${kategori}, ${poin}, ${frekuensi_kelompok}, ${aktif},
      ${tx.now}, ${tx.now})`);
}

export function lockJenis(tx: Tx, id: string): Promise<StoredJenis | undefined> {
  return tx.first(sql<StoredJenis>`select id, nama, nama_kunci, kategori, poin, frekuensi_kelompok, aktif, version
    from kedisiplinan.jenis_pelanggaran where tenant_id = ${tx.tenantId} and id = ${id} for no key update`);
}

/** @throws a database error of constraint one_jenis_per_nama */
export async function updateJenis(tx: Tx, id: string, fields: Partial<JenisFields>): Promise<void> {
  const set = Object.entries({ ...fields, updated_at: tx.now }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update kedisiplinan.jenis_pelanggaran set ${sql.join(set)}, version = version + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** @throws a database error of constraint pelanggaran_of_a_jenis once it was recorded */
export async function deleteJenis(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`delete from kedisiplinan.jenis_pelanggaran where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
}
