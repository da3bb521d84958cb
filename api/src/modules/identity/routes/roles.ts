import { Type } from 'typebox';
import { type Actor, permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { changeRole } from '../operations/roles/change-role.ts';
import { createRole } from '../operations/roles/create-role.ts';
import { removeRole } from '../operations/roles/delete-role.ts';
import { listPermissions } from '../operations/roles/list-permissions.ts';
import { hiddenRoles, shownRole } from '../operations/roles/offered.ts';
import { setPermissions } from '../operations/roles/set-permissions.ts';
import { findRole, listRoles, type RoleView } from '../queries/roles.ts';
import { idParams } from './auth-schemas.ts';
import { changedRole, newRole, permissionRow, role, rolePermissions } from './role-schemas.ts';

const pageQuery = Type.Object(listQuery, { additionalProperties: false });

const shown = (call: { readonly env: Env; readonly actor: Actor }, view: RoleView): RoleView =>
  shownRole(call.env, call.actor.tenant, view);

/** Roles of the tenant and the permissions that they may hold. */
export function addRoleRoutes(router: Router, _env: Env): void {
  addReadingRoutes(router);
  router.add({
    method: 'POST',
    path: '/roles',
    access: permission('roles:write'),
    summary: 'Make a role',
    body: newRole,
    response: role,
    status: 201,
    // Within the transaction: what is kept under an idempotency key is what was shown.
    handler: (call) => call.run(async (tx) => shown(call, await createRole(tx, call.actor, call.body))),
  });
  router.add({
    method: 'PATCH',
    path: '/roles/{id}',
    access: permission('roles:write'),
    summary: 'Change a role’s name, words or user types',
    params: idParams,
    body: changedRole,
    response: role,
    handler: (call) => call.run(async (tx) => shown(call, await changeRole(tx, call.params.id, call.body))),
  });
  router.add({
    method: 'DELETE',
    path: '/roles/{id}',
    access: permission('roles:write'),
    summary: 'Delete a role that nobody holds',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => removeRole(tx, call.params.id)),
  });
  router.add({
    method: 'PUT',
    path: '/roles/{id}/permissions',
    access: permission('roles:write'),
    summary: 'Give a role exactly these permissions',
    params: idParams,
    body: rolePermissions,
    response: role,
    handler: (call) =>
      call.run(async (tx) => shown(call, await setPermissions(tx, call.actor, call.params.id, call.body))),
  });
}

function addReadingRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/roles',
    access: permission('roles:read'),
    summary: 'List the roles of the tenant by name, as far as their modules are on',
    query: pageQuery,
    response: Type.Array(role),
    handler: async (call) => {
      const { limit } = call.query;
      const cursor = decodeCursor(call.query.cursor, ['text']);
      const from = cursor && { name: String(cursor.values[0]), back: cursor.back };
      const found = await call.run((tx) => listRoles(tx, limit + 1, from, hiddenRoles(call.actor.tenant)));
      return toPage(
        found.map((row) => shown(call, row)),
        limit,
        cursor,
        (row) => [row.name],
      );
    },
  });
  router.add({
    method: 'GET',
    path: '/roles/{id}',
    access: permission('roles:read'),
    summary: 'One role with its permissions',
    params: idParams,
    response: role,
    handler: async (call) => {
      const found = await call.run((tx) => findRole(tx, call.params.id));
      if (!found) throw new Problem('NOT_FOUND');
      return shown(call, found);
    },
  });
  router.add({
    method: 'GET',
    path: '/permissions',
    access: permission('roles:read'),
    summary: 'Every permission that the modules declare, by name',
    query: pageQuery,
    response: Type.Array(permissionRow),
    handler: async (call) => {
      const { limit } = call.query;
      const cursor = decodeCursor(call.query.cursor, ['text']);
      const from = cursor && { name: String(cursor.values[0]), back: cursor.back };
      const found = await call.run((tx) => listPermissions(tx, call.actor.tenant, limit + 1, from));
      return toPage(found, limit, cursor, (row) => [row.name]);
    },
  });
}
