import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { showMetrics } from './metrics.ts';
import { matrix, permissions } from './permissions.ts';
import { addAturanRoutes } from './routes/aturan.ts';
import { addProfilRoutes } from './routes/profil.ts';
import { addSettingsRoutes } from './routes/settings.ts';

/** What kedisiplinan gives to the composition roots. */
export const kedisiplinan: Module = {
  code: 'kedisiplinan',
  switchable: true,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: [],
  routes(router) {
    addSettingsRoutes(router);
    addProfilRoutes(router);
    addAturanRoutes(router);
  },
  jobs: [],
  schedules: [],
  metrics: showMetrics,
};
