import { importStore } from '../../../platform/imports/store.ts';

export const userImports = importStore({
  imports: 'identity.user_imports',
  errors: 'identity.user_import_errors',
});
