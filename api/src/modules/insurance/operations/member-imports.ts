import type { ImportKind } from '../../../platform/imports/requests.ts';
import { memberImports } from '../repository/member-imports.ts';

export const importsOfMembers: ImportKind = {
  store: memberImports,
  resource: 'member_import',
  path: '/api/insurance/members/imports',
  runTask: 'insurance.import_members',
  forgetTask: 'insurance.forget_import',
  // What is narrowed away from one importer may stand in another's file.
  onlyOwn: true,
};
