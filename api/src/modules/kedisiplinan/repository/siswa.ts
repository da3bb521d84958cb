import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import { inReach, type Reach } from '../queries/reach.ts';
import type { LeftStatus, SiswaStatus } from '../rules/siswa-status.ts';

export interface SiswaFields {
  readonly nis: string;
  readonly nama: string;
  readonly nama_kunci: string;
  readonly kelas_id: string;
  readonly wali_nama: string;
  readonly wali_telepon: string | null;
  readonly wali_email: string | null;
}
export interface StoredSiswa extends SiswaFields {
  readonly id: string;
  readonly status: SiswaStatus;
  readonly keluar_pada: string | null;
  readonly version: number;
}

const COLUMNS = sql`id, nis, nama, nama_kunci, kelas_id, wali_nama, wali_telepon, wali_email, status, keluar_pada, version`;

/** @throws a database error of constraint one_siswa_per_nis or siswa_in_a_kelas */
export async function insertSiswa(tx: Tx, { id, ...fields }: SiswaFields & { readonly id: string }) {
  await insertManySiswa(tx, [{ id, ...fields }]);
}

export type SiswaRecord = SiswaFields & { readonly id: string };

/** @throws a database error of constraint one_siswa_per_nis or siswa_in_a_kelas */
export async function insertManySiswa(tx: Tx, rows: readonly SiswaRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`insert into kedisiplinan.siswa (tenant_id, id, nis, nama, nama_kunci, kelas_id, wali_nama, wali_telepon,
      wali_email, created_at, updated_at)
    select ${tx.tenantId}, r.*, ${tx.now}, ${tx.now} from ${asRows(rows)}`);
}

/** Everything of these students as it is given. @throws a database error of constraint siswa_in_a_kelas */
export async function updateManySiswa(tx: Tx, rows: readonly SiswaRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`update kedisiplinan.siswa s set nama = r.nama, nama_kunci = r.nama_kunci, kelas_id = r.kelas_id,
      wali_nama = r.wali_nama, wali_telepon = r.wali_telepon, wali_email = r.wali_email, version = s.version + 1,
      updated_at = ${tx.now}
    from ${asRows(rows)} where s.tenant_id = ${tx.tenantId} and s.id = r.id`);
}

function asRows(rows: readonly SiswaRecord[]) {
  const column = <Key extends keyof SiswaRecord>(key: Key) => rows.map((row) => row[key]);
  return sql`unnest(${column('id')}::uuid[], ${column('nis')}::text[], ${column('nama')}::text[],
    ${column('nama_kunci')}::text[], ${column('kelas_id')}::uuid[], ${column('wali_nama')}::text[],
    ${column('wali_telepon')}::text[], ${column('wali_email')}::text[])
    r (id, nis, nama, nama_kunci, kelas_id, wali_nama, wali_telepon, wali_email)`;
}

/** The student within the reach, with the row locked. */
export function lockSiswa(tx: Tx, reach: Reach, id: string): Promise<StoredSiswa | undefined> {
  return tx.first(sql<StoredSiswa>`select ${COLUMNS} from kedisiplinan.siswa
    where tenant_id = ${tx.tenantId} and id = ${id} and ${inReach(reach, 'kelas_id')} for no key update`);
}

/** Students of these ids, locked in their order, so that two writers take turns. */
export function lockManySiswa(tx: Tx, ids: readonly string[]): Promise<StoredSiswa[]> {
  return tx.all(sql<StoredSiswa>`select ${COLUMNS} from kedisiplinan.siswa
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[]) order by id for no key update`);
}

/** Who is at school in this class, locked in the order of their ids. */
export function lockClass(tx: Tx, kelasId: string): Promise<StoredSiswa[]> {
  return tx.all(sql<StoredSiswa>`select ${COLUMNS} from kedisiplinan.siswa
    where tenant_id = ${tx.tenantId} and kelas_id = ${kelasId} and status = 'aktif' order by id for no key update`);
}

/** Who has these numbers, each looked up by index whatever the statistics of a table that grows say. */
export function siswaByNis(tx: Tx, numbers: readonly string[]): Promise<StoredSiswa[]> {
  return tx.all(sql<StoredSiswa>`
    select f.* from (select n from unnest(${[...numbers]}::text[]) n offset 0) wanted
    cross join lateral (select ${COLUMNS} from kedisiplinan.siswa
      where tenant_id = (select ${tx.tenantId}::int) and nis = wanted.n offset 0) f`);
}

/** @throws a database error of constraint one_siswa_per_nis or siswa_in_a_kelas */
export async function updateSiswa(tx: Tx, id: string, fields: Partial<SiswaFields>): Promise<void> {
  const set = Object.entries({ ...fields, updated_at: tx.now }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update kedisiplinan.siswa set ${sql.join(set)}, version = version + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** Puts students into a class; who had left school is back. @throws a database error of constraint siswa_in_a_kelas */
export async function placeSiswa(tx: Tx, ids: readonly string[], kelasId: string): Promise<void> {
  await tx.run(sql`update kedisiplinan.siswa
    set kelas_id = ${kelasId}, status = 'aktif', keluar_pada = null, version = version + 1, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`);
}

/** Students leave school; the class that they were last in stays with them. */
export async function letGo(tx: Tx, ids: readonly string[], status: LeftStatus, day: string): Promise<void> {
  await tx.run(sql`update kedisiplinan.siswa
    set status = ${status}, keluar_pada = ${day}::date, version = version + 1, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`);
}

/** @throws a database error of a foreign key once anything was recorded */
export async function deleteSiswa(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from kedisiplinan.siswa where tenant_id = ${tx.tenantId} and id = ${id}`);
}
