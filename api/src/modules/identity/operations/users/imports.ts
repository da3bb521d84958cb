import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { inTenant, systemCause, type Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { filesOf } from '../../../../platform/files/store.ts';
import { enqueue } from '../../../../platform/jobs/enqueue.ts';
import { type Locale, Problem } from '../../../../platform/problem/problem.ts';
import { csvLine } from '../../../../platform/sheets/csv.ts';
import {
  findApplied,
  type ImportError,
  insertImport,
  lockImport,
  readImport,
  readImportErrors,
  type UserImport,
} from '../../repository/user-imports.ts';

export const IMPORT_USERS = 'identity.import_users';
export const FORGET_IMPORT = 'identity.forget_import';
const SHOWN_ERRORS = 200;
const KEPT_MS = 86_400_000;

/** Puts an uploaded file in line to be checked, or to be imported. The file is forgotten after a day. */
export async function beginImport(
  tx: Tx,
  actor: Actor,
  file: { readonly key: string; readonly name: string; readonly dryRun: boolean },
): Promise<{ job_id: string }> {
  const id = newId(tx.now.getTime());
  const { key, name, dryRun } = file;
  await insertImport(tx, { id, user_id: actor.userId, file_name: name, file_key: key, dry_run: dryRun });
  await enqueue(tx, IMPORT_USERS, { import_id: id });
  if (dryRun)
    await enqueue(tx, FORGET_IMPORT, { import_id: id }, { runAt: new Date(tx.now.getTime() + KEPT_MS) });
  await audit(tx, {
    action: 'user_import.started',
    resource: 'user_import',
    resourceId: id,
    details: { dry_run: dryRun, file_name: name },
  });
  return { job_id: id };
}

/**
 * Imports the file of a dry run that has ended. Asked twice, the second answer is the import that already runs.
 * @throws Problem IMPORT_NOT_READY
 */
export async function applyImport(tx: Tx, actor: Actor, id: string): Promise<{ job_id: string }> {
  // Locked: of two who apply it at once the second sees the import of the first.
  const checked = await lockImport(tx, id);
  if (!checked) throw new Problem('NOT_FOUND');
  if (!checked.dry_run || checked.state !== 'done') throw new Problem('IMPORT_NOT_READY');
  const applied = await findApplied(tx, checked.file_key);
  if (applied) return { job_id: applied.id };
  return beginImport(tx, actor, { key: checked.file_key, name: checked.file_name, dryRun: false });
}

export interface ImportView {
  readonly id: string;
  readonly file_name: string;
  readonly dry_run: boolean;
  readonly state: UserImport['state'];
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

export async function showImport(tx: Tx, id: string, locale: Locale): Promise<ImportView> {
  const job = await readImport(tx, id);
  if (!job) throw new Problem('NOT_FOUND');
  const errors = await readImportErrors(tx, id, SHOWN_ERRORS);
  const { file_key: _key, user_id: _uploader, ...shown } = job;
  return {
    ...shown,
    errors: errors.map(({ row, column, code, params }) => ({
      row,
      column,
      code,
      message: tx.env.errors.sayField({ code, params }, locale),
    })),
    error_report_url: errors.length > 0 ? `/api/users/imports/${id}/errors` : null,
    created_at: job.created_at.toISOString(),
    finished_at: job.finished_at?.toISOString() ?? null,
  };
}

/** All errors of an import as CSV, in pages. */
export async function* errorReport(
  env: Env,
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  id: string,
  locale: Locale,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['row', 'column', 'code', 'message'])}`;
  let after: ImportError | null = null;
  for (;;) {
    const from: ImportError | null = after;
    const errors: ImportError[] = await run((tx) => readImportErrors(tx, id, 2_000, from));
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
export async function forgetImport(env: Env, tenantId: number, id: string): Promise<void> {
  const key = await inTenant(env, tenantId, systemCause, async (tx) => {
    const job = await readImport(tx, id);
    const applied = job ? await findApplied(tx, job.file_key) : undefined;
    return job && (!applied || applied.state === 'done') ? job.file_key : null;
  });
  if (key !== null) await filesOf(env).delete(tenantId, key);
}
