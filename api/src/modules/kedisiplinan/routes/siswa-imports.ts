import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import { addImportRoutes, importState } from '../../../platform/http/import-routes.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { importsOfSiswa } from '../operations/siswa-imports.ts';
import { listSiswaImports } from '../queries/siswa-imports.ts';

export function addSiswaImportRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa/imports',
    access: permission('siswa:import'),
    summary: 'One’s own imports of students, the newest first: to go on with one that was left',
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(importState),
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const found = await listSiswaImports(tx, call.actor.userId, limit + 1, cursor);
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
  addImportRoutes(router, env, {
    kind: importsOfSiswa,
    path: '/kedisiplinan/siswa',
    permission: 'siswa:import',
    summary: 'Takes a CSV or XLSX file of students; a dry run tells what is wrong with it',
  });
}
