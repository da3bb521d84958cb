import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

export interface KelasFields {
  readonly nama: string;
  readonly tingkat: number;
  readonly jurusan: string | null;
  readonly wali_kelas_id: string | null;
}
export type StoredKelas = KelasFields & { readonly id: string; readonly version: number };

const COLUMNS = sql`id, nama, tingkat, jurusan, wali_kelas_id, version`;

/** @throws a database error of constraint one_kelas_per_nama */
export async function insertKelas(
  tx: Tx,
  { id, nama, tingkat, jurusan, wali_kelas_id }: KelasFields & { id: string },
) {
  await tx.run(sql`insert into kedisiplinan.kelas
    (tenant_id, id, nama, tingkat, jurusan, wali_kelas_id, created_at, updated_at)
    values (${tx.tenantId}, ${id}, ${nama}, ${tingkat}, ${jurusan}, ${wali_kelas_id}, ${tx.now}, ${tx.now})`);
}

/** Classes of these ids, locked one after another in the order of their ids, so that two moves take turns. */
export function lockKelas(tx: Tx, ids: readonly string[]): Promise<StoredKelas[]> {
  return tx.all(sql<StoredKelas>`select ${COLUMNS} from kedisiplinan.kelas
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[]) order by id for no key update`);
}

/** The class, and nobody puts a student into it or takes one out until the transaction ends. */
export function lockKelasWhole(tx: Tx, id: string): Promise<StoredKelas | undefined> {
  return tx.first(sql<StoredKelas>`select ${COLUMNS} from kedisiplinan.kelas
    where tenant_id = ${tx.tenantId} and id = ${id} for update`);
}

/** All classes of the school by name: what the rows of a file name them by. */
export function allKelas(tx: Tx): Promise<{ id: string; nama: string }[]> {
  return tx.all(
    sql<{
      id: string;
      nama: string;
    }>`select id, nama from kedisiplinan.kelas where tenant_id = ${tx.tenantId}`,
  );
}

/** @throws a database error of constraint one_kelas_per_nama */
export async function updateKelas(tx: Tx, id: string, fields: Partial<KelasFields>): Promise<void> {
  const set = Object.entries({ ...fields, updated_at: tx.now }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update kedisiplinan.kelas set ${sql.join(set)}, version = version + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** Whether anybody is in the class, left school from it, or was recorded in it. */
export async function isKelasUsed(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.first(sql<{ used: boolean }>`select
    exists (select from kedisiplinan.siswa where tenant_id = ${tx.tenantId} and kelas_id = ${id})
    or exists (select from kedisiplinan.pelanggaran where tenant_id = ${tx.tenantId} and kelas_id = ${id})
    or exists (select from kedisiplinan.tindak_lanjut where tenant_id = ${tx.tenantId} and kelas_id = ${id}) as used`);
  return row?.used ?? false;
}

export async function deleteKelas(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from kedisiplinan.kelas where tenant_id = ${tx.tenantId} and id = ${id}`);
}
