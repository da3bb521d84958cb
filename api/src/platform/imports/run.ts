import type { HeaderFault } from '../../kernel/table-header.ts';
import { audit } from '../audit/write.ts';
import { type Cause, inTenant, systemCause, type Tx, violates } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { filesOf } from '../files/store.ts';
import { Problem } from '../problem/problem.ts';
import { type SheetRow, UnreadableSheet } from '../sheets/row.ts';
import { readSheet } from '../sheets/sheet.ts';
import type { ImportKind } from './requests.ts';
import type { ImportError, ImportJob } from './store.ts';

export const MOST_ROWS = 200_000;

export interface BatchOutcome {
  /** Rows that stand there now (or would): written by this batch, or known before and the same. */
  readonly ok: number;
  readonly errors: readonly ImportError[];
}

/** How rows of one kind are read, checked and written. */
export interface ImportWork<Context, Column extends string, Good> {
  /** Rows that are written, with the progress, in one transaction. */
  readonly batchRows: number;
  /** What rows are checked against: the rights of who uploaded them, asked for each batch. null: they may not import. */
  context(tx: Tx, uploader: string): Promise<Context | null>;
  readHeader(cells: readonly string[]): {
    readonly columns: readonly (Column | null)[];
    readonly faults: readonly HeaderFault[];
  };
  /** Without the database. `seen` holds what must not come twice in one file → the row where it came first. */
  check(
    rows: readonly SheetRow[],
    columns: readonly (Column | null)[],
    context: Context,
    seen: Map<string, number>,
  ): { readonly good: readonly Good[]; readonly errors: readonly ImportError[] };
  /** @param dryRun tells what would happen and changes nothing */
  keep(
    tx: Tx,
    importId: string,
    good: readonly Good[],
    dryRun: boolean,
    context: Context,
  ): Promise<BatchOutcome>;
  /** Constraints that break when somebody else writes the same meanwhile: the batch is tried again. */
  readonly races: readonly string[];
}

/** The file cannot be imported at all: its errors stand at the row where reading ended. */
class Refused extends Error {
  readonly errors: readonly ImportError[];
  constructor(errors: readonly ImportError[]) {
    super('the file is refused');
    this.errors = errors;
  }
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What one run of an import knows. */
interface Running<Context, Column extends string, Good> {
  readonly kind: ImportKind;
  readonly work: ImportWork<Context, Column, Good>;
  readonly job: ImportJob;
  readonly run: Run;
  readonly signal: AbortSignal;
}

/**
 * Reads an uploaded file row by row and writes it in batches, each with its progress in one transaction: killed
 * anywhere, the next run goes on after the last batch that was kept.
 */
export async function runImport<Context, Column extends string, Good>(
  env: Env,
  tenantId: number,
  importId: string,
  signal: AbortSignal,
  { kind, work }: { readonly kind: ImportKind; readonly work: ImportWork<Context, Column, Good> },
): Promise<void> {
  const job = await inTenant(env, tenantId, systemCause, async (tx) => {
    const job = await kind.store.lock(tx, importId);
    if (!job || job.state === 'done' || job.state === 'failed') return null;
    await kind.store.update(tx, importId, { state: 'running' });
    return job;
  });
  if (!job) return;
  const cause: Cause = { ...systemCause, requestId: `import:${importId}`, userId: job.user_id };
  const run: Run = (step) => inTenant(env, tenantId, cause, step);
  try {
    const running = { kind, work, job, run, signal };
    await contextOf(running);
    const file = await filesOf(env).stream(tenantId, job.file_key);
    const total = await readFile(readSheet(file), running);
    await run((tx) => finish(tx, kind, importId, 'done', { rows_total: total }));
  } catch (error) {
    const errors = refusal(error);
    if (!errors) throw error;
    await run((tx) => finish(tx, kind, importId, 'failed', {}, errors));
  }
  if (!job.dry_run) await filesOf(env).delete(tenantId, job.file_key);
}

/**
 * Ends an import whose last try has failed for a reason that nobody foresaw. What was kept before stays, and is counted;
 * of what went wrong nothing is told but that it was not the file: the message of a database names values of rows.
 */
export async function giveUpImport(
  env: Env,
  tenantId: number,
  kind: ImportKind,
  importId: string,
): Promise<void> {
  const job = await inTenant(env, tenantId, systemCause, async (tx) => {
    const job = await kind.store.lock(tx, importId);
    if (!job || job.state === 'done' || job.state === 'failed') return null;
    const params = { read: job.rows_read, ok: job.rows_ok };
    const code = job.dry_run ? 'CHECK_BROKE_OFF' : 'IMPORT_BROKE_OFF';
    await finish(tx, kind, importId, 'failed', {}, [{ row: 0, column: '', code, params }]);
    return job;
  });
  if (job) await filesOf(env).delete(tenantId, job.file_key);
}

/** What rows are checked against, as it stands now. @throws Refused once the uploader may not import any more */
async function contextOf<Context, Column extends string, Good>({
  run,
  work,
  job,
}: Running<Context, Column, Good>): Promise<Context> {
  const context = await run((tx) => work.context(tx, job.user_id));
  if (!context) throw new Refused([{ row: 0, column: '', code: 'UPLOADER_MAY_NOT', params: {} }]);
  return context;
}

/** @returns how many rows the file has, without its header */
async function readFile<Context, Column extends string, Good>(
  rows: AsyncIterable<SheetRow>,
  running: Running<Context, Column, Good>,
): Promise<number> {
  const { job, work, signal } = running;
  let columns: readonly (Column | null)[] | null = null;
  let read = 0;
  let done = job.rows_read;
  let batch: SheetRow[] = [];
  const seen = new Map<string, number>();
  const flush = async () => {
    if (batch.length === 0 || !columns) return;
    // Asked anew: whoever is narrowed, or loses the right, while a long file is read imports no further than they may.
    const context = await contextOf(running);
    const checked = work.check(batch, columns, context, seen);
    // Rows of a batch that was kept before a crash are read again only to know what has come already.
    if (read > done) {
      await keepBatch(running, context, { ...checked, from: done, to: read });
      done = read;
    }
    batch = [];
    signal.throwIfAborted();
  };
  for await (const row of rows) {
    if (!columns) {
      const header = work.readHeader(row.cells);
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
    if (batch.length === work.batchRows) await flush();
  }
  if (!columns) throw new Refused([{ row: 1, column: '', code: 'FILE_UNREADABLE', params: {} }]);
  await flush();
  if (read === 0) throw new Refused([{ row: 1, column: '', code: 'NO_ROWS', params: {} }]);
  return read;
}

interface Batch<Good> {
  readonly good: readonly Good[];
  readonly errors: readonly ImportError[];
  /** Rows read before and after this batch. */
  readonly from: number;
  readonly to: number;
}

/** Keeps a batch with its progress. What somebody else takes meanwhile shows at the second try. */
async function keepBatch<Context, Column extends string, Good>(
  running: Running<Context, Column, Good>,
  context: Context,
  batch: Batch<Good>,
  tries = 3,
): Promise<void> {
  const { kind, work, job, run } = running;
  try {
    await run(async (tx) => {
      const now = await kind.store.lock(tx, job.id);
      if (!now || now.rows_read !== batch.from) throw new Error('another worker has this import');
      const { ok, errors } = await work.keep(tx, job.id, batch.good, job.dry_run, context);
      await kind.store.insertErrors(tx, job.id, [...batch.errors, ...errors]);
      await kind.store.update(tx, job.id, {
        rows_read: batch.to,
        rows_ok: now.rows_ok + ok,
        rows_rejected: now.rows_rejected + (batch.to - batch.from - ok),
      });
    });
  } catch (error) {
    if (!work.races.some((constraint) => violates(error, constraint)) || tries <= 1) throw error;
    await keepBatch(running, context, batch, tries - 1);
  }
}

function refusal(error: unknown): readonly ImportError[] | null {
  if (error instanceof Refused) return error.errors;
  if (error instanceof UnreadableSheet) {
    const { row } = error;
    return [{ row, column: '', code: row > 0 ? 'ROW_UNREADABLE' : 'FILE_UNREADABLE', params: {} }];
  }
  if (error instanceof Problem && error.code === 'NOT_FOUND')
    return [{ row: 0, column: '', code: 'FILE_GONE', params: {} }];
  return null;
}

async function finish(
  tx: Tx,
  { store, resource }: ImportKind,
  id: string,
  state: 'done' | 'failed',
  change: { readonly rows_total?: number },
  errors: readonly ImportError[] = [],
): Promise<void> {
  await store.insertErrors(tx, id, errors);
  await store.update(tx, id, { ...change, state, finished_at: tx.now });
  const job = await store.lock(tx, id);
  await audit(tx, {
    action: `${resource}.finished`,
    resource,
    resourceId: id,
    outcome: state === 'done' ? 'success' : 'failure',
    details: { dry_run: job?.dry_run, rows_ok: job?.rows_ok, rows_rejected: job?.rows_rejected },
  });
}
