import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { changeStatus, refuseUnsaved, sayWhetherSaved } from '../operations/change-status.ts';
import { countWaiting, readGap } from '../operations/gap.ts';
import { showIntegration } from '../operations/show-integrations.ts';
import { pageOfStatusLogs } from '../operations/show-runs.ts';
import { changedStatus, codeParams, gap, integration, list, statusLog } from './schemas.ts';

/** Off and on again, what was missed meanwhile, and the log of it. */
export function addStatusRoutes(router: Router): void {
  router.add({
    method: 'PATCH',
    path: '/integrations/{code}/status',
    access: permission('integrations:status'),
    summary: 'Switches an integration off, with a reason, or on again',
    params: codeParams,
    body: changedStatus,
    response: integration,
    handler({ params: { code }, body, actor, env, run }) {
      const asked = { code, to: body.status, began: env.clock.now() };
      return sayWhetherSaved(
        env,
        (ready) =>
          run(async (tx) => {
            await changeStatus(tx, actor.userId, code, body);
            const shown = await showIntegration(tx, actor, code);
            ready();
            return shown;
          }),
        () =>
          run(async (tx) => {
            await refuseUnsaved(tx, actor.userId, asked);
            return showIntegration(tx, actor, code);
          }),
      );
    },
  });
  router.add({
    method: 'GET',
    path: '/integrations/{code}/status-logs',
    access: permission('integrations:read'),
    summary: 'Every change of status, newest first',
    params: codeParams,
    query: list,
    response: Type.Array(statusLog),
    handler: (call) => call.run((tx) => pageOfStatusLogs(tx, call.actor, call.params.code, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/integrations/{code}/gap',
    access: permission('integrations:read'),
    summary: 'What was missed since it was switched off, and about how many records wait',
    params: codeParams,
    response: gap,
    limit: { max: 60, seconds: 60 },
    async handler({ params, env, run }) {
      const missed = await run((tx) => readGap(tx, params.code));
      return { ...missed.report, ...(await countWaiting(env, missed)) };
    },
  });
}
