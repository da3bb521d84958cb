import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { FieldCode, Params } from '../problem/problem.ts';

export interface ImportError {
  readonly row: number;
  readonly column: string;
  readonly code: FieldCode;
  readonly params: Params;
}

/** An uploaded file on its way: checked by a dry run, then applied. */
export interface ImportJob {
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

export type NewImport = Pick<ImportJob, 'id' | 'user_id' | 'file_name' | 'file_key' | 'dry_run'>;
export type ImportChange = Partial<
  Pick<ImportJob, 'state' | 'rows_read' | 'rows_ok' | 'rows_rejected' | 'rows_total'>
> & { readonly finished_at?: Date };

/** Where one module keeps its imports. */
export interface ImportStore {
  insert(tx: Tx, created: NewImport): Promise<void>;
  read(tx: Tx, id: string): Promise<ImportJob | undefined>;
  /** With the row locked: of two workers that have the same import the second waits and then sees how far it is. */
  lock(tx: Tx, id: string): Promise<ImportJob | undefined>;
  /** The import that applies this file, unless it failed. */
  findApplied(tx: Tx, fileKey: string): Promise<{ id: string; state: ImportJob['state'] } | undefined>;
  update(tx: Tx, id: string, change: ImportChange): Promise<void>;
  insertErrors(tx: Tx, id: string, errors: readonly ImportError[]): Promise<void>;
  /** Errors in the order of the file, from after a position. */
  readErrors(tx: Tx, id: string, limit: number, after?: ImportError | null): Promise<ImportError[]>;
}

const COLUMNS = sql`id, user_id, file_name, file_key, dry_run, state, rows_total, rows_read, rows_ok, rows_rejected,
  created_at, finished_at`;
const ERRORS_AT_ONCE = 5_000;

/** A store on two tables of the module that calls, which have the columns that are named here. */
export function importStore(tables: { readonly imports: string; readonly errors: string }): ImportStore {
  const imports = sql.table(tables.imports);
  const errorRows = sql.table(tables.errors);
  const find = (tx: Tx, id: string, lock: RawBuilder<unknown>) =>
    tx.first(
      sql<ImportJob>`select ${COLUMNS} from ${imports} where tenant_id = ${tx.tenantId} and id = ${id} ${lock}`,
    );
  return {
    async insert(tx, { id, user_id, file_name, file_key, dry_run }) {
      await tx.run(sql`insert into ${imports} (tenant_id, id, user_id, file_name, file_key, dry_run, state, created_at)
        values (${tx.tenantId}, ${id}, ${user_id}, ${file_name}, ${file_key}, ${dry_run}, 'queued', ${tx.now})`);
    },
    read: (tx, id) => find(tx, id, sql``),
    lock: (tx, id) => find(tx, id, sql`for update`),
    findApplied: (tx, fileKey) =>
      tx.first(sql<{ id: string; state: ImportJob['state'] }>`select id, state from ${imports}
        where tenant_id = ${tx.tenantId} and file_key = ${fileKey} and not dry_run and state <> 'failed' limit 1`),
    async update(tx, id, change) {
      const set = Object.entries(change).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
      await tx.run(
        sql`update ${imports} set ${sql.join(set)} where tenant_id = ${tx.tenantId} and id = ${id}`,
      );
    },
    async insertErrors(tx, id, errors) {
      for (let from = 0; from < errors.length; from += ERRORS_AT_ONCE) {
        const some = errors.slice(from, from + ERRORS_AT_ONCE);
        await tx.run(sql`insert into ${errorRows} (tenant_id, import_id, row, "column", code, params)
          select ${tx.tenantId}, ${id}, e.row, e.name, e.code, e.params
          from unnest(${some.map((error) => error.row)}::int[], ${some.map((error) => error.column)}::text[],
            ${some.map((error) => error.code)}::text[],
            ${some.map((error) => JSON.stringify(error.params))}::jsonb[]) e (row, name, code, params)
          on conflict do nothing`);
      }
    },
    readErrors: (tx, id, limit, after = null) =>
      tx.all(sql<ImportError>`
        select row, "column", code, params from ${errorRows}
        where tenant_id = ${tx.tenantId} and import_id = ${id}
          and (row, "column", code) > (${after?.row ?? -1}, ${after?.column ?? ''}, ${after?.code ?? ''})
        order by row, "column", code limit ${limit}`),
  };
}
