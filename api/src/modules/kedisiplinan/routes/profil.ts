import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { changeProfil, showProfil } from '../operations/profil.ts';
import { readSettings } from '../operations/read-settings.ts';
import { profilAnswer, profilBody } from './settings-schemas.ts';

export function addProfilRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/profil',
    access: permission('profil_sekolah:read'),
    summary: 'What stands on the letters of the school, and from when points count',
    response: profilAnswer,
    handler: (call) => call.run((tx) => showProfil(tx)),
  });
  router.add({
    method: 'PUT',
    path: '/kedisiplinan/profil',
    access: permission('profil_sekolah:write'),
    summary: 'Changes what is given; another poin_sejak sums up every student anew',
    body: profilBody,
    response: profilAnswer,
    handler: async (call) => {
      const { settings } = await readSettings(call.env, call.actor.tenant.id);
      return call.run((tx) => changeProfil(tx, call.actor, call.body, settings));
    },
  });
}
