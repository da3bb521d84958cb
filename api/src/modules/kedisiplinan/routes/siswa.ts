import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { countOfSiswa, pageOfSiswa, readSiswa } from '../operations/show-siswa.ts';
import {
  changeSiswa,
  createSiswa,
  deleteUnusedSiswa,
  letSiswaGo,
  takeSiswaBack,
} from '../operations/siswa.ts';
import { sendSiswaFile, sheetTypes } from './files.ts';
import {
  changedSiswa,
  countAnswer,
  idParams,
  leaveBody,
  newSiswa,
  returnBody,
  siswaQueries,
  siswaRow,
} from './schemas.ts';

export function addSiswaRoutes(router: Router): void {
  addReading(router);
  addWriting(router);
  addComingAndGoing(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa',
    access: permission('siswa:read'),
    summary: 'Students by name or points; a class teacher’s are those of the own class',
    query: siswaQueries.list,
    response: Type.Array(siswaRow),
    handler: (call) => call.run((tx) => pageOfSiswa(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa/count',
    access: permission('siswa:read'),
    summary: 'How many students the list holds',
    query: siswaQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOfSiswa(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa/export',
    access: permission('siswa:read'),
    summary: 'The list of students as a file, in the columns of the import; each is recorded',
    query: siswaQueries.file,
    response: 'raw',
    produces: sheetTypes,
    handler: ({ query: { format, ...wanted }, ...call }) => sendSiswaFile(call, wanted, format),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/siswa/{id}',
    access: permission('siswa:read'),
    summary: 'One student',
    params: idParams,
    response: siswaRow,
    handler: (call) => call.run((tx) => readSiswa(tx, call.actor, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/siswa',
    access: permission('siswa:write'),
    summary: 'Adds a student to a class',
    body: newSiswa,
    response: siswaRow,
    status: 201,
    handler: (call) => call.run((tx) => createSiswa(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/kedisiplinan/siswa/{id}',
    access: permission('siswa:write'),
    summary: 'Changes the fields that are given',
    params: idParams,
    body: changedSiswa,
    response: siswaRow,
    handler: (call) => call.run((tx) => changeSiswa(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/kedisiplinan/siswa/{id}',
    access: permission('siswa:write'),
    summary: 'Deletes a student of whom nothing was recorded',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deleteUnusedSiswa(tx, call.actor, call.params.id)),
  });
}

function addComingAndGoing(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/siswa/{id}/leave',
    access: permission('siswa:write'),
    summary: 'Records that a student has left school; what was recorded stays',
    params: idParams,
    body: leaveBody,
    response: siswaRow,
    handler: (call) => call.run((tx) => letSiswaGo(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/siswa/{id}/return',
    access: permission('siswa:write'),
    summary: 'Records that a student is back at school, in the class given or the one before',
    params: idParams,
    body: returnBody,
    response: siswaRow,
    handler: (call) => call.run((tx) => takeSiswaBack(tx, call.actor, call.params.id, call.body)),
  });
}
