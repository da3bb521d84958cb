import { Type } from 'typebox';
import { open, vendorPermission } from '../../../platform/access/actor.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { changePlanFields, createPlan, deletePlan, showPlan } from '../operations/plans/write-plan.ts';
import { listPlans, withSubscribers } from '../queries/billing-plans.ts';
import { changedPlan, newPlan, planParams, planRow, plansQuery, vendorPlanRow } from './billing-schemas.ts';

/** The price list: what is offered, to everyone; all of it, and changes, to the vendor. */
export function addPlanRoutes(router: Router): void {
  addLists(router);
  addWrites(router);
}

function addLists(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/plans',
    access: open('whoever registers chooses a plan before they have an account'),
    summary: 'The plans that are offered, by number',
    query: plansQuery,
    response: Type.Array(planRow),
    limit: { max: 120, seconds: 60 },
    handler: (call) =>
      call.runOutside(async (tx) => {
        const { limit, cursor: given, kind } = call.query;
        const cursor = decodeIdCursor(given, 'number');
        const found = await listPlans(tx, { kind, activeOnly: true }, limit + 1, cursor);
        return toPage(found, limit, cursor, (plan) => [String(plan.id)]);
      }),
  });
  router.add({
    method: 'GET',
    path: '/vendor/plans',
    access: vendorPermission('plans:write'),
    summary: 'All plans by number, with how many subscriptions run on each',
    query: Type.Object({ ...listQuery, kind: plansQuery.properties.kind }, { additionalProperties: false }),
    response: Type.Array(vendorPlanRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, kind } = call.query;
        const cursor = decodeIdCursor(given, 'number');
        const found = await listPlans(tx, { kind, activeOnly: false }, limit + 1, cursor);
        return toPage(await withSubscribers(tx, found), limit, cursor, (plan) => [String(plan.id)]);
      }),
  });
  router.add({
    method: 'GET',
    path: '/billing/plans/{id}',
    access: vendorPermission('plans:write'),
    summary: 'One plan',
    params: planParams,
    response: vendorPlanRow,
    needsTenant: true,
    handler: (call) => call.run((tx) => showPlan(tx, call.params.id)),
  });
}

function addWrites(router: Router): void {
  router.add({
    method: 'POST',
    path: '/billing/plans',
    access: vendorPermission('plans:write'),
    summary: 'Adds a plan',
    body: newPlan,
    response: vendorPlanRow,
    status: 201,
    needsTenant: true,
    handler: (call) => {
      const { description = '', trial_days = 0, is_active = true, ...rest } = call.body;
      return call.run((tx) => createPlan(tx, { ...rest, description, trial_days, is_active }));
    },
  });
  router.add({
    method: 'PATCH',
    path: '/billing/plans/{id}',
    access: vendorPermission('plans:write'),
    summary: 'Changes the fields that are given; a new price holds from the next invoice on',
    params: planParams,
    body: changedPlan,
    response: vendorPlanRow,
    needsTenant: true,
    handler: (call) => call.run((tx) => changePlanFields(tx, call.params.id, call.body)),
  });
  router.add({
    method: 'DELETE',
    path: '/billing/plans/{id}',
    access: vendorPermission('plans:write'),
    summary: 'Deletes a plan that nobody has ever had',
    params: planParams,
    response: Type.Null(),
    needsTenant: true,
    handler: async (call) => {
      await call.run((tx) => deletePlan(tx, call.params.id));
      return null;
    },
  });
}
