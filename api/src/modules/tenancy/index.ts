/** The front door of tenancy. */
export { billDay } from './operations/billing/bill-day.ts';
export { makeManualInvoice } from './operations/billing/manual-invoice.ts';
export { recordProof } from './operations/billing/record-proof.ts';
export {
  checkPlans,
  type PlanChoice,
  type StartedPlans,
  startPlans,
} from './operations/billing/start-plans.ts';
export { verifyPayment } from './operations/billing/verify-payment.ts';
export { createTenant, type NewTenant, type TenantType } from './operations/create-tenant.ts';
export { createPlan } from './operations/plans/write-plan.ts';
export { writeSettings } from './operations/plans/write-settings.ts';
export { setModuleStatus } from './operations/set-module-status.ts';
export { beginProfile } from './operations/tenants/begin-profile.ts';
export { inTenantOfPath, refuseOtherTenant } from './operations/tenants/reach.ts';
export { listInvoices, listSubscriptions } from './queries/billing-lists.ts';
export { listPlans, readSettings } from './queries/billing-plans.ts';
export { listModules } from './queries/modules.ts';
export { readProfile, type TenantDetail } from './queries/tenants.ts';
export { findTenant, loadTenant, type PublicTenant, type TenantProfile, vendorTenantId } from './queries.ts';
export { tenantDetail, tenantParams, tenantType } from './routes/tenant-schemas.ts';
export { dayIn } from './rules/days.ts';
