/** The front door of identity. */
export { createGate, type Gate } from './gate.ts';
export { addMember, type NewMember } from './operations/add-member.ts';
export { makeFirstAdmin } from './operations/first-admin.ts';
export { hashPassword } from './operations/passwords/hash.ts';
export { provisionTenant, syncPermissions } from './operations/provision-tenant.ts';
export { type Rights, rightsOf } from './queries/rights.ts';
export { allTenantIds } from './repository/provision.ts';
