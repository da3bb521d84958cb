import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { matrix, permissions } from './permissions.ts';
import { addTenantRoutes } from './routes/tenants.ts';

export const tenancyModule: Module = {
  code: 'tenancy',
  switchable: false,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: [],
  routes: addTenantRoutes,
  jobs: [],
  schedules: [],
};
