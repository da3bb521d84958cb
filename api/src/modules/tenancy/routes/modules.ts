import { Type } from 'typebox';
import { permission, vendorPermission } from '../../../platform/access/actor.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { chooseModuleStatus } from '../operations/tenants/choose-module.ts';
import { inTenantOfPath } from '../operations/tenants/reach.ts';
import { type Dashboard, readDashboard } from '../queries/dashboard.ts';
import { listModules } from '../queries/modules.ts';
import { changedModule, dashboard, moduleAnswer, moduleRow, tenantParams } from './tenant-schemas.ts';

/** Modules of an institution: what it has, what its plan holds, what its administrator wants. */
export function addModuleRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/tenants/{id}/modules',
    access: permission('modules:read'),
    summary: 'Every module: switched on, off, or in which plan it comes',
    params: tenantParams,
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(moduleRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const found = await inTenantOfPath(tx, call.actor, call.params.id, 'tenants:read', (there) =>
          listModules(there, limit + 1, cursor),
        );
        return toPage(found, limit, cursor, (row) => [row.module_id]);
      }),
  });
  router.add({
    method: 'PATCH',
    path: '/tenants/{id}/modules',
    access: permission('modules:write'),
    summary: 'Switches a module on or off, as far as the plan holds it',
    params: tenantParams,
    body: changedModule,
    response: moduleAnswer,
    needsTenant: true,
    handler: (call) => call.run((tx) => chooseModuleStatus(tx, call.actor, call.params.id, call.body)),
  });
}

/** The vendor's sums over all institutions. */
export function addDashboardRoute(router: Router): void {
  router.add({
    method: 'GET',
    path: '/vendor/dashboard',
    access: vendorPermission('dashboard:read'),
    summary: 'Institutions by type and state, income, what is overdue, which modules are used',
    response: dashboard,
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const sums = await readDashboard(tx);
        if (!sums) throw new Problem('NOT_FOUND');
        return sums as Dashboard & { tenants: Type.Static<typeof dashboard>['tenants'] };
      }),
  });
}
