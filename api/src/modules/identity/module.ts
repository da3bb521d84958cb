import type { Module } from '../../platform/module.ts';
import { builtInRoles } from './built-in-roles.ts';
import { errors } from './errors.ts';
import { jobs, sweepSchedule } from './jobs.ts';
import { matrix, permissions } from './permissions.ts';
import { contactsOf } from './queries/contacts.ts';
import { permissionHolders } from './queries/holders.ts';
import { namesOf } from './queries/names.ts';
import { registrationErrors } from './registration-errors.ts';
import { addAccessRoutes } from './routes/access.ts';
import { addAuthRoutes } from './routes/auth.ts';
import { addCredentialRoutes } from './routes/credentials.ts';
import { addImpersonationRoutes } from './routes/impersonation.ts';
import { addRegistrationRoutes } from './routes/registration.ts';
import { addRestrictionDefinitionRoutes } from './routes/restriction-definitions.ts';
import { addRoleRoutes } from './routes/roles.ts';
import { addTenantPeopleRoutes } from './routes/tenants.ts';
import { addUserRoutes } from './routes/users.ts';

export const identityModule: Module = {
  code: 'identity',
  switchable: false,
  permissions,
  matrix,
  roles: builtInRoles,
  errors: {
    status: { ...errors.status, ...registrationErrors.status },
    words: { ...errors.words, ...registrationErrors.words },
    fieldWords: { ...errors.fieldWords, ...registrationErrors.fieldWords },
  },
  notices: [],
  routes(router, env) {
    addAuthRoutes(router, env);
    addCredentialRoutes(router, env);
    addRoleRoutes(router, env);
    addRestrictionDefinitionRoutes(router, env);
    addAccessRoutes(router, env);
    addImpersonationRoutes(router, env);
    addUserRoutes(router, env);
    addTenantPeopleRoutes(router);
    addRegistrationRoutes(router, env);
  },
  people: { names: namesOf, contacts: contactsOf, holders: permissionHolders },
  jobs,
  schedules: [sweepSchedule],
};
