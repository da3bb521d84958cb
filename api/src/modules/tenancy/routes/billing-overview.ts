import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { readOverview } from '../operations/billing-overview.ts';
import { inNamedTenant, seesAll } from '../operations/billing-reach.ts';
import { listEvents } from '../queries/billing-lists.ts';
import { eventRow, eventsQuery, tenantQuery } from './billing-schemas.ts';
import { overview } from './invoice-schemas.ts';

/** How an institution stands, and what happened to its billing. */
export function addBillingOverviewRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/overview',
    access: permission('billing:read'),
    summary: 'Standing today, what is to be paid, and until when; of any institution for the vendor',
    query: tenantQuery,
    response: overview,
    needsTenant: true,
    handler: (call) => call.run((tx) => inNamedTenant(tx, call.actor, call.query.tenant_id, readOverview)),
  });
  router.add({
    method: 'GET',
    path: '/billing/events',
    access: permission('billing:read'),
    summary: 'The timeline, newest first: of one’s own institution, or of all for the vendor',
    query: eventsQuery,
    response: Type.Array(eventRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, tenant_id, entity, entity_id } = call.query;
        if ((entity === undefined) !== (entity_id === undefined))
          throw Problem.invalid({
            [entity === undefined ? 'entity' : 'entity_id']: [{ code: 'WITH_THE_OTHER' }],
          });
        const about = entity && entity_id ? { entity, id: entity_id } : null;
        const cursor = decodeIdCursor(given, 'uuid');
        const page = { limit: limit + 1, cursor };
        const found =
          tenant_id === undefined && seesAll(call.actor)
            ? await listEvents(tx, 'all', about, page)
            : await inNamedTenant(tx, call.actor, tenant_id, (there) =>
                listEvents(there, 'own', about, page),
              );
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
}
