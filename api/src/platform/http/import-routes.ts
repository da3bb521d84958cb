import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { type Actor, permission } from '../access/actor.ts';
import { inTenant, type Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { filesOf } from '../files/store.ts';
import { applyImport, beginImport, errorReport, type ImportKind, showImport } from '../imports/requests.ts';
import type { Router } from './route.ts';
import { receiveFile } from './upload.ts';

const MOST_BYTES = 50_000_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const jobParams = Type.Object({ job_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const moment = Type.String();

const jobAnswer = Type.Object({ job_id: Type.String() });
const state = {
  id: Type.String(),
  file_name: Type.String(),
  dry_run: Type.Boolean(),
  state: Type.Union([
    Type.Literal('queued'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
  ]),
  rows_total: orNull(Type.Integer()),
  rows_read: Type.Integer(),
  rows_ok: Type.Integer(),
  rows_rejected: Type.Integer(),
  created_at: moment,
  finished_at: orNull(moment),
};
/** How far an import is, without its errors: a row of a list. */
export const importState = Type.Object(state);
const importAnswer = Type.Object({
  ...state,
  errors: Type.Array(
    Type.Object({ row: Type.Integer(), column: Type.String(), code: Type.String(), message: Type.String() }),
  ),
  error_report_url: orNull(Type.String()),
});

/** What the four routes of one kind of import say of themselves. */
interface ImportRoutes {
  readonly kind: ImportKind;
  /** Under /api; `import` and `imports` stand below it. */
  readonly path: string;
  readonly permission: string;
  readonly summary: string;
  /** Turns away holders of the permission whose portal has no such page. */
  readonly refuse?: (actor: Actor) => void;
}

/** Upload (with or without a dry run), apply, progress, and all errors as a file. */
export function addImportRoutes(router: Router, env: Env, routes: ImportRoutes): void {
  addUpload(router, env, routes);
  addProgress(router, routes);
  addErrors(router, env, routes);
}

function addUpload(
  router: Router,
  env: Env,
  { kind, path, permission: name, summary, refuse }: ImportRoutes,
): void {
  router.add({
    method: 'POST',
    path: `${path}/import`,
    access: permission(name),
    summary,
    query: Type.Object({ dry_run: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    response: jobAnswer,
    status: 202,
    upload: true,
    handler: async (call) => {
      refuse?.(call.actor);
      const tenantId = call.actor.tenant.id;
      const { file, name: fileName } = await receiveFile(env, call.raw, tenantId, {
        folder: 'imports',
        maxBytes: MOST_BYTES,
        accept: ['text/plain', XLSX, 'application/zip'],
      });
      let kept = false;
      try {
        return await call.run(async (tx) => {
          const answer = await beginImport(tx, kind, call.actor, {
            key: file.key,
            name: fileName,
            dryRun: call.query.dry_run ?? false,
          });
          kept = true;
          return answer;
        });
      } finally {
        // A repetition under the same key was answered from the first one: its file is not needed twice.
        if (!kept) await filesOf(env).delete(tenantId, file.key);
      }
    },
  });
}

function addProgress(router: Router, { kind, path, permission: name }: ImportRoutes): void {
  router.add({
    method: 'POST',
    path: `${path}/imports/{job_id}/apply`,
    access: permission(name),
    summary: 'Imports the file of a dry run',
    params: jobParams,
    response: jobAnswer,
    status: 202,
    handler: (call) => call.run((tx) => applyImport(tx, kind, call.actor, call.params.job_id)),
  });
  router.add({
    method: 'GET',
    path: `${path}/imports/{job_id}`,
    access: permission(name),
    summary: 'How far an import is, and its first 200 errors',
    params: jobParams,
    response: importAnswer,
    handler: (call) => call.run((tx) => showImport(tx, kind, call.actor, call.params.job_id, call.locale)),
  });
}

function addErrors(router: Router, env: Env, { kind, path, permission: name }: ImportRoutes): void {
  router.add({
    method: 'GET',
    path: `${path}/imports/{job_id}/errors`,
    access: permission(name),
    summary: 'All errors of an import as a file',
    params: jobParams,
    response: 'raw',
    produces: ['text/csv'],
    handler: async (call) => {
      const { job_id: id } = call.params;
      const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(env, call.actor.tenant.id, call.cause, work);
      await run((tx) => showImport(tx, kind, call.actor, id, call.locale));
      call.reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="import-errors.csv"');
      return Readable.from(errorReport(env, run, kind.store, id, call.locale), { objectMode: false });
    },
  });
}
