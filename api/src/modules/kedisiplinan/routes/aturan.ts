import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { aturanVersions, saveAturan, showAturan } from '../operations/aturan.ts';
import { aturanAnswer, aturanBody, aturanVersiQuery, aturanVersiRow } from './settings-schemas.ts';

export function addAturanRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/aturan',
    access: permission('pengaturan_rules:read'),
    summary: 'The rules per kind of violation, and whether they hold',
    response: aturanAnswer,
    handler: (call) => call.run((tx) => showAturan(tx)),
  });
  router.add({
    method: 'PUT',
    path: '/kedisiplinan/aturan',
    access: permission('pengaturan_rules:write'),
    summary: 'Saves all rules per kind as a new version and switches them on or off',
    body: aturanBody,
    response: aturanAnswer,
    handler: (call) => call.run((tx) => saveAturan(tx, call.actor.userId, call.body)),
  });
  router.add({
    method: 'GET',
    path: '/kedisiplinan/aturan/versi',
    access: permission('pengaturan_rules:read'),
    summary: 'Versions of the rules per kind, newest first',
    query: aturanVersiQuery,
    response: Type.Array(aturanVersiRow),
    handler: (call) => call.run((tx) => aturanVersions(tx, call.query)),
  });
}
