import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { countOf, pageOfRows } from '../operations/list-rows.ts';
import {
  changeMember,
  createMember,
  deleteMember,
  readMember,
  readMemberNik,
} from '../operations/members.ts';
import type { Listed } from '../queries/listing.ts';
import { type MemberRow, showMember } from '../queries/rows.ts';
import { sendFile, sheetTypes } from './files.ts';
import {
  changedMember,
  countAnswer,
  idParams,
  memberQueries,
  memberRow,
  newMember,
  nikAnswer,
} from './schemas.ts';

export function addMemberRoutes(router: Router): void {
  addReading(router);
  addOne(router);
  addWriting(router);
}

interface Filters {
  readonly q?: string;
  readonly nik?: string;
  readonly client_code?: string;
  readonly policy_number?: string;
  readonly status?: string;
}
const wantedOf = ({ q, nik, client_code, policy_number, status }: Filters) => ({
  q,
  nik,
  equal: { client_code, policy_number, status },
});

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/members',
    access: permission('members:read'),
    summary: 'Members by number; with q in the order of the words that were found',
    query: memberQueries.list,
    response: Type.Array(memberRow),
    handler: (call) =>
      call.run((tx) =>
        pageOfRows(tx, call.actor, 'members', wantedOf(call.query), call.query, (rows: Listed<MemberRow>[]) =>
          rows.map(showMember),
        ),
      ),
  });
  router.add({
    method: 'GET',
    path: '/insurance/members/count',
    access: permission('members:read'),
    summary: 'How many members the list holds',
    query: memberQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOf(tx, call.actor, 'members', wantedOf(call.query))),
  });
  router.add({
    method: 'GET',
    path: '/insurance/members/export',
    access: permission('members:export'),
    summary: 'The list of members as a file, without NIK',
    query: memberQueries.file,
    response: 'raw',
    produces: sheetTypes,
    handler: (call) => sendFile(call, 'members', wantedOf(call.query), call.query.format),
  });
}

function addOne(router: Router): void {
  router.add({
    method: 'GET',
    path: '/insurance/members/{id}',
    access: permission('members:read'),
    summary: 'One member',
    params: idParams,
    response: memberRow,
    handler: (call) => call.run((tx) => readMember(tx, call.actor, call.params.id)),
  });
  router.add({
    method: 'GET',
    path: '/insurance/members/{id}/nik',
    access: permission('members:read_nik'),
    summary: 'The whole NIK of a member; each reading is recorded',
    params: idParams,
    response: nikAnswer,
    handler: (call) => call.run((tx) => readMemberNik(tx, call.actor, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/insurance/members',
    access: permission('members:write'),
    summary: 'Adds a member under a policy',
    body: newMember,
    response: memberRow,
    status: 201,
    handler: (call) => call.run((tx) => createMember(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/insurance/members/{id}',
    access: permission('members:write'),
    summary: 'Changes the fields that are given; the number stays',
    params: idParams,
    body: changedMember,
    response: memberRow,
    handler: (call) => call.run((tx) => changeMember(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/insurance/members/{id}',
    access: permission('members:write'),
    summary: 'Deletes a member without claims',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deleteMember(tx, call.actor, call.params.id)),
  });
}
