import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { matrix, permissions } from './permissions.ts';
import { addDashboardRoute, addModuleRoutes } from './routes/modules.ts';
import { addLogoRoutes } from './routes/tenant-logo.ts';
import { addTenantRoutes } from './routes/tenants.ts';

export const tenancyModule: Module = {
  code: 'tenancy',
  switchable: false,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: [],
  routes(router, env) {
    addTenantRoutes(router);
    addLogoRoutes(router, env);
    addModuleRoutes(router);
    addDashboardRoute(router);
  },
  jobs: [],
  schedules: [],
};
