import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { readDashboard } from '../operations/dashboard.ts';
import { dashboardAnswer, dashboardQuery } from './linimasa-schemas.ts';

/** Figures of discipline. */
export function addDashboardRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/kedisiplinan/dashboard',
    access: permission('kedisiplinan_dashboard:read'),
    summary: 'Violations and letters of a period, by month, class and kind',
    query: dashboardQuery,
    response: dashboardAnswer,
    handler: (call) => call.run((tx) => readDashboard(tx, call.actor, call.query)),
  });
}
