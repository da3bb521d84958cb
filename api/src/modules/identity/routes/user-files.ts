import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { filesOf } from '../../../platform/files/store.ts';
import type { Call, Router } from '../../../platform/http/route.ts';
import { receiveFile } from '../../../platform/http/upload.ts';
import { dataExport } from '../operations/users/data-export.ts';
import { eraseUser } from '../operations/users/erase-user.ts';
import { exportUsers } from '../operations/users/export-users.ts';
import { applyImport, beginImport, errorReport, showImport } from '../operations/users/imports.ts';
import { erasureBody, filters, importAnswer, jobAnswer, userParams } from './user-schemas.ts';

const MOST_BYTES = 50_000_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const jobParams = Type.Object({ job_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export function addUserFileRoutes(router: Router, env: Env): void {
  addUpload(router, env);
  addImportProgress(router, env);
  addExport(router, env);
  addDataRights(router, env);
}

/** Transactions of the caller's tenant one after another, for answers that stream. */
function runner(env: Env, call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'cause'>) {
  return <T>(work: (tx: Tx) => Promise<T>) => inTenant(env, call.actor.tenant.id, call.cause, work);
}

function addUpload(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/users/import',
    access: permission('users:import'),
    summary: 'Takes a CSV or XLSX file of up to 200,000 users; a dry run tells what is wrong with it',
    query: Type.Object({ dry_run: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    response: jobAnswer,
    status: 202,
    upload: true,
    handler: async (call) => {
      const tenantId = call.actor.tenant.id;
      const { file, name } = await receiveFile(env, call.raw, tenantId, {
        folder: 'imports',
        maxBytes: MOST_BYTES,
        accept: ['text/plain', XLSX, 'application/zip'],
      });
      let kept = false;
      try {
        return await call.run(async (tx) => {
          const answer = await beginImport(tx, call.actor, {
            key: file.key,
            name,
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

function addImportProgress(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/users/imports/{job_id}/apply',
    access: permission('users:import'),
    summary: 'Imports the file of a dry run',
    params: jobParams,
    response: jobAnswer,
    status: 202,
    handler: (call) => call.run((tx) => applyImport(tx, call.actor, call.params.job_id)),
  });
  router.add({
    method: 'GET',
    path: '/users/imports/{job_id}',
    access: permission('users:import'),
    summary: 'How far an import is, and its first 200 errors',
    params: jobParams,
    response: importAnswer,
    handler: (call) => call.run((tx) => showImport(tx, call.params.job_id, call.locale)),
  });
  router.add({
    method: 'GET',
    path: '/users/imports/{job_id}/errors',
    access: permission('users:import'),
    summary: 'All errors of an import as a file',
    params: jobParams,
    response: 'raw',
    produces: ['text/csv'],
    handler: async (call) => {
      const run = runner(env, call);
      await run((tx) => showImport(tx, call.params.job_id, call.locale));
      attach(call, 'import-errors.csv', 'text/csv; charset=utf-8');
      return Readable.from(errorReport(env, run, call.params.job_id, call.locale), { objectMode: false });
    },
  });
}

function addExport(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/users/export',
    access: permission('users:export'),
    summary: 'The filtered users as a file, without NIK',
    query: Type.Object(
      { format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]), ...filters },
      { additionalProperties: false },
    ),
    response: 'raw',
    produces: ['text/csv', XLSX],
    handler: async (call) => {
      const { format, sort = 'full_name', ...wanted } = call.query;
      const file = await exportUsers(runner(env, call), wanted, sort, format);
      attach(call, `users.${format}`, format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
      return file;
    },
  });
}

function addDataRights(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/users/{id}/data-export',
    access: permission('users:data_export'),
    summary: 'Everything that the tenant knows of one person, with the trail of its processing (UU PDP)',
    params: userParams,
    response: 'raw',
    produces: ['application/json'],
    handler: async (call) => {
      const pieces = await dataExport(runner(env, call), call.actor, call.params.id);
      attach(call, `data-${call.params.id}.json`, 'application/json; charset=utf-8');
      return Readable.from(pieces, { objectMode: false });
    },
  });
  router.add({
    method: 'POST',
    path: '/users/{id}/erasure',
    access: permission('users:erase'),
    summary: 'Replaces everything personal about somebody, for good (UU PDP)',
    params: userParams,
    body: erasureBody,
    response: Type.Null(),
    handler: (call) => call.run((tx) => eraseUser(tx, call.actor, call.params.id, call.body)),
  });
}

function attach(call: Pick<Call<unknown, unknown, unknown>, 'reply'>, name: string, type: string): void {
  call.reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
}
