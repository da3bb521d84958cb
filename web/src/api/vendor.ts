// The shapes of the vendor's desk: institutions, their states and the dashboard.
import type { Answer, Body, Filters, Row } from './shapes.ts';

export type Dashboard = Answer<'/api/vendor/dashboard', 'get'>;

export type TenantRow = Row<'/api/tenants'>;
export type TenantType = TenantRow['type'];
export type TenantQuery = Filters<'/api/tenants'>;
export type TenantDetail = Answer<'/api/tenants/{id}', 'get'>;
export type NewTenant = Body<'/api/tenants', 'post'>;
export type ChangedTenant = Body<'/api/tenants/{id}', 'patch'>;
export type Deactivation = Body<'/api/vendor/tenants/{id}/status', 'patch'>;
export type ReasonCode = NonNullable<Deactivation['reason_code']>;
export type TenantMember = Row<'/api/tenants/{id}/users'>;
export type TenantModule = Answer<'/api/tenants/{id}/modules', 'get'>[number];

export type SubscriptionStatus = NonNullable<TenantRow['subscription_status']>;

export const tenantTypes = [
  'koperasi',
  'umkm',
  'bumdes',
  'sekolah',
  'akademi',
  'tpa',
  'instansi',
] as const satisfies readonly TenantType[];

export const subscriptionStatuses = [
  'trial',
  'active',
  'past_due',
  'suspended',
  'cancelled',
] as const satisfies readonly SubscriptionStatus[];

export const reasonCodes = [
  'non_payment',
  'offboarding',
  'fraud',
  'legal',
  'other',
] as const satisfies readonly ReasonCode[];
