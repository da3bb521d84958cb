import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import {
  changeJenis,
  countOfJenis,
  createJenis,
  deleteUnusedJenis,
  pageOfJenis,
  readJenis,
} from '../operations/jenis.ts';
import { changedJenis, countAnswer, idParams, jenisQueries, jenisRow, newJenis } from './schemas.ts';

export function addJenisRoutes(router: Router): void {
  addReading(router);
  addWriting(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/jenis-pelanggaran',
    access: permission('jenis_pelanggaran:read'),
    summary: 'Kinds of violations by name',
    query: jenisQueries.list,
    response: Type.Array(jenisRow),
    handler: (call) => call.run((tx) => pageOfJenis(tx, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/jenis-pelanggaran/count',
    access: permission('jenis_pelanggaran:read'),
    summary: 'How many kinds the list holds',
    query: jenisQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOfJenis(tx, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/jenis-pelanggaran/{id}',
    access: permission('jenis_pelanggaran:read'),
    summary: 'One kind of violation',
    params: idParams,
    response: jenisRow,
    handler: (call) => call.run((tx) => readJenis(tx, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/jenis-pelanggaran',
    access: permission('jenis_pelanggaran:write'),
    summary: 'Adds a kind of violation',
    body: newJenis,
    response: jenisRow,
    status: 201,
    handler: (call) => call.run((tx) => createJenis(tx, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/kedisiplinan/jenis-pelanggaran/{id}',
    access: permission('jenis_pelanggaran:write'),
    summary: 'Changes a kind for what is recorded from now on; what was recorded stays as it is',
    params: idParams,
    body: changedJenis,
    response: jenisRow,
    handler: (call) => call.run((tx) => changeJenis(tx, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/kedisiplinan/jenis-pelanggaran/{id}',
    access: permission('jenis_pelanggaran:write'),
    summary: 'Deletes a kind that was never recorded',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deleteUnusedJenis(tx, call.params.id)),
  });
}
