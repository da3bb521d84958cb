import { Type } from 'typebox';
import { open } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findTenant } from '../queries.ts';

/** What anyone may learn of a tenant. */
export function addTenantRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/tenant/by-domain',
    access: open('the sign-in page asks before anyone is signed in'),
    summary: 'A tenant’s public face by its domain',
    query: Type.Object(
      { domain: Type.String({ minLength: 1, maxLength: 253 }) },
      { additionalProperties: false },
    ),
    response: Type.Object({
      tenant_id: Type.Integer(),
      nama: Type.String(),
      type: Type.String(),
      is_active: Type.Boolean(),
    }),
    limit: { max: 120, seconds: 60 },
    handler: (call) =>
      call.runOutside(async (tx) => {
        const tenant = await findTenant(tx, call.query.domain);
        if (!tenant || tenant.domain.toLowerCase() !== call.query.domain.toLowerCase())
          throw new Problem('NOT_FOUND');
        return { tenant_id: tenant.id, nama: tenant.name, type: tenant.type, is_active: tenant.is_active };
      }),
  });
}
