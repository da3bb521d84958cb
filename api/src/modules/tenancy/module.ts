import type { Module } from '../../platform/module.ts';
import { billingErrors } from './billing-errors.ts';
import { billingNotices } from './billing-notices.ts';
import { errors } from './errors.ts';
import { billingSchedule } from './jobs.ts';
import { matrix, permissions } from './permissions.ts';
import { addBillingOverviewRoutes } from './routes/billing-overview.ts';
import { addBillingSettingsRoutes } from './routes/billing-settings.ts';
import { addInvoiceRoutes } from './routes/invoices.ts';
import { addDashboardRoute, addModuleRoutes } from './routes/modules.ts';
import { addPaymentRoutes } from './routes/payments.ts';
import { addPlanRoutes } from './routes/plans.ts';
import { addSubscriptionRoutes } from './routes/subscriptions.ts';
import { addLogoRoutes } from './routes/tenant-logo.ts';
import { addTenantRoutes } from './routes/tenants.ts';

export const tenancyModule: Module = {
  code: 'tenancy',
  switchable: false,
  permissions,
  matrix,
  roles: [],
  errors: {
    status: { ...errors.status, ...billingErrors.status },
    words: { ...errors.words, ...billingErrors.words },
    fieldWords: { ...errors.fieldWords, ...billingErrors.fieldWords },
    states: billingErrors.states,
  },
  notices: billingNotices,
  routes(router, env) {
    addTenantRoutes(router);
    addLogoRoutes(router, env);
    addModuleRoutes(router);
    addDashboardRoute(router);
    addPlanRoutes(router);
    addBillingSettingsRoutes(router);
    addSubscriptionRoutes(router);
    addInvoiceRoutes(router);
    addPaymentRoutes(router, env);
    addBillingOverviewRoutes(router);
  },
  jobs: [],
  schedules: [billingSchedule],
};
