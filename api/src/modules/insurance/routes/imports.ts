import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import { addImportRoutes, importState } from '../../../platform/http/import-routes.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { importsOfMembers, refuseImporters } from '../operations/member-imports.ts';
import { listImports } from '../queries/member-imports.ts';

export function addImportOfMembersRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/insurance/members/imports',
    access: permission('members:import'),
    summary: 'One’s own imports of members, the newest first: to go on with one that was left',
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(importState),
    handler: (call) =>
      call.run(async (tx) => {
        refuseImporters(call.actor);
        const { limit, cursor: given } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const found = await listImports(tx, call.actor.userId, limit + 1, cursor);
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
  addImportRoutes(router, env, {
    kind: importsOfMembers,
    path: '/insurance/members',
    permission: 'members:import',
    summary: 'Takes a CSV or XLSX file of up to 200,000 members; a dry run tells what is wrong with it',
    refuse: refuseImporters,
  });
}
