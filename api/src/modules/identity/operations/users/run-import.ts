import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, systemCause, type Tx, violates } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { filesOf } from '../../../../platform/files/store.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type SheetRow, UnreadableSheet } from '../../../../platform/sheets/row.ts';
import { readSheet } from '../../../../platform/sheets/sheet.ts';
import { importContext } from '../../queries/import-context.ts';
import {
  type ImportError,
  insertImportErrors,
  lockImport,
  type UserImport,
  updateImport,
} from '../../repository/user-imports.ts';
import { checkRow, type ImportColumn, type ImportContext, readHeader } from '../../rules/import-row.ts';
import { type GoodRow, importBatch } from './import-batch.ts';

const BATCH = 500;
export const MOST_ROWS = 200_000;

/** The file cannot be imported at all: its errors stand at the row where reading ended. */
class Refused extends Error {
  readonly errors: readonly ImportError[];
  constructor(errors: readonly ImportError[]) {
    super('the file is refused');
    this.errors = errors;
  }
}

/**
 * Reads an uploaded file row by row and makes its users in batches, each with its progress in one transaction: killed
 * anywhere, the next run goes on after the last batch that was kept.
 */
export async function runImport(
  env: Env,
  tenantId: number,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  const found = await inTenant(env, tenantId, systemCause, (tx) => begin(tx, importId));
  if (!found) return;
  const { job, context } = found;
  const cause: Cause = { ...systemCause, requestId: `import:${importId}`, userId: job.user_id };
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(env, tenantId, cause, work);
  try {
    if (!context) throw new Refused([{ row: 0, column: '', code: 'UPLOADER_MAY_NOT', params: {} }]);
    const total = await readFile(env, tenantId, job, context, run, signal);
    await run((tx) => finish(tx, importId, 'done', { rows_total: total }));
  } catch (error) {
    const errors = refusal(error);
    if (!errors) throw error;
    await run((tx) => finish(tx, importId, 'failed', {}, errors));
  }
  if (!job.dry_run) await filesOf(env).delete(tenantId, job.file_key);
}

async function begin(tx: Tx, id: string): Promise<{ job: UserImport; context: ImportContext | null } | null> {
  const job = await lockImport(tx, id);
  if (!job || job.state === 'done' || job.state === 'failed') return null;
  await updateImport(tx, id, { state: 'running' });
  return { job, context: await importContext(tx, job.user_id) };
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** @returns how many rows the file has, without its header */
async function readFile(
  env: Env,
  tenantId: number,
  job: UserImport,
  context: ImportContext,
  run: Run,
  signal: AbortSignal,
): Promise<number> {
  const file = await filesOf(env).stream(tenantId, job.file_key);
  let columns: readonly (ImportColumn | null)[] | null = null;
  let read = 0;
  let done = job.rows_read;
  let batch: SheetRow[] = [];
  const seen = new Map<string, number>();
  const flush = async () => {
    if (batch.length === 0 || !columns) return;
    const checked = checkBatch(batch, columns, context, seen);
    // Rows of a batch that was kept before a crash are read again only to know their names.
    if (read > done) {
      await keepBatch(run, job, { ...checked, from: done, to: read });
      done = read;
    }
    batch = [];
    signal.throwIfAborted();
  };
  for await (const row of readSheet(file)) {
    if (!columns) {
      const header = readHeader(row.cells);
      if (header.faults.length > 0)
        throw new Refused(header.faults.map((fault) => ({ row: row.number, column: '', ...fault })));
      columns = header.columns;
      continue;
    }
    if (++read > MOST_ROWS)
      throw new Refused([
        { row: row.number, column: '', code: 'TOO_MANY_ROWS', params: { most: MOST_ROWS } },
      ]);
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  if (!columns) throw new Refused([{ row: 1, column: '', code: 'FILE_UNREADABLE', params: {} }]);
  await flush();
  return read;
}

function checkBatch(
  rows: readonly SheetRow[],
  columns: readonly (ImportColumn | null)[],
  context: ImportContext,
  seen: Map<string, number>,
): { good: readonly GoodRow[]; errors: readonly ImportError[] } {
  const good: GoodRow[] = [];
  const errors: ImportError[] = [];
  for (const { number, cells } of rows) {
    const { user, faults } = checkRow(cells, columns, context);
    errors.push(...faults.map((fault) => ({ row: number, ...fault })));
    if (!user) continue;
    const twice = (
      [
        ['username', user.username],
        ['email', user.email],
      ] as const
    ).flatMap(([column, name]) => {
      const first = name === null ? undefined : seen.get(name.toLowerCase());
      return first === undefined
        ? []
        : [{ row: number, column, code: 'DUPLICATE_IN_FILE' as const, params: { row: first } }];
    });
    errors.push(...twice);
    if (twice.length > 0) continue;
    for (const name of [user.username, user.email]) if (name !== null) seen.set(name.toLowerCase(), number);
    good.push({ number, user });
  }
  return { good, errors };
}

interface Batch {
  readonly good: readonly GoodRow[];
  readonly errors: readonly ImportError[];
  /** Rows read before and after this batch. */
  readonly from: number;
  readonly to: number;
}

/** Keeps a batch with its progress. A name that somebody else takes meanwhile shows at the second try. */
async function keepBatch(run: Run, job: UserImport, batch: Batch, tries = 3): Promise<void> {
  try {
    await run(async (tx) => {
      const now = await lockImport(tx, job.id);
      if (!now || now.rows_read !== batch.from) throw new Error('another worker has this import');
      const { ok, errors } = await importBatch(tx, job.id, batch.good, job.dry_run);
      await insertImportErrors(tx, job.id, [...batch.errors, ...errors]);
      await updateImport(tx, job.id, {
        rows_read: batch.to,
        rows_ok: now.rows_ok + ok,
        rows_rejected: now.rows_rejected + (batch.to - batch.from - ok),
      });
    });
  } catch (error) {
    const raced = violates(error, 'username_is_taken') || violates(error, 'email_is_taken');
    if (!raced || tries <= 1) throw error;
    await keepBatch(run, job, batch, tries - 1);
  }
}

function refusal(error: unknown): readonly ImportError[] | null {
  if (error instanceof Refused) return error.errors;
  if (error instanceof UnreadableSheet) return [{ row: 0, column: '', code: 'FILE_UNREADABLE', params: {} }];
  if (error instanceof Problem && error.code === 'NOT_FOUND')
    return [{ row: 0, column: '', code: 'FILE_GONE', params: {} }];
  return null;
}

async function finish(
  tx: Tx,
  id: string,
  state: 'done' | 'failed',
  change: { rows_total?: number },
  errors: readonly ImportError[] = [],
): Promise<void> {
  await insertImportErrors(tx, id, errors);
  await updateImport(tx, id, { ...change, state, finished_at: tx.now });
  const job = await lockImport(tx, id);
  await audit(tx, {
    action: 'user_import.finished',
    resource: 'user_import',
    resourceId: id,
    outcome: state === 'done' ? 'success' : 'failure',
    details: { dry_run: job?.dry_run, rows_ok: job?.rows_ok, rows_rejected: job?.rows_rejected },
  });
}
