import { Type } from 'typebox';
import { open, permission } from '../../../platform/access/actor.ts';
import { findAuditRows, keyOf } from '../../../platform/audit/queries.ts';
import { auditRowSchema } from '../../../platform/audit/routes.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { type CursorPart, decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { changeStatus } from '../operations/users/change-status.ts';
import { createUser } from '../operations/users/create-user.ts';
import { endMembership } from '../operations/users/end-membership.ts';
import { loadMember } from '../operations/users/guards.ts';
import { acceptInvitation } from '../operations/users/join.ts';
import { issueSlips, prepareSlips } from '../operations/users/login-slips.ts';
import { readNik } from '../operations/users/read-nik.ts';
import { setRestrictions } from '../operations/users/set-restrictions.ts';
import { setRoles } from '../operations/users/set-roles.ts';
import { sendInvitationAgain, updateUserFields } from '../operations/users/update-user.ts';
import { namesOf } from '../queries/names.ts';
import { findUser, listUsers } from '../queries/users.ts';
import { addUserFileRoutes } from './user-files.ts';
import {
  acceptBody,
  changeUserBody,
  filters,
  newUserBody,
  reasonBody,
  restrictionsBody,
  rolesBody,
  slipRow,
  slipsBody,
  statusBody,
  userDetail,
  userParams,
  userRow,
} from './user-schemas.ts';

export function addUserRoutes(router: Router, env: Env): void {
  addReading(router);
  addWriting(router);
  addRights(router);
  addSigningUp(router, env);
  addUserFileRoutes(router, env);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/users',
    access: permission('users:read'),
    summary: 'Members of the tenant; with q in the order of the words that were found, else by sort',
    query: Type.Object({ ...listQuery, ...filters }, { additionalProperties: false }),
    response: Type.Array(userRow),
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, sort = 'full_name', ...wanted } = call.query;
        const cursor = decodeCursor(given, [keyPart(sort, wanted.q), 'uuid']);
        const found = await listUsers(tx, wanted, { sort, limit: limit + 1, cursor });
        return toPage(found, limit, cursor, (user) => [user.key, user.id]);
      }),
  });
  router.add({
    method: 'GET',
    path: '/users/{id}',
    access: permission('users:read'),
    summary: 'One member',
    params: userParams,
    response: userDetail,
    handler: (call) =>
      call.run(async (tx) => {
        const user = await findUser(tx, call.params.id);
        if (!user) throw new Problem('NOT_FOUND');
        return user;
      }),
  });
  router.add({
    method: 'GET',
    path: '/users/{id}/nik',
    access: permission('users:read_nik'),
    summary: 'The whole NIK; each reading is recorded',
    params: userParams,
    response: Type.Object({ nik: Type.String() }),
    handler: (call) => call.run((tx) => readNik(tx, call.params.id)),
  });
  router.add({
    method: 'GET',
    path: '/users/{id}/timeline',
    access: permission('users:read'),
    summary: 'What was done to a member, newest first; addresses and devices only for readers of the audit',
    params: userParams,
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(auditRowSchema),
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given } = call.query;
        const cursor = decodeCursor(given, ['moment', 'uuid']);
        await loadMember(tx, call.params.id);
        const wanted = { resource: 'user', resource_id: call.params.id };
        const rows = await findAuditRows(tx, wanted, { limit: limit + 1, cursor }, namesOf);
        const whole = call.actor.permissions.has('audit:read');
        const shown = whole ? rows : rows.map((row) => ({ ...row, ip_address: null, user_agent: null }));
        return toPage(shown, limit, cursor, keyOf);
      }),
  });
}

/** What the list is sorted by: with words it is always they. */
function keyPart(sort: string, q: string | undefined): CursorPart {
  return q === undefined && sort.endsWith('created_at') ? 'moment' : 'text';
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/users',
    access: permission('users:write'),
    summary: 'Adds a person; without a password they are invited by mail',
    body: newUserBody,
    response: userDetail,
    status: 201,
    handler: (call) => call.run((tx) => createUser(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/users/{id}',
    access: permission('users:write'),
    summary: 'Changes the fields that are given',
    params: userParams,
    body: changeUserBody,
    response: userDetail,
    handler: (call) => call.run((tx) => updateUserFields(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/users/{id}',
    access: permission('users:delete'),
    summary: 'Ends the membership; the person stays',
    params: userParams,
    body: reasonBody,
    response: Type.Null(),
    handler: (call) => call.run((tx) => endMembership(tx, call.actor, call.params.id, call.body.reason)),
  });
}

function addRights(router: Router): void {
  router.add({
    method: 'POST',
    path: '/users/{id}/status',
    // Approving and the other changes need different permissions: the operation asks for the one of this change.
    access: permission('users:read'),
    summary: 'Approves (users:approve), suspends, deactivates or restores (users:write) a user',
    params: userParams,
    body: statusBody,
    response: userDetail,
    handler: (call) => call.run((tx) => changeStatus(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'PUT',
    path: '/users/{id}/roles',
    access: permission('users:write'),
    summary: 'Gives a member exactly these roles',
    params: userParams,
    body: rolesBody,
    response: userDetail,
    handler: (call) => call.run((tx) => setRoles(tx, call.actor, call.params.id, call.body.role_ids)),
  });
  router.add({
    method: 'PUT',
    path: '/users/{id}/restrictions',
    access: permission('users:write'),
    summary: 'Gives a user exactly these restrictions',
    params: userParams,
    body: restrictionsBody,
    response: userDetail,
    handler: (call) => call.run((tx) => setRestrictions(tx, call.actor, call.params.id, call.body)),
  });
}

function addSigningUp(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/users/{id}/invitation',
    access: permission('users:write'),
    summary: 'Sends the invitation again; older links serve no more',
    params: userParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => sendInvitationAgain(tx, call.params.id)),
  });
  router.add({
    method: 'POST',
    path: '/users/login-slips',
    access: permission('users:login_slips'),
    summary:
      'One-time passwords to print, valid for 14 days; whoever uses one must set a password of their own',
    body: slipsBody,
    response: Type.Array(slipRow),
    // A printed password is shown once: a kept answer would show it again.
    idempotent: false,
    handler: async (call) => {
      const prepared = await prepareSlips(env, call.body.user_ids);
      return call.run((tx) => issueSlips(tx, call.actor, prepared));
    },
  });
  router.add({
    method: 'POST',
    path: '/auth/invitations/accept',
    access: open('whoever holds the link from the mail is the person whose address it is'),
    summary: 'Joins the tenant that has invited, with the account that one has',
    body: acceptBody,
    response: Type.Null(),
    limit: { max: 20, seconds: 60 },
    handler: (call) => acceptInvitation(env, call.cause, call.body.token),
  });
}
