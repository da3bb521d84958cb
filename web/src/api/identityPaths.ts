// The routes of users, roles, definitions, audit and access, in the shape that openapi-typescript generates.
import type {
  AuditQuery,
  AuditRow,
  ChangedUser,
  Definition,
  Explanation,
  ImportJob,
  LoginSlip,
  NewDefinition,
  NewRole,
  NewUser,
  Permission,
  Restrictions,
  Role,
  UserDetail,
  UserQuery,
  UserRow,
  UserStatus,
  Verification,
  VerificationJob,
} from './identity.ts';
import type { Call, Data, ListQuery, Send, Tokens } from './paths.ts';

interface ById {
  id: string;
}
interface ByJob {
  job_id: string;
}

interface UserPaths {
  '/api/users': { get: Data<UserRow[], never, ListQuery & UserQuery>; post: Send<NewUser, UserDetail> };
  '/api/users/{id}': {
    get: Data<UserDetail, ById>;
    patch: Send<ChangedUser, UserDetail, ById>;
    delete: Send<{ reason: string }, null, ById>;
  };
  '/api/users/{id}/nik': { get: Data<{ nik: string }, ById> };
  '/api/users/{id}/status': { post: Send<{ status: UserStatus; reason: string }, UserDetail, ById> };
  '/api/users/{id}/roles': { put: Send<{ role_ids: string[] }, UserDetail, ById> };
  '/api/users/{id}/restrictions': { put: Send<Restrictions, UserDetail, ById> };
  '/api/users/{id}/invitation': { post: Data<null, ById> };
  '/api/users/{id}/timeline': { get: Data<AuditRow[], ById, ListQuery> };
  '/api/users/{id}/erasure': { post: Send<{ reason: string; confirm: string }, null, ById> };
  '/api/users/login-slips': { post: Send<{ user_ids: string[] }, LoginSlip[]> };
  '/api/users/imports/{job_id}': { get: Data<ImportJob, ByJob> };
  '/api/users/imports/{job_id}/apply': { post: Data<ByJob, ByJob> };
}

interface RolePaths {
  '/api/roles': { get: Data<Role[], never, ListQuery>; post: Send<NewRole, Role> };
  '/api/roles/{id}': {
    get: Data<Role, ById>;
    patch: Send<Partial<Omit<NewRole, 'permissions'>>, Role, ById>;
    delete: Data<null, ById>;
  };
  '/api/roles/{id}/permissions': { put: Send<{ permissions: string[]; version: number }, Role, ById> };
  '/api/permissions': { get: Data<Permission[], never, ListQuery> };
}

export interface IdentityPaths extends UserPaths, RolePaths {
  '/api/restriction-definitions': {
    get: Data<Definition[], never, ListQuery>;
    post: Send<NewDefinition, Definition>;
  };
  '/api/restriction-definitions/{id}': {
    get: Data<Definition, ById>;
    patch: Send<Partial<NewDefinition>, Definition, ById>;
    delete: Data<null, ById>;
  };
  '/api/access/explain': {
    post: Send<{ user_id: string; permission: string; resource?: string }, Explanation>;
  };
  '/api/audit-logs': { get: Data<AuditRow[], never, ListQuery & AuditQuery> };
  '/api/audit-logs/verify': {
    get: Data<Verification | ByJob, never, { from?: string; to?: string }>;
  };
  '/api/audit-logs/verify/{job_id}': { get: Data<VerificationJob, ByJob> };
  '/api/auth/impersonation': {
    post: Omit<Call<Tokens>, 'requestBody'> & {
      requestBody: { content: { 'application/json': { user_id: string; reason: string } } };
    };
    delete: Call<Tokens>;
  };
}
