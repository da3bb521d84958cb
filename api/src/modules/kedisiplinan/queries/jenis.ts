import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { Kategori, StoredJenis } from '../repository/jenis.ts';

export type JenisRow = StoredJenis;
export interface JenisFilters {
  readonly kategori?: Kategori | undefined;
  readonly aktif?: boolean | undefined;
  readonly q?: string | undefined;
}

const COLUMNS = sql`t.id, t.nama, t.nama_kunci, t.kategori, t.poin, t.frekuensi_kelompok, t.aktif, t.version`;

/** A school has some hundred kinds: what is searched for is looked for in all of them. */
function conditions(tx: Tx, { kategori, aktif, q }: JenisFilters): RawBuilder<unknown>[] {
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...(kategori === undefined ? [] : [sql`t.kategori = ${kategori}`]),
    ...(aktif === undefined ? [] : [sql`t.aktif = ${aktif}`]),
    ...(q === undefined ? [] : [sql`strpos(t.nama_kunci, ${q.trim().toLowerCase()}) > 0`]),
  ];
}

/** Up to `limit` kinds by name, in reading direction from the cursor. */
export function listJenis(
  tx: Tx,
  filters: JenisFilters,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<JenisRow[]> {
  const order = cursor?.back ? sql`desc` : sql`asc`;
  const where = conditions(tx, filters);
  if (cursor) where.push(sql`t.nama_kunci ${cursor.back ? sql`<` : sql`>`} ${cursor.values[0]}::text`);
  return tx.all(sql<JenisRow>`select ${COLUMNS} from kedisiplinan.jenis_pelanggaran t
    where ${sql.join(where, sql` and `)} order by t.nama_kunci ${order} limit ${limit}`);
}

export async function countJenis(tx: Tx, filters: JenisFilters): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count
    from kedisiplinan.jenis_pelanggaran t where ${sql.join(conditions(tx, filters), sql` and `)}`);
  return row?.count ?? 0;
}

export function findJenis(tx: Tx, id: string): Promise<JenisRow | undefined> {
  return tx.first(sql<JenisRow>`select ${COLUMNS} from kedisiplinan.jenis_pelanggaran t
    where t.tenant_id = ${tx.tenantId} and t.id = ${id}`);
}
