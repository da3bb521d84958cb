import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { pageOfLinimasa } from '../operations/linimasa.ts';
import { linimasaQuery, linimasaRow } from './linimasa-schemas.ts';
import { idParams } from './pelanggaran-schemas.ts';

/** What happened about one student. */
export function addLinimasaRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa/{id}/linimasa',
    access: permission('pelanggaran:read'),
    summary: 'Violations, steps of follow-ups and letters of a student, newest first',
    params: idParams,
    query: linimasaQuery,
    response: Type.Array(linimasaRow),
    handler: (call) => call.run((tx) => pageOfLinimasa(tx, call.actor, call.params.id, call.query)),
  });
}
