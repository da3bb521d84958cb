import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { changeClaim, fileClaim, withdrawClaim } from '../operations/claims.ts';
import { approveClaim, payClaim, rejectClaim } from '../operations/decide-claim.ts';
import { countOf, pageOfRows } from '../operations/list-rows.ts';
import { readClaim, showClaim } from '../operations/show-claim.ts';
import type { Listed } from '../queries/listing.ts';
import type { ClaimRow } from '../queries/rows.ts';
import { sendFile, sheetTypes } from './files.ts';
import {
  changedClaim,
  claimDetail,
  claimQueries,
  claimRow,
  countAnswer,
  decision,
  idParams,
  newClaim,
  rejection,
} from './schemas.ts';

export function addClaimRoutes(router: Router): void {
  addReading(router);
  addFiling(router);
  addDeciding(router);
}

interface Filters {
  readonly q?: string;
  readonly client_code?: string;
  readonly policy_number?: string;
  readonly member_number?: string;
  readonly provider_code?: string;
  readonly status?: string;
  readonly date_from?: string;
  readonly date_to?: string;
}
const wantedOf = (filters: Filters) => {
  const { q, client_code, policy_number, member_number, provider_code, status } = filters;
  const equal = { client_code, policy_number, member_number, provider_code, status };
  return { q, equal, from: filters.date_from, to: filters.date_to };
};

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/claims',
    access: permission('claims:read'),
    summary:
      'Claims, latest treatment first; q finds numbers of claims and members and codes of diseases, latest filed first',
    query: claimQueries.list,
    response: Type.Array(claimRow),
    handler: (call) =>
      call.run((tx) =>
        pageOfRows(tx, call.actor, 'claims', wantedOf(call.query), call.query, (rows: Listed<ClaimRow>[]) =>
          rows.map((row) => showClaim(call.actor, row)),
        ),
      ),
  });
  router.add({
    method: 'GET',
    path: '/insurance/claims/count',
    access: permission('claims:read'),
    summary: 'How many claims the list holds',
    query: claimQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOf(tx, call.actor, 'claims', wantedOf(call.query))),
  });
  router.add({
    method: 'GET',
    path: '/insurance/claims/export',
    access: permission('claims:export'),
    summary: 'The list of claims as a file',
    query: claimQueries.file,
    response: 'raw',
    produces: sheetTypes,
    handler: (call) => sendFile(call, 'claims', wantedOf(call.query), call.query.format),
  });
  router.add({
    method: 'GET',
    path: '/insurance/claims/{id}',
    access: permission('claims:read'),
    summary: 'One claim with its timeline and what its policy has left',
    params: idParams,
    response: claimDetail,
    handler: (call) => call.run((tx) => readClaim(tx, call.actor, call.params.id)),
  });
}

function addFiling(router: Router): void {
  router.add({
    method: 'POST',
    path: '/insurance/claims',
    access: permission('claims:file'),
    summary: 'Files a claim; a provider files under its own code, up to its MAX_CLAIM_AMOUNT',
    body: newClaim,
    response: claimDetail,
    status: 201,
    handler: (call) => call.run((tx) => fileClaim(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/insurance/claims/{id}',
    access: permission('claims:file'),
    summary: 'Changes a claim that nobody has decided yet',
    params: idParams,
    body: changedClaim,
    response: claimDetail,
    handler: (call) => call.run((tx) => changeClaim(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/insurance/claims/{id}',
    access: permission('claims:file'),
    summary: 'Takes a claim back that nobody has decided yet',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => withdrawClaim(tx, call.actor, call.params.id)),
  });
}

function addDeciding(router: Router): void {
  router.add({
    method: 'POST',
    path: '/insurance/claims/{id}/approve',
    access: permission('claims:approve'),
    summary: 'Approves a claim, up to the approver’s MAX_CLAIM_AMOUNT and what the policy has left',
    params: idParams,
    body: decision,
    response: claimDetail,
    handler: (call) => call.run((tx) => approveClaim(tx, call.actor, call.params.id, call.body.version)),
  });
  router.add({
    method: 'POST',
    path: '/insurance/claims/{id}/reject',
    access: permission('claims:approve'),
    summary: 'Rejects a claim with a reason; an approval too, until it is paid',
    params: idParams,
    body: rejection,
    response: claimDetail,
    handler: (call) =>
      call.run((tx) => rejectClaim(tx, call.actor, call.params.id, call.body.reason, call.body.version)),
  });
  router.add({
    method: 'POST',
    path: '/insurance/claims/{id}/pay',
    access: permission('claims:pay'),
    summary: 'Records that an approved claim was paid',
    params: idParams,
    body: decision,
    response: claimDetail,
    handler: (call) => call.run((tx) => payClaim(tx, call.actor, call.params.id, call.body.version)),
  });
}
