import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

export interface KelasRow {
  readonly id: string;
  readonly nama: string;
  readonly tingkat: number;
  readonly jurusan: string | null;
  readonly wali_kelas_id: string | null;
  /** Those who are at school. */
  readonly jumlah_siswa: number;
  readonly version: number;
}
export interface KelasFilters {
  readonly tingkat?: number | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = sql`t.id, t.nama, t.tingkat, t.jurusan, t.wali_kelas_id, t.version,
  (select count(*)::int from kedisiplinan.siswa s
    where s.tenant_id = t.tenant_id and s.kelas_id = t.id and s.status = 'aktif') as jumlah_siswa`;

/** A school has a hundred classes: what is searched for is looked for in all of them. */
function conditions(tx: Tx, { tingkat, q }: KelasFilters): RawBuilder<unknown>[] {
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...(tingkat === undefined ? [] : [sql`t.tingkat = ${tingkat}`]),
    ...(q === undefined ? [] : [sql`strpos(lower(t.nama), ${q.trim().toLowerCase()}) > 0`]),
  ];
}

/** Up to `limit` classes by level and name, in reading direction from the cursor. */
export function listKelas(
  tx: Tx,
  filters: KelasFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<KelasRow[]> {
  const order = cursor?.back ? sql`desc` : sql`asc`;
  const [tingkat, nama] = cursor?.values ?? [];
  const where = conditions(tx, filters);
  if (cursor)
    where.push(sql`(t.tingkat, t.nama) ${cursor.back ? sql`<` : sql`>`} (${tingkat}::int, ${nama}::text)`);
  return tx.all(sql<KelasRow>`select ${COLUMNS} from kedisiplinan.kelas t where ${sql.join(where, sql` and `)}
    order by t.tingkat ${order}, t.nama ${order} limit ${limit}`);
}

export async function countKelas(tx: Tx, filters: KelasFilters): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from kedisiplinan.kelas t
    where ${sql.join(conditions(tx, filters), sql` and `)}`);
  return row?.count ?? 0;
}

export function findKelas(tx: Tx, id: string): Promise<KelasRow | undefined> {
  return tx.first(
    sql<KelasRow>`select ${COLUMNS} from kedisiplinan.kelas t where t.tenant_id = ${tx.tenantId} and t.id = ${id}`,
  );
}
