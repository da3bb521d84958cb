import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { addImportRoutes } from '../../../platform/http/import-routes.ts';
import type { Call, Router } from '../../../platform/http/route.ts';
import { dataExport } from '../operations/users/data-export.ts';
import { eraseUser } from '../operations/users/erase-user.ts';
import { exportUsers } from '../operations/users/export-users.ts';
import { importsOfUsers } from '../operations/users/imports.ts';
import { erasureBody, filters, userParams } from './user-schemas.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function addUserFileRoutes(router: Router, env: Env): void {
  addImportRoutes(router, env, {
    kind: importsOfUsers,
    path: '/users',
    permission: 'users:import',
    summary: 'Takes a CSV or XLSX file of up to 200,000 users; a dry run tells what is wrong with it',
  });
  addExport(router, env);
  addDataRights(router, env);
}

/** Transactions of the caller's tenant one after another, for answers that stream. */
function runner(env: Env, call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'cause'>) {
  return <T>(work: (tx: Tx) => Promise<T>) => inTenant(env, call.actor.tenant.id, call.cause, work);
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
