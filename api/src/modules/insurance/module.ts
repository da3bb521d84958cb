import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { importFieldWords } from './import-errors.ts';
import { jobs } from './jobs.ts';
import { knownValues } from './operations/known-values.ts';
import { matrix, permissions } from './permissions.ts';
import { addClaimRoutes } from './routes/claims.ts';
import { addClientRoutes } from './routes/clients.ts';
import { addImportOfMembersRoutes } from './routes/imports.ts';
import { addMemberRoutes } from './routes/members.ts';
import { addPolicyRoutes } from './routes/policies.ts';
import { addPortalRoutes } from './routes/portal.ts';
import { resources } from './rules/resources.ts';

/** What insurance gives to the composition roots. */
export const insurance: Module = {
  code: 'insurance',
  switchable: true,
  permissions,
  matrix,
  roles: [],
  errors: { ...errors, fieldWords: { ...errors.fieldWords, ...importFieldWords } },
  notices: [],
  restrictables: Object.values(resources),
  knownValues,
  routes(router, env) {
    addPortalRoutes(router);
    addClientRoutes(router);
    addPolicyRoutes(router);
    addImportOfMembersRoutes(router, env);
    addMemberRoutes(router);
    addClaimRoutes(router);
  },
  jobs,
  schedules: [],
};
