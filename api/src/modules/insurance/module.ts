import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { matrix, permissions } from './permissions.ts';
import { addClaimRoutes } from './routes/claims.ts';
import { addClientRoutes } from './routes/clients.ts';
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
  errors,
  notices: [],
  restrictables: Object.values(resources),
  routes(router) {
    addPortalRoutes(router);
    addClientRoutes(router);
    addPolicyRoutes(router);
    addMemberRoutes(router);
    addClaimRoutes(router);
  },
  jobs: [],
  schedules: [],
};
