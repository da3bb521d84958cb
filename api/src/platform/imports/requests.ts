import type { Actor } from '../access/actor.ts';
import { audit } from '../audit/write.ts';
import { newId } from '../clock/ids.ts';
import { inTenant, systemCause, type Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { filesOf } from '../files/store.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { type Locale, Problem } from '../problem/problem.ts';
import { csvLine } from '../sheets/csv.ts';
import type { ImportError, ImportJob, ImportStore } from './store.ts';

/** One kind of import: whose rows it brings and where they are kept. */
export interface ImportKind {
  readonly store: ImportStore;
  /** What the audit trail calls it: `user_import`. */
  readonly resource: string;
  /** Path of its progress: `/api/users/imports`. */
  readonly path: string;
  /** Tasks of the worker: to run it, and to forget the file of a dry run. */
  readonly runTask: string;
  readonly forgetTask: string;
  /** true where its errors tell of rows that another holder of the permission may not reach. */
  readonly onlyOwn: boolean;
}

const SHOWN_ERRORS = 200;
const KEPT_MS = 86_400_000;
/** Within four minutes: somebody waits for the answer. */
const TRIES = 6;

/** Puts an uploaded file in line to be checked, or to be imported. The file is forgotten after a day. */
export async function beginImport(
  tx: Tx,
  kind: ImportKind,
  actor: Pick<Actor, 'userId'>,
  file: { readonly key: string; readonly name: string; readonly dryRun: boolean },
): Promise<{ job_id: string }> {
  const id = newId(tx.now.getTime());
  const { key, name, dryRun } = file;
  await kind.store.insert(tx, { id, user_id: actor.userId, file_name: name, file_key: key, dry_run: dryRun });
  await enqueue(tx, kind.runTask, { import_id: id }, { maxAttempts: TRIES });
  if (dryRun)
    await enqueue(tx, kind.forgetTask, { import_id: id }, { runAt: new Date(tx.now.getTime() + KEPT_MS) });
  await audit(tx, {
    action: `${kind.resource}.started`,
    resource: kind.resource,
    resourceId: id,
    details: { dry_run: dryRun, file_name: name },
  });
  return { job_id: id };
}

/**
 * Imports the file of a dry run that has ended. Asked twice, the second answer is the import that already runs.
 * @throws Problem NOT_FOUND, IMPORT_NOT_READY
 */
export async function applyImport(
  tx: Tx,
  kind: ImportKind,
  actor: Pick<Actor, 'userId'>,
  id: string,
): Promise<{ job_id: string }> {
  // Locked: of two who apply it at once the second sees the import of the first.
  const checked = mine(kind, actor, await kind.store.lock(tx, id));
  if (!checked.dry_run || checked.state !== 'done') throw new Problem('IMPORT_NOT_READY');
  const applied = await kind.store.findApplied(tx, checked.file_key);
  if (applied) return { job_id: applied.id };
  return beginImport(tx, kind, actor, { key: checked.file_key, name: checked.file_name, dryRun: false });
}

function mine(kind: ImportKind, actor: Pick<Actor, 'userId'>, job: ImportJob | undefined): ImportJob {
  if (!job || (kind.onlyOwn && job.user_id !== actor.userId)) throw new Problem('NOT_FOUND');
  return job;
}

export interface ImportView {
  readonly id: string;
  readonly file_name: string;
  readonly dry_run: boolean;
  readonly state: ImportJob['state'];
  readonly rows_total: number | null;
  readonly rows_read: number;
  readonly rows_ok: number;
  readonly rows_rejected: number;
  /** The first 200. */
  readonly errors: readonly { row: number; column: string; code: string; message: string }[];
  readonly error_report_url: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
}

/** @throws Problem NOT_FOUND */
export async function showImport(
  tx: Tx,
  kind: ImportKind,
  actor: Pick<Actor, 'userId'>,
  id: string,
  locale: Locale,
): Promise<ImportView> {
  const job = mine(kind, actor, await kind.store.read(tx, id));
  const errors = await kind.store.readErrors(tx, id, SHOWN_ERRORS);
  const { file_key: _key, user_id: _uploader, ...shown } = job;
  return {
    ...shown,
    errors: errors.map(({ row, column, code, params }) => ({
      row,
      column,
      code,
      message: tx.env.errors.sayField({ code, params }, locale),
    })),
    error_report_url: errors.length > 0 ? `${kind.path}/${id}/errors` : null,
    created_at: job.created_at.toISOString(),
    finished_at: job.finished_at?.toISOString() ?? null,
  };
}

/** All errors of an import as CSV, in pages. */
export async function* errorReport(
  env: Env,
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  store: ImportStore,
  id: string,
  locale: Locale,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['row', 'column', 'code', 'message'])}`;
  let after: ImportError | null = null;
  for (;;) {
    const from: ImportError | null = after;
    const errors: ImportError[] = await run((tx) => store.readErrors(tx, id, 2_000, from));
    if (errors.length === 0) return;
    yield errors
      .map(({ row, column, code, params }) =>
        csvLine([String(row), column, code, env.errors.sayField({ code, params }, locale)]),
      )
      .join('');
    after = errors.at(-1) ?? null;
  }
}

/** Deletes the file of a dry run that nobody has applied; one that is being applied deletes it itself. */
export async function forgetImport(
  env: Env,
  tenantId: number,
  store: ImportStore,
  id: string,
): Promise<void> {
  const key = await inTenant(env, tenantId, systemCause, async (tx) => {
    const job = await store.read(tx, id);
    const applied = job ? await store.findApplied(tx, job.file_key) : undefined;
    return job && (!applied || applied.state === 'done') ? job.file_key : null;
  });
  if (key !== null) await filesOf(env).delete(tenantId, key);
}
