import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { replayRejects } from '../operations/replay-rejects.ts';
import { resolve } from '../operations/resolve-reject.ts';
import { pageOfRejects } from '../operations/show-rejects.ts';
import { runParams } from './run-schemas.ts';
import { codeParams } from './schemas.ts';
import { countAnswer, rejectList, rejectRow, replay, resolution } from './worker-schemas.ts';

/** Records that were set aside. */
export function addRejectRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/integrations/{code}/rejects',
    access: permission('integrations:rejects'),
    summary: 'Rejected records with all their reasons, newest first',
    params: codeParams,
    query: rejectList,
    response: Type.Array(rejectRow),
    handler: ({ run, actor, params, query, locale }) =>
      run((tx) => pageOfRejects(tx, actor, params.code, query, locale)),
  });
  router.add({
    method: 'POST',
    path: '/integrations/{code}/rejects/replay',
    access: permission('integrations:run'),
    summary: 'Lets rejected records come once more; what is good by now is taken over',
    params: codeParams,
    body: replay,
    response: countAnswer,
    status: 202,
    handler: ({ run, params, body }) => run((tx) => replayRejects(tx, params.code, body.ids)),
  });
  router.add({
    method: 'POST',
    path: '/integrations/{code}/rejects/{id}/resolve',
    access: permission('integrations:run'),
    summary: 'Decides whom an ambiguous record is about, or dismisses a record',
    params: runParams,
    body: resolution,
    response: Type.Null(),
    async handler({ run, actor, params, body }) {
      await run((tx) => resolve(tx, actor.userId, params, body));
      return null;
    },
  });
}
