import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { changeClient, createClient, deleteClient, showClient } from '../operations/clients.ts';
import { countOf, pageOfRows } from '../operations/list-rows.ts';
import type { Listed } from '../queries/listing.ts';
import type { ClientRow } from '../queries/rows.ts';
import { sendFile, sheetTypes } from './files.ts';
import { changedClient, clientQueries, clientRow, countAnswer, idParams, newClient } from './schemas.ts';

export function addClientRoutes(router: Router): void {
  addReading(router);
  addWriting(router);
}

const wantedOf = ({ q, status }: { q?: string; status?: string }) => ({ q, equal: { status } });

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/clients',
    access: permission('clients:read'),
    summary: 'Clients by code; with q in the order of the words that were found',
    query: clientQueries.list,
    response: Type.Array(clientRow),
    handler: (call) =>
      call.run((tx) =>
        pageOfRows(
          tx,
          call.actor,
          'clients',
          wantedOf(call.query),
          call.query,
          (rows: Listed<ClientRow>[]) => rows,
        ),
      ),
  });
  router.add({
    method: 'GET',
    path: '/insurance/clients/count',
    access: permission('clients:read'),
    summary: 'How many clients the list holds',
    query: clientQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOf(tx, call.actor, 'clients', wantedOf(call.query))),
  });
  router.add({
    method: 'GET',
    path: '/insurance/clients/export',
    access: permission('clients:export'),
    summary: 'The list of clients as a file',
    query: clientQueries.file,
    response: 'raw',
    produces: sheetTypes,
    handler: (call) => sendFile(call, 'clients', wantedOf(call.query), call.query.format),
  });
  router.add({
    method: 'GET',
    path: '/insurance/clients/{id}',
    access: permission('clients:read'),
    summary: 'One client',
    params: idParams,
    response: clientRow,
    handler: (call) => call.run((tx) => showClient(tx, call.actor, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/insurance/clients',
    access: permission('clients:write'),
    summary: 'Adds a client',
    body: newClient,
    response: clientRow,
    status: 201,
    handler: (call) => call.run((tx) => createClient(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/insurance/clients/{id}',
    access: permission('clients:write'),
    summary: 'Changes the fields that are given; the code stays',
    params: idParams,
    body: changedClient,
    response: clientRow,
    handler: (call) => call.run((tx) => changeClient(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/insurance/clients/{id}',
    access: permission('clients:write'),
    summary: 'Deletes a client without policies',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deleteClient(tx, call.actor, call.params.id)),
  });
}
