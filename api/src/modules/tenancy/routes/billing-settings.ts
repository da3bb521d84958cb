import { vendorPermission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { writeSettings } from '../operations/plans/write-settings.ts';
import { readSettings } from '../queries/billing-plans.ts';
import { changedSettings, settingsAnswer } from './billing-schemas.ts';

/** The vendor's terms: tax, spans, who sells and where to pay. */
export function addBillingSettingsRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/settings',
    access: vendorPermission('billing:manage'),
    summary: 'Tax, days of invoicing and grace, the seller and the bank account',
    response: settingsAnswer,
    needsTenant: true,
    handler: (call) => call.run(readSettings),
  });
  router.add({
    method: 'PUT',
    path: '/billing/settings',
    access: vendorPermission('billing:manage'),
    summary: 'Sets them all; new days are felt by every institution within a week',
    body: changedSettings,
    response: settingsAnswer,
    needsTenant: true,
    handler: (call) => call.run((tx) => writeSettings(tx, call.body)),
  });
}
