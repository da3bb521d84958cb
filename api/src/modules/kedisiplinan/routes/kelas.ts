import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import {
  changeKelas,
  countOfKelas,
  createKelas,
  deleteUnusedKelas,
  pageOfKelas,
  peopleForWali,
  readKelas,
} from '../operations/kelas.ts';
import { moveClass, placeInClass } from '../operations/move-class.ts';
import {
  changedKelas,
  countAnswer,
  idParams,
  kelasQueries,
  kelasRow,
  moveAnswer,
  moveBody,
  newKelas,
  placeAnswer,
  placeBody,
  waliAnswer,
} from './schemas.ts';

export function addKelasRoutes(router: Router): void {
  addReading(router);
  addWriting(router);
  addMoving(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/kelas',
    access: permission('kelas:read'),
    summary: 'Classes by level and name',
    query: kelasQueries.list,
    response: Type.Array(kelasRow),
    handler: (call) => call.run((tx) => pageOfKelas(tx, call.actor, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/kelas/count',
    access: permission('kelas:read'),
    summary: 'How many classes the list holds',
    query: kelasQueries.count,
    response: countAnswer,
    handler: (call) => call.run((tx) => countOfKelas(tx, call.query)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/kelas/wali',
    access: permission('kelas:write'),
    summary: 'Who may be a class teacher',
    response: waliAnswer,
    handler: (call) => call.run(peopleForWali),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/kelas/{id}',
    access: permission('kelas:read'),
    summary: 'One class',
    params: idParams,
    response: kelasRow,
    handler: (call) => call.run((tx) => readKelas(tx, call.actor, call.params.id)),
  });
}

function addWriting(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/kelas',
    access: permission('kelas:write'),
    summary: 'Adds a class',
    body: newKelas,
    response: kelasRow,
    status: 201,
    handler: (call) => call.run((tx) => createKelas(tx, call.actor, call.body)),
  });
  router.add({
    method: 'PATCH',
    path: '/kedisiplinan/kelas/{id}',
    access: permission('kelas:write'),
    summary: 'Changes the fields that are given',
    params: idParams,
    body: changedKelas,
    response: kelasRow,
    handler: (call) => call.run((tx) => changeKelas(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/kedisiplinan/kelas/{id}',
    access: permission('kelas:write'),
    summary: 'Deletes a class that nobody was in and nothing was recorded in',
    params: idParams,
    response: Type.Null(),
    handler: (call) => call.run((tx) => deleteUnusedKelas(tx, call.params.id)),
  });
}

function addMoving(router: Router): void {
  router.add({
    method: 'POST',
    path: '/kedisiplinan/kelas/{id}/naik',
    access: permission('siswa:write'),
    summary: 'Moves a whole class into another one, or out of school; with dry_run only tells how many',
    params: idParams,
    body: moveBody,
    response: moveAnswer,
    handler: (call) => call.run((tx) => moveClass(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'POST',
    path: '/kedisiplinan/kelas/{id}/siswa',
    access: permission('siswa:write'),
    summary: 'Puts students into the class, wherever they are: undoes a move',
    params: idParams,
    body: placeBody,
    response: placeAnswer,
    handler: (call) => call.run((tx) => placeInClass(tx, call.actor, call.params.id, call.body.siswa_ids)),
  });
}
