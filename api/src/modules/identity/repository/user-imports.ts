import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FieldCode, Params } from '../../../platform/problem/problem.ts';

export interface ImportError {
  readonly row: number;
  readonly column: string;
  readonly code: FieldCode;
  readonly params: Params;
}

export interface UserImport {
  readonly id: string;
  readonly user_id: string;
  readonly file_name: string;
  readonly file_key: string;
  readonly dry_run: boolean;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly rows_total: number | null;
  readonly rows_read: number;
  readonly rows_ok: number;
  readonly rows_rejected: number;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

export async function insertImport(
  tx: Tx,
  created: Pick<UserImport, 'id' | 'user_id' | 'file_name' | 'file_key' | 'dry_run'>,
): Promise<void> {
  await tx.run(
    db
      .insertInto('identity.user_imports')
      .values({ ...created, tenant_id: tx.tenantId, state: 'queued', created_at: tx.now }),
  );
}

const COLUMNS = [
  'id',
  'user_id',
  'file_name',
  'file_key',
  'dry_run',
  'state',
  'rows_total',
  'rows_read',
  'rows_ok',
  'rows_rejected',
  'created_at',
  'finished_at',
] as const;

export function readImport(tx: Tx, id: string): Promise<UserImport | undefined> {
  return tx.first(
    db
      .selectFrom('identity.user_imports')
      .select(COLUMNS)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** With the row locked: of two workers that have the same import the second waits and then sees how far it is. */
export function lockImport(tx: Tx, id: string): Promise<UserImport | undefined> {
  return tx.first(
    db
      .selectFrom('identity.user_imports')
      .select(COLUMNS)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .forUpdate(),
  );
}

/** The import that applies this file, unless it failed. */
export function findApplied(tx: Tx, fileKey: string): Promise<{ id: string; state: string } | undefined> {
  return tx.first(
    db
      .selectFrom('identity.user_imports')
      .select(['id', 'state'])
      .where('tenant_id', '=', tx.tenantId)
      .where('file_key', '=', fileKey)
      .where('dry_run', '=', false)
      .where('state', '!=', 'failed')
      .limit(1),
  );
}

export async function updateImport(
  tx: Tx,
  id: string,
  change: {
    state?: UserImport['state'];
    rows_read?: number;
    rows_ok?: number;
    rows_rejected?: number;
    rows_total?: number;
    finished_at?: Date;
  },
): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.user_imports')
      .set(change)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export async function insertImportErrors(tx: Tx, id: string, errors: readonly ImportError[]): Promise<void> {
  for (let from = 0; from < errors.length; from += 5_000)
    await tx.run(
      db
        .insertInto('identity.user_import_errors')
        .values(
          errors.slice(from, from + 5_000).map((error) => ({
            tenant_id: tx.tenantId,
            import_id: id,
            row: error.row,
            column: error.column,
            code: error.code,
            params: JSON.stringify(error.params),
          })),
        )
        .onConflict((conflict) => conflict.doNothing()),
    );
}

/** Errors in the order of the file, from after a position. */
export function readImportErrors(
  tx: Tx,
  id: string,
  limit: number,
  after: ImportError | null = null,
): Promise<ImportError[]> {
  return tx.all(sql<ImportError>`
    select row, "column", code, params from identity.user_import_errors
    where tenant_id = ${tx.tenantId} and import_id = ${id}
      and (row, "column", code) > (${after?.row ?? -1}, ${after?.column ?? ''}, ${after?.code ?? ''})
    order by row, "column", code limit ${limit}`);
}
