import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { approveTindakLanjut, rejectTindakLanjut } from '../operations/approve.ts';
import {
  countOfTindakLanjut,
  pageOfTindakLanjut,
  readTindakLanjut,
} from '../operations/show-tindak-lanjut.ts';
import { handleTindakLanjut, withdrawTindakLanjut } from '../operations/tindak-lanjut.ts';
import { idParams } from './pelanggaran-schemas.ts';
import {
  approveBody,
  rejectBody,
  stepBody,
  tindakLanjutCounts,
  tindakLanjutDetail,
  tindakLanjutQueries,
  tindakLanjutRow,
  withdrawBody,
} from './tindak-lanjut-schemas.ts';

/** What the rules asked for, and what becomes of it. */
export function addTindakLanjutRoutes(router: Router): void {
  addReading(router);
  addDeciding(router);
  addHandling(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/tindak-lanjut',
    access: permission('tindak_lanjut:read'),
    summary: 'Follow-ups, newest first',
    query: tindakLanjutQueries.list,
    response: Type.Array(tindakLanjutRow),
    handler: (call) => call.run((tx) => pageOfTindakLanjut(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/tindak-lanjut/count',
    access: permission('tindak_lanjut:read'),
    summary: 'How many follow-ups there are of each status',
    query: tindakLanjutQueries.count,
    response: tindakLanjutCounts,
    handler: (call) => call.run((tx) => countOfTindakLanjut(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/tindak-lanjut/{id}',
    access: permission('tindak_lanjut:read'),
    summary: 'One follow-up with its steps, its letters, and every decision behind it: why this letter',
    params: idParams,
    response: tindakLanjutDetail,
    handler: (call) => call.run((tx) => readTindakLanjut(tx, call.actor, call.params.id)),
  });
}

function addDeciding(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/tindak-lanjut/{id}/approve',
    access: permission('tindak_lanjut:approve'),
    summary: 'Approves a Surat 3',
    params: idParams,
    body: approveBody,
    response: tindakLanjutDetail,
    handler: (call) => call.run((tx) => approveTindakLanjut(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/tindak-lanjut/{id}/reject',
    access: permission('tindak_lanjut:approve'),
    summary: 'Rejects a Surat 3, with a note',
    params: idParams,
    body: rejectBody,
    response: tindakLanjutDetail,
    handler: (call) => call.run((tx) => rejectTindakLanjut(tx, call.actor, call.params.id, call.body)),
  });
}

function addHandling(router: Router): void {
  for (const aksi of ['handle', 'finish'] as const)
    router.add({
      method: 'POST',
      path: `/kedisiplinan/tindak-lanjut/{id}/${aksi}`,
      access: permission('tindak_lanjut:handle'),
      summary:
        aksi === 'handle'
          ? 'Begins to handle a follow-up; so does the first print of its letter'
          : 'Ends a follow-up that was handled',
      params: idParams,
      body: stepBody,
      response: tindakLanjutDetail,
      handler: (call) =>
        call.run((tx) => handleTindakLanjut(tx, call.actor, call.params.id, { aksi, ...call.body })),
    });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/tindak-lanjut/{id}/withdraw',
    // Who may correct records, or approve: both may, so each has it looked at there.
    access: permission('tindak_lanjut:read'),
    summary:
      'Takes back a follow-up that no longer stands: with pelanggaran:correct, of a Surat 3 with tindak_lanjut:approve',
    params: idParams,
    body: withdrawBody,
    response: tindakLanjutDetail,
    handler: (call) => call.run((tx) => withdrawTindakLanjut(tx, call.actor, call.params.id, call.body)),
  });
}
