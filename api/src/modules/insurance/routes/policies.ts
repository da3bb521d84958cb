import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { countOf, pageOfRows } from '../operations/list-rows.ts';
import { changePolicy, createPolicy, deletePolicy, showPolicy, withUse } from '../operations/policies.ts';
import type { Listed } from '../queries/listing.ts';
import type { PolicyRow } from '../queries/rows.ts';
import { sendFile, sheetTypes } from './files.ts';
import { changedPolicy, countAnswer, idParams, newPolicy, policyQueries, policyRow } from './schemas.ts';

export function addPolicyRoutes(router: Router): void {
  addReading(router);
  addWriting(router);
}

interface Filters {
  readonly q?: string;
  readonly client_code?: string;
  readonly policy_number?: string;
  readonly status?: string;
}
const wantedOf = ({ q, client_code, policy_number, status }: Filters) => ({
  q,
  equal: { client_code, number: policy_number, status },
});

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/policies',
    access: permission('policies:read'),
    summary:
      'Policies by number, with what their running year has used; q finds numbers and codes of clients',
    query: policyQueries.list,
    response: Type.Array(policyRow),
    handler: (call) =>
      call.run((tx) =>
        pageOfRows(
          tx,
          call.actor,
          'policies',
          wantedOf(call.query),
          call.query,
          (rows: Listed<PolicyRow>[]) => withUse(tx, call.actor, rows),
        ),
      ),
  });
  router.add({
    method: 'GET',
    path: '/insurance/policies/count',
    access: permission('policies:read'),
    summary: 'How many policies the list holds',
    query: policyQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOf(tx, call.actor, 'policies', wantedOf(call.query))),
  });
  router.add({
    method: 'GET',
    path: '/insurance/policies/export',
    access: permission('policies:export'),
    summary: 'The list of policies as a file',
    query: policyQueries.file,
    response: 'raw',
    produces: sheetTypes,
    handler: (call) => sendFile(call, 'policies', wantedOf(call.query), call.query.format),
  });
  router.add({
    method: 'GET',
    path: '/insurance/policies/{id}',
    access: permission('policies:read'),
    summary: 'One policy with what its running year has used and has left',
    params: idParams,
    response: policyRow,
    handler: (call) => call.run((tx) => showPolicy(tx, call.actor, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/insurance/policies',
    access: permission('policies:write'),
    summary: 'Adds a policy of a client',
    body: newPolicy,
    response: policyRow,
    status: 201,
    handler: (call) => call.run((tx) => createPolicy(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/insurance/policies/{id}',
    access: permission('policies:write'),
    summary: 'Changes days, limit or status; number and client stay',
    params: idParams,
    body: changedPolicy,
    response: policyRow,
    handler: (call) => call.run((tx) => changePolicy(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/insurance/policies/{id}',
    access: permission('policies:write'),
    summary: 'Deletes a policy without members',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deletePolicy(tx, call.actor, call.params.id)),
  });
}
