/** The front door of tenancy. */
export { createTenant, type NewTenant, type TenantType } from './operations/create-tenant.ts';
export { setModuleStatus } from './operations/set-module-status.ts';
export { findTenant, loadTenant, type PublicTenant, type TenantProfile, vendorTenantId } from './queries.ts';
