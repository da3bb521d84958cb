import type { ImportKind } from '../../../../platform/imports/requests.ts';
import { userImports } from '../../repository/user-imports.ts';

export const importsOfUsers: ImportKind = {
  store: userImports,
  resource: 'user_import',
  path: '/api/users/imports',
  runTask: 'identity.import_users',
  forgetTask: 'identity.forget_import',
  onlyOwn: false,
};
