import type { Actor } from '../../../platform/access/actor.ts';
import type { ImportKind } from '../../../platform/imports/requests.ts';
import { memberImports } from '../repository/member-imports.ts';
import { portals } from '../rules/resources.ts';
import { refuseOtherPortals } from './reach.ts';

export const importsOfMembers: ImportKind = {
  store: memberImports,
  resource: 'member_import',
  path: '/api/insurance/members/imports',
  runTask: 'insurance.import_members',
  forgetTask: 'insurance.forget_import',
  // What is narrowed away from one importer may stand in another's file.
  onlyOwn: true,
};

/** @throws Problem PORTAL_ONLY for holders of the permission whose portal has no such page */
export function refuseImporters(actor: Actor): void {
  refuseOtherPortals(actor, ...portals['members:import']);
}
