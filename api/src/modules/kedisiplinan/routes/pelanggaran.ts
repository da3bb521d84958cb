import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Router } from '../../../platform/http/route.ts';
import { cancelPelanggaran } from '../operations/cancel-pelanggaran.ts';
import { correctPelanggaran } from '../operations/correct-pelanggaran.ts';
import { exportPelanggaran } from '../operations/export-pelanggaran.ts';
import { previewPelanggaran } from '../operations/preview-pelanggaran.ts';
import { readSettings } from '../operations/read-settings.ts';
import { recordPelanggaran } from '../operations/record-pelanggaran.ts';
import { countOfPelanggaran, pageOfPelanggaran, readPelanggaran } from '../operations/show-pelanggaran.ts';
import {
  cancelBody,
  changedAnswer,
  changedPelanggaran,
  countAnswer,
  idParams,
  newPelanggaran,
  pelanggaranQueries,
  pelanggaranRow,
  previewAnswer,
  recordedAnswer,
} from './pelanggaran-schemas.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Violations: recorded, looked at, corrected. */
export function addPelanggaranRoutes(router: Router): void {
  addRecording(router);
  addReading(router);
  addCorrecting(router);
}

function addRecording(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/pelanggaran',
    access: permission('pelanggaran:record'),
    summary:
      'Records a report: one or more students, one or more kinds; answers what follows for each student',
    body: newPelanggaran,
    response: recordedAnswer,
    status: 201,
    handler: async (call) => {
      // Before the transaction: a read that fails must not take the record with it (REQ-10.5).
      const used = await readSettings(call.env, call.actor.tenant.id);
      return call.run((tx) => recordPelanggaran(tx, call.actor, call.body, used));
    },
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/pelanggaran/preview',
    access: permission('pelanggaran:record'),
    summary: 'What a report would lead to; nothing is saved',
    body: newPelanggaran,
    response: previewAnswer,
    idempotent: false,
    handler: async (call) => {
      const used = await readSettings(call.env, call.actor.tenant.id);
      return call.run((tx) => previewPelanggaran(tx, call.actor, call.body, used));
    },
  });
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/pelanggaran',
    access: permission('pelanggaran:read'),
    summary: 'Violations, latest day first',
    query: pelanggaranQueries.list,
    response: Type.Array(pelanggaranRow),
    handler: (call) => call.run((tx) => pageOfPelanggaran(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/pelanggaran/count',
    access: permission('pelanggaran:read'),
    summary: 'How many violations the list holds',
    query: pelanggaranQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOfPelanggaran(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/pelanggaran/export',
    access: permission('pelanggaran:read'),
    summary: 'The list of violations as a file',
    query: pelanggaranQueries.file,
    response: 'raw',
    produces: ['text/csv', XLSX],
    handler: async (call) => {
      const { format, ...filters } = call.query;
      const run = <T>(work: (tx: Tx) => Promise<T>) =>
        inTenant(call.env, call.actor.tenant.id, call.cause, work);
      const file = await exportPelanggaran(run, call.actor, filters, format);
      call.reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
        .header('content-disposition', `attachment; filename="pelanggaran.${format}"`);
      return file;
    },
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/pelanggaran/{id}',
    access: permission('pelanggaran:read'),
    summary: 'One violation',
    params: idParams,
    response: pelanggaranRow,
    handler: (call) => call.run((tx) => readPelanggaran(tx, call.actor, call.params.id)),
  });
}

function addCorrecting(router: Router): void {
  router.add({
    method: 'PATCH',
    path: '/kedisiplinan/pelanggaran/{id}',
    access: permission('pelanggaran:record'),
    summary: 'Corrects a violation: whoever recorded it for 3 days, with pelanggaran:correct at any time',
    params: idParams,
    body: changedPelanggaran,
    response: changedAnswer,
    handler: async (call) => {
      const used = await readSettings(call.env, call.actor.tenant.id);
      return call.run((tx) => correctPelanggaran(tx, call.actor, call.params.id, call.body, used));
    },
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/pelanggaran/{id}/cancel',
    access: permission('pelanggaran:record'),
    summary: 'Cancels a violation: it stays with the reason and counts no more',
    params: idParams,
    body: cancelBody,
    response: changedAnswer,
    handler: (call) => call.run((tx) => cancelPelanggaran(tx, call.actor, call.params.id, call.body)),
  });
}
