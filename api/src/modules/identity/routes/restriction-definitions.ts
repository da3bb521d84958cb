import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { changeDefinition } from '../operations/definitions/change-definition.ts';
import { createDefinition } from '../operations/definitions/create-definition.ts';
import { removeDefinition } from '../operations/definitions/delete-definition.ts';
import { isKnownValue } from '../operations/definitions/known-value.ts';
import { findDefinition, listDefinitions } from '../queries/definitions.ts';
import { idParams } from './auth-schemas.ts';
import { changedDefinition, definition, newDefinition } from './role-schemas.ts';

const valueQuery = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 64 }),
    value: Type.String({ minLength: 1, maxLength: 64 }),
  },
  { additionalProperties: false },
);
const knownAnswer = Type.Object({
  known: Type.Union([Type.Boolean(), Type.Null()], {
    description: 'null: no module that is on keeps records by such values.',
  }),
});

/** What the restrictions of users may be called and hold. */
export function addRestrictionDefinitionRoutes(router: Router, _env: Env): void {
  addValues(router);
  router.add({
    method: 'GET',
    path: '/restriction-definitions',
    access: permission('restriction_definitions:read'),
    summary: 'List the restriction definitions by name',
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(definition),
    handler: async (call) => {
      const { limit } = call.query;
      const cursor = decodeCursor(call.query.cursor, ['text']);
      const from = cursor && { name: String(cursor.values[0]), back: cursor.back };
      const found = await call.run((tx) => listDefinitions(tx, limit + 1, from));
      return toPage(found, limit, cursor, (row) => [row.name]);
    },
  });
  router.add({
    method: 'GET',
    path: '/restriction-definitions/{id}',
    access: permission('restriction_definitions:read'),
    summary: 'One restriction definition',
    params: idParams,
    response: definition,
    handler: async (call) => {
      const found = await call.run((tx) => findDefinition(tx, call.params.id));
      if (!found) throw new Problem('NOT_FOUND');
      return found;
    },
  });
  router.add({
    method: 'POST',
    path: '/restriction-definitions',
    access: permission('restriction_definitions:write'),
    summary: 'Define a restriction',
    body: newDefinition,
    response: definition,
    status: 201,
    handler: (call) => call.run((tx) => createDefinition(tx, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/restriction-definitions/{id}',
    access: permission('restriction_definitions:write'),
    summary: 'Change a definition, as long as every stored value still fits',
    params: idParams,
    body: changedDefinition,
    response: definition,
    handler: (call) => call.run((tx) => changeDefinition(tx, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/restriction-definitions/{id}',
    access: permission('restriction_definitions:write'),
    summary: 'Delete a definition that no user carries',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => removeDefinition(tx, call.params.id)),
  });
}

function addValues(router: Router): void {
  router.add({
    method: 'GET',
    path: '/restriction-values',
    access: permission('users:write'),
    summary:
      'Whether a value of a restriction, such as a client’s code, is that of something within one’s reach',
    query: valueQuery,
    response: knownAnswer,
    handler: (call) =>
      call.run(async (tx) => ({
        known: await isKnownValue(tx, call.actor, call.query.name, call.query.value),
      })),
  });
}
