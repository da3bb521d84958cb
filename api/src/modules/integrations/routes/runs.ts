import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import { refused } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { cancelRun, requestRun } from '../operations/runs.ts';
import { pageOfRuns } from '../operations/show-runs.ts';
import { begunRun, newRun, runList, runParams, runRow } from './run-schemas.ts';
import { codeParams } from './schemas.ts';

const codes = { inactive: 'INTEGRATION_INACTIVE', overlap: 'INTEGRATION_BUSY' } as const;

/** Runs of an integration: its history, one more by hand, and an end before its time. */
export function addRunRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/integrations/{code}/runs',
    access: permission('integrations:read'),
    summary: 'Runs and skipped occurrences, newest first',
    params: codeParams,
    query: runList,
    response: Type.Array(runRow),
    handler: (call) => call.run((tx) => pageOfRuns(tx, call.actor, call.params.code, call.query)),
  });
  router.add({
    method: 'POST',
    path: '/integrations/{code}/runs',
    access: permission('integrations:run'),
    summary: 'Queues a run by hand; while the integration is inactive or busy, the try is kept as skipped',
    params: codeParams,
    body: newRun,
    response: begunRun,
    status: 202,
    handler: ({ params: { code }, body, actor, run }) =>
      run(async (tx) => {
        const asked = await requestRun(tx, actor.userId, code, body);
        return 'refused' in asked ? refused(new Problem(codes[asked.refused], { params: { code } })) : asked;
      }),
  });
  router.add({
    method: 'POST',
    path: '/integrations/{code}/runs/{id}/cancel',
    access: permission('integrations:run'),
    summary: 'Ends a run that is queued or running; what it has written stays',
    params: runParams,
    response: Type.Null(),
    async handler({ params: { code, id }, actor, run }) {
      await run((tx) => cancelRun(tx, actor.userId, code, id));
      return null;
    },
  });
}
