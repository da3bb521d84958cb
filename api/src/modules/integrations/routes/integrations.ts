import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { addressProblem } from '../operations/addresses.ts';
import { changeSettings } from '../operations/change-settings.ts';
import { createIntegration } from '../operations/create-integration.ts';
import { comingOccurrences, tryOutSchedule } from '../operations/schedules.ts';
import {
  knownIntegration,
  listSources,
  pageOfIntegrations,
  showIntegration,
} from '../operations/show-integrations.ts';
import { prepareTrial, recordTrial, tryConnection } from '../operations/test-connection.ts';
import {
  changedIntegration,
  codeParams,
  connectionAnswer,
  connectionTest,
  integration,
  list,
  newIntegration,
  nextMoments,
  occurrencesAnswer,
  occurrencesQuery,
  scheduleQuery,
  sources,
} from './schemas.ts';

export function addIntegrationRoutes(router: Router): void {
  addReading(router);
  addSchedules(router);
  addWriting(router);
  addTrial(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/integrations',
    access: permission('integrations:read'),
    summary: 'Integrations by code: how each stands, its last runs, what comes next',
    query: list,
    response: Type.Array(integration),
    handler: (call) => call.run((tx) => pageOfIntegrations(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/integrations/{code}',
    access: permission('integrations:read'),
    summary: 'One integration',
    params: codeParams,
    response: integration,
    handler: (call) => call.run((tx) => showIntegration(tx, call.actor, call.params.code)),
  });
  router.add({
    method: 'GET',
    path: '/health-workers/sources',
    access: permission('health_workers:read'),
    summary: 'Where health workers come from: how old that is, and whether a source is off',
    response: sources,
    handler: (call) => call.run(listSources),
  });
}

function addSchedules(router: Router): void {
  router.add({
    method: 'GET',
    path: '/integrations/schedule',
    access: permission('integrations:read'),
    summary: 'The next five moments of a schedule that is being written',
    query: scheduleQuery,
    response: nextMoments,
    async handler({ query, actor, env }) {
      return tryOutSchedule(query.schedule, query.time_zone ?? actor.tenant.timeZone, env.clock.now());
    },
  });
  router.add({
    method: 'GET',
    path: '/integrations/{code}/occurrences',
    access: permission('integrations:read'),
    summary: 'What comes due until a moment: the runs that would be skipped until then',
    params: codeParams,
    query: occurrencesQuery,
    response: occurrencesAnswer,
    async handler({ query, params, run }) {
      const until = query.until === undefined ? null : new Date(query.until);
      return run(async (tx) => comingOccurrences(await knownIntegration(tx, params.code), tx.now, until));
    },
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/integrations',
    access: permission('integrations:write'),
    summary: 'Adds an integration; it is active from then on',
    body: newIntegration,
    response: integration,
    status: 201,
    async handler({ body, actor, env, run }) {
      const address = await addressProblem(env, body.base_url);
      return run((tx) => createIntegration(tx, actor, body, address));
    },
  });
  router.add({
    method: 'PATCH',
    path: '/integrations/{code}',
    access: permission('integrations:write'),
    summary: 'Changes the settings that are given; code and connector stay',
    params: codeParams,
    body: changedIntegration,
    response: integration,
    async handler({ params, body, actor, env, run }) {
      const address = await addressProblem(env, body.base_url);
      return run((tx) => changeSettings(tx, actor, params.code, body, address));
    },
  });
}

function addTrial(router: Router): void {
  router.add({
    method: 'POST',
    path: '/integrations/{code}/test',
    access: permission('integrations:write'),
    summary: 'Tries the connection, with what is stored or with what is given; nothing is changed',
    params: codeParams,
    body: connectionTest,
    response: connectionAnswer,
    idempotent: false,
    limit: { max: 30, seconds: 60 },
    async handler({ params, body, env, run }) {
      const address = await addressProblem(env, body.base_url);
      const trial = await run((tx) => prepareTrial(tx, params.code, body, address));
      const answer = await tryConnection(env, trial);
      await run((tx) => recordTrial(tx, trial, answer));
      return answer;
    },
  });
}
