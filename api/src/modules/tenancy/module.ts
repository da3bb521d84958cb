import type { Module } from '../../platform/module.ts';
import { addTenantRoutes } from './routes/tenants.ts';

export const tenancyModule: Module = {
  code: 'tenancy',
  switchable: false,
  permissions: [],
  matrix: {},
  roles: [],
  errors: { status: {}, words: {}, fieldWords: {} },
  notices: [],
  routes: addTenantRoutes,
  jobs: [],
  schedules: [],
};
