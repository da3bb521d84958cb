import type { ImportKind } from '../../../platform/imports/requests.ts';
import { siswaImports } from '../repository/siswa-imports.ts';

export const importsOfSiswa: ImportKind = {
  store: siswaImports,
  resource: 'siswa_import',
  path: '/api/kedisiplinan/siswa/imports',
  runTask: 'kedisiplinan.import_siswa',
  forgetTask: 'kedisiplinan.forget_import',
  // What is out of one importer's reach may stand in another's file.
  onlyOwn: true,
};
