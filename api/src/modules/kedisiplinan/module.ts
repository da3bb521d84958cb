import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { importJobs } from './jobs/import-siswa.ts';
import { evaluationJob, evaluationSchedule } from './jobs.ts';
import { showMetrics } from './metrics.ts';
import { kedisiplinanNotices } from './notices.ts';
import { matrix, permissions } from './permissions.ts';
import { addAturanRoutes } from './routes/aturan.ts';
import { addBuktiRoutes } from './routes/bukti.ts';
import { addDashboardRoutes } from './routes/dashboard.ts';
import { addJenisRoutes } from './routes/jenis.ts';
import { addKelasRoutes } from './routes/kelas.ts';
import { addLinimasaRoutes } from './routes/linimasa.ts';
import { addPelanggaranRoutes } from './routes/pelanggaran.ts';
import { addProfilRoutes } from './routes/profil.ts';
import { addSettingsRoutes } from './routes/settings.ts';
import { addSiswaRoutes } from './routes/siswa.ts';
import { addSiswaImportRoutes } from './routes/siswa-imports.ts';
import { addSuratRoutes } from './routes/surat.ts';
import { addTindakLanjutRoutes } from './routes/tindak-lanjut.ts';

/** What kedisiplinan gives to the composition roots. */
export const kedisiplinan: Module = {
  code: 'kedisiplinan',
  switchable: true,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: kedisiplinanNotices,
  routes(router, env) {
    addKelasRoutes(router);
    addJenisRoutes(router);
    addSiswaImportRoutes(router, env);
    addSiswaRoutes(router);
    addPelanggaranRoutes(router);
    addBuktiRoutes(router, env);
    addLinimasaRoutes(router);
    addTindakLanjutRoutes(router);
    addSuratRoutes(router);
    addDashboardRoutes(router);
    addSettingsRoutes(router);
    addProfilRoutes(router);
    addAturanRoutes(router);
  },
  jobs: [...importJobs, evaluationJob],
  schedules: [evaluationSchedule],
  metrics: showMetrics,
};
