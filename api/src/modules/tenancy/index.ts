/** The front door of tenancy. */
export {
  checkPlans,
  type PlanChoice,
  type StartedPlans,
  startPlans,
} from './operations/billing/start-plans.ts';
export { createTenant, type NewTenant, type TenantType } from './operations/create-tenant.ts';
export { setModuleStatus } from './operations/set-module-status.ts';
export { beginProfile } from './operations/tenants/begin-profile.ts';
export { inTenantOfPath, refuseOtherTenant } from './operations/tenants/reach.ts';
export { readProfile, type TenantDetail } from './queries/tenants.ts';
export { findTenant, loadTenant, type PublicTenant, type TenantProfile, vendorTenantId } from './queries.ts';
export { tenantDetail, tenantParams, tenantType } from './routes/tenant-schemas.ts';
