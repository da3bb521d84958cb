// The shapes of users, roles, restriction definitions, the audit trail and access decisions.
import type { Locale, UserType } from './types.ts';

export const userTypes = ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'] as const satisfies readonly UserType[];
export const userStatuses = ['PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'INACTIVE'] as const;
export type UserStatus = (typeof userStatuses)[number];

/** One value or a list; an amount is a number, a range of hours an object. */
export type Restrictions = Record<string, unknown>;

export interface UserRow {
  id: string;
  username: string;
  email: string | null;
  full_name: string;
  phone: string | null;
  user_type: UserType;
  status: UserStatus;
  nik_masked: string | null;
  roles: { id: string; name: string }[];
  restrictions: Restrictions;
  created_at: string;
  last_login_at: string | null;
  /** Whether this institution is the person's home and may change the person. */
  is_home: boolean;
}

export interface UserDetail extends UserRow {
  locale: Locale;
  updated_at: string;
  home_tenant_id: number;
  mfa_enabled: boolean;
  version: number;
}

export interface UserQuery {
  q?: string;
  nik?: string;
  status?: UserStatus;
  user_type?: UserType;
  role_id?: string;
  /** NAME=value */
  restriction?: string;
  sort?: string;
}

export interface NewUser {
  username: string;
  email?: string;
  password?: string;
  nik?: string;
  full_name: string;
  phone?: string;
  user_type: UserType;
  restrictions?: Restrictions;
  role_ids?: string[];
  status?: UserStatus;
  locale?: Locale;
}

export interface ChangedUser {
  username?: string;
  email?: string | null;
  full_name?: string;
  phone?: string | null;
  nik?: string | null;
  user_type?: UserType;
  locale?: Locale;
}

export interface LoginSlip {
  user_id: string;
  username: string;
  full_name: string;
  one_time_password: string;
  expires_at: string;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed';

export interface ImportError {
  row: number;
  column: string | null;
  code: string;
  message: string;
}

export interface ImportJob {
  id: string;
  file_name: string;
  dry_run: boolean;
  state: JobState;
  rows_total: number | null;
  rows_read: number;
  rows_ok: number;
  rows_rejected: number;
  /** The first 200; the report holds all. */
  errors: ImportError[];
  error_report_url: string | null;
  created_at: string;
  finished_at: string | null;
}

export interface Role {
  id: string;
  tenant_role_id: number;
  name: string;
  description_id: string;
  description_en: string;
  built_in: boolean;
  allowed_user_types: UserType[];
  permissions: string[];
  user_count: number;
  version: number;
}

export interface NewRole {
  name: string;
  description_id: string;
  description_en: string;
  allowed_user_types: UserType[];
  permissions?: string[];
}

export interface Permission {
  id: string;
  name: string;
  module: string;
  action: string;
  description_id: string;
  description_en: string;
}

export const valueTypes = ['STRING', 'MONETARY', 'TIME_RANGE'] as const;
export type ValueType = (typeof valueTypes)[number];

export interface ValidationRule {
  pattern?: string;
  min?: number;
  max?: number;
  time_zone?: string;
}

export interface NewDefinition {
  name: string;
  value_type: ValueType;
  validation_rule: ValidationRule;
  allowed_user_types: UserType[];
  description_id: string;
  description_en: string;
}

export interface Definition extends NewDefinition {
  id: string;
  built_in: boolean;
  in_use_count: number;
}

export type AuditOutcome = 'success' | 'denied' | 'failure';

export interface AuditRow {
  id: string;
  created_at: string;
  user_id: string | null;
  user_name: string | null;
  /** Who acted as the user, where someone did. */
  actor_id: string | null;
  actor_name: string | null;
  action: string;
  resource: string;
  resource_id: string | null;
  outcome: AuditOutcome;
  details: Record<string, unknown> | null;
  personal: Record<string, unknown> | null;
  ip_address: string | null;
  user_agent: string | null;
  request_id: string;
  sealed: boolean;
}

export interface AuditQuery {
  /** ISO 8601 moments. */
  from?: string;
  to?: string;
  user_id?: string;
  action?: string;
  resource?: string;
  resource_id?: string;
}

export interface Verification {
  valid: boolean;
  checked: number;
  first_bad: null | {
    kind: 'altered' | 'removed' | 'inserted' | 'chain_broken' | 'truncated';
    id: string | null;
    month: string | null;
    sequence: number | null;
  };
  sealed_until: string | null;
}

export interface VerificationJob {
  id: string;
  state: JobState;
  rows_total: number;
  rows_checked: number;
  result: Verification | null;
  created_at: string;
  finished_at: string | null;
}

export const layers = ['tenant', 'module', 'user', 'role', 'restriction', 'field'] as const;

export interface Explanation {
  allowed: boolean;
  layers: {
    layer: (typeof layers)[number];
    verdict: 'pass' | 'deny' | 'skip';
    reason: string;
  }[];
}
