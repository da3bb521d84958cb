import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';
import { followUpPublicRoutes, followUpRoutes } from './followups/routes.ts';
import { rulesSettingsRoutes } from './settings/routes.ts';

const parent = () => shellRoute;
const module = 'kedisiplinan';

const recording = createRoute({
  getParentRoute: parent,
  path: urls.recordPelanggaran(),
  beforeLoad: needs({ permission: 'pelanggaran:record', module }),
  component: page(
    () => import('./records/new/RecordPage.tsx'),
    'RecordPage',
    'kedisiplinanRecords',
    'kedisiplinanWords',
  ),
});

const pelanggaran = createRoute({
  getParentRoute: parent,
  path: urls.pelanggaran(),
  beforeLoad: needs({ permission: 'pelanggaran:read', module }),
  component: page(
    () => import('./records/list/PelanggaranPage.tsx'),
    'PelanggaranPage',
    'kedisiplinanRecords',
    'kedisiplinanWords',
  ),
});

const siswa = createRoute({
  getParentRoute: parent,
  path: urls.siswa(),
  beforeLoad: needs({ permission: 'siswa:read', module }),
  component: page(
    () => import('./siswa/SiswaPage.tsx'),
    'SiswaPage',
    'kedisiplinanMasters',
    'kedisiplinanWords',
  ),
});

const newSiswa = createRoute({
  getParentRoute: parent,
  path: urls.newSiswa(),
  beforeLoad: needs({ permission: 'siswa:write', module }),
  component: page(
    () => import('./siswa/SiswaForm.tsx'),
    'NewSiswaPage',
    'kedisiplinanMasters',
    'kedisiplinanWords',
  ),
});

const editSiswa = createRoute({
  getParentRoute: parent,
  path: urls.editSiswa('$id'),
  beforeLoad: needs({ permission: 'siswa:write', module }),
  component: page(
    () => import('./siswa/SiswaForm.tsx'),
    'EditSiswaPage',
    'kedisiplinanMasters',
    'kedisiplinanWords',
  ),
});

const importing = createRoute({
  getParentRoute: parent,
  path: urls.importSiswa(),
  beforeLoad: needs({ permission: 'siswa:import', module }),
  component: page(() => import('./import/ImportPage.tsx'), 'ImportPage', 'imports'),
});

const kelas = createRoute({
  getParentRoute: parent,
  path: urls.kelas(),
  beforeLoad: needs({ permission: 'kelas:read', module }),
  component: page(
    () => import('./kelas/KelasPage.tsx'),
    'KelasPage',
    'kedisiplinanMasters',
    'kedisiplinanWords',
  ),
});

const jenis = createRoute({
  getParentRoute: parent,
  path: urls.jenisPelanggaran(),
  beforeLoad: needs({ permission: 'jenis_pelanggaran:read', module }),
  component: page(
    () => import('./jenis/JenisPage.tsx'),
    'JenisPage',
    'kedisiplinanMasters',
    'kedisiplinanWords',
  ),
});

export const kedisiplinanRoutes = [
  recording,
  pelanggaran,
  siswa,
  newSiswa,
  editSiswa,
  importing,
  kelas,
  jenis,
  ...followUpRoutes,
  ...rulesSettingsRoutes,
];

/** What anybody may open: whether a letter is genuine. */
export const kedisiplinanPublicRoutes = [...followUpPublicRoutes];
