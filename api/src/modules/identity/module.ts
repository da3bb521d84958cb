import type { Module } from '../../platform/module.ts';
import { builtInRoles } from './built-in-roles.ts';
import { errors } from './errors.ts';
import { matrix, permissions } from './permissions.ts';
import { addAuthRoutes } from './routes/auth.ts';
import { addCredentialRoutes } from './routes/credentials.ts';

export const identityModule: Module = {
  code: 'identity',
  switchable: false,
  permissions,
  matrix,
  roles: builtInRoles,
  errors,
  notices: [],
  routes(router, env) {
    addAuthRoutes(router, env);
    addCredentialRoutes(router, env);
  },
  jobs: [],
  schedules: [],
};
