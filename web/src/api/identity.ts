// The shapes of users, roles, restriction definitions, the audit trail and access decisions.
import type { Answer, Body, Filters, Row } from './shapes.ts';
import type { UserType } from './types.ts';

export const userTypes = ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'] as const satisfies readonly UserType[];
export const userStatuses = [
  'PENDING_APPROVAL',
  'ACTIVE',
  'SUSPENDED',
  'INACTIVE',
] as const satisfies readonly UserStatus[];

export type UserRow = Row<'/api/users'>;
export type UserStatus = UserRow['status'];
export type UserDetail = Answer<'/api/users/{id}', 'get'>;
export type UserQuery = Filters<'/api/users'>;
export type NewUser = Body<'/api/users', 'post'>;
export type ChangedUser = Body<'/api/users/{id}', 'patch'>;
/** By name: one value or a list; an amount is a number, a range of hours an object. */
export type Restrictions = Body<'/api/users/{id}/restrictions', 'put'>;
export type LoginSlip = Answer<'/api/users/login-slips', 'post'>[number];

export type ImportJob = Answer<'/api/users/imports/{job_id}', 'get'>;
export type ImportError = ImportJob['errors'][number];

export type Role = Answer<'/api/roles/{id}', 'get'>;
export type NewRole = Body<'/api/roles', 'post'>;
export type Permission = Row<'/api/permissions'>;

export type Definition = Row<'/api/restriction-definitions'>;
export type NewDefinition = Body<'/api/restriction-definitions', 'post'>;
export type ValidationRule = NewDefinition['validation_rule'];
export type ValueType = NewDefinition['value_type'];
export const valueTypes = ['STRING', 'MONETARY', 'TIME_RANGE'] as const satisfies readonly ValueType[];

export type AuditRow = Row<'/api/audit-logs'>;
export type AuditOutcome = AuditRow['outcome'];
export type AuditQuery = Filters<'/api/audit-logs'>;
export type VerificationJob = Answer<'/api/audit-logs/verify/{job_id}', 'get'>;
export type Verification = NonNullable<VerificationJob['result']>;

export type Explanation = Answer<'/api/access/explain', 'post'>;
