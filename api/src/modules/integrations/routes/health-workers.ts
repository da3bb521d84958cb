import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Router } from '../../../platform/http/route.ts';
import { exportHealthWorkers } from '../operations/export-health-workers.ts';
import {
  countOfWorkers,
  findHealthWorkers,
  pageOfWorkers,
  readHealthWorkerNik,
  showHealthWorker,
  type WorkerFilters,
} from '../operations/show-health-workers.ts';
import {
  countAnswer,
  nikAnswer,
  workerCount,
  workerDetail,
  workerFile,
  workerList,
  workerParams,
  workerQuestion,
  workerRow,
} from './worker-schemas.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Health workers: reading alone. What stands in them comes from the sources. */
export function addHealthWorkerRoutes(router: Router): void {
  addLists(router);
  addFile(router);
  addOne(router);
}

function filtersOf({ q, profession, facility_code, employment_status, str }: WorkerFilters): WorkerFilters {
  return { q, profession, facility_code, employment_status, str };
}

function addLists(router: Router): void {
  router.add({
    method: 'GET',
    path: '/health-workers',
    access: permission('health_workers:read'),
    summary: 'Health workers by name; those whose STR expires or has expired, by that day',
    query: workerList,
    response: Type.Array(workerRow),
    handler: ({ run, actor, query }) => run((tx) => pageOfWorkers(tx, actor, filtersOf(query), query)),
  });
  router.add({
    method: 'GET',
    path: '/health-workers/count',
    access: permission('health_workers:read'),
    summary: 'How many health workers the list holds',
    query: workerCount,
    response: countAnswer,
    handler: ({ run, actor, query }) => run((tx) => countOfWorkers(tx, actor, query)),
  });
  router.add({
    method: 'POST',
    path: '/health-workers/find',
    access: permission('health_workers:read'),
    summary: 'Whoever has a NIK or an STR number; in the body, so that no log holds it',
    body: workerQuestion,
    response: Type.Array(workerRow),
    handler: ({ run, actor, body }) => run((tx) => findHealthWorkers(tx, actor, body)),
  });
}

function addFile(router: Router): void {
  router.add({
    method: 'GET',
    path: '/health-workers/export',
    access: permission('health_workers:export'),
    summary: 'The list of health workers as a file, without NIK; recorded',
    query: workerFile,
    response: 'raw',
    produces: ['text/csv', XLSX],
    async handler({ env, actor, cause, query, reply }) {
      const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(env, actor.tenant.id, cause, work);
      const { format } = query;
      const file = await exportHealthWorkers(run, actor, filtersOf(query), format);
      reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
        .header('content-disposition', `attachment; filename="tenaga-kesehatan.${format}"`);
      return file;
    },
  });
}

function addOne(router: Router): void {
  router.add({
    method: 'GET',
    path: '/health-workers/{id}',
    access: permission('health_workers:read'),
    summary: 'One health worker, and where each value came from',
    params: workerParams,
    response: workerDetail,
    handler: ({ run, actor, params }) => run((tx) => showHealthWorker(tx, actor, params.id)),
  });
  router.add({
    method: 'GET',
    path: '/health-workers/{id}/nik',
    access: permission('health_workers:read_nik'),
    summary: 'The whole NIK of a health worker; each reading is recorded',
    params: workerParams,
    response: nikAnswer,
    handler: ({ run, params }) => run((tx) => readHealthWorkerNik(tx, params.id)),
  });
}
