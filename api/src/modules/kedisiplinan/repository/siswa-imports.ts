import { importStore } from '../../../platform/imports/store.ts';

export const siswaImports = importStore({
  imports: 'kedisiplinan.siswa_imports',
  errors: 'kedisiplinan.siswa_import_errors',
});
