import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ImportJob } from '../../../platform/imports/store.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

export type ListedImport = Omit<ImportJob, 'user_id' | 'file_key'>;

/** Up to `limit` imports of somebody, the newest first, in reading direction from `cursor`. */
export function listSiswaImports(
  tx: Tx,
  userId: string,
  limit: number,
  cursor: Cursor | null,
): Promise<ListedImport[]> {
  const [id] = cursor?.values ?? [];
  const from =
    id === undefined ? sql`` : cursor?.back ? sql`and id > ${id}::uuid` : sql`and id < ${id}::uuid`;
  return tx.all(sql<ListedImport>`
    select id, file_name, dry_run, state, rows_total, rows_read, rows_ok, rows_rejected, created_at, finished_at
    from kedisiplinan.siswa_imports where tenant_id = ${tx.tenantId} and user_id = ${userId} ${from}
    order by id ${cursor?.back ? sql`asc` : sql`desc`} limit ${limit}`);
}
