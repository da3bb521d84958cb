// The routes that the foundation calls, in the shape that openapi-typescript generates.
import type { IdentityPaths } from './identityPaths.ts';
import type { Locale, Mail, Me, Notice, NoticePreferences, Session } from './types.ts';

interface Meta {
  request_id: string;
  timestamp: string;
  pagination?: {
    next_cursor: string | null;
    prev_cursor: string | null;
    has_next: boolean;
    has_prev: boolean;
    limit: number;
  };
}

interface Json<Body> {
  headers: Record<string, unknown>;
  content: { 'application/json': Body };
}

interface Envelope<Data> {
  success: boolean;
  message: string;
  data: Data;
  meta: Meta;
}

interface Failure {
  success: boolean;
  message: string;
  code: string;
  errors: Record<string, string[]> | null;
  data?: unknown;
  meta: Meta;
}

export interface Call<Answer, Path = never, Query = never> {
  parameters: ([Path] extends [never] ? { path?: never } : { path: Path }) &
    ([Query] extends [never] ? { query?: never } : { query: Query }) & {
      header?: { 'Idempotency-Key'?: string; 'X-Tenant-ID'?: string };
      cookie?: never;
    };
  requestBody?: never;
  responses: { 200: Json<Answer>; default: Json<Failure> };
}

export type Data<Answer, Path = never, Query = never> = Call<Envelope<Answer>, Path, Query>;
export type Send<Body, Answer, Path = never> = Omit<Data<Answer, Path>, 'requestBody'> & {
  requestBody: { content: { 'application/json': Body } };
};

export interface Tokens {
  token_type: string;
  expires_in: number;
}

interface Credentials {
  username: string;
  password: string;
  otp?: string;
  recovery_code?: string;
}

export interface ListQuery {
  limit: number;
  cursor?: string;
}

export interface paths extends IdentityPaths {
  '/api/auth/login': {
    post: Omit<Call<Tokens>, 'requestBody'> & {
      requestBody: { content: { 'application/json': Credentials } };
    };
  };
  '/api/auth/logout': { post: Data<null> };
  '/api/auth/me': {
    get: Data<Me>;
    patch: Send<{ locale?: Locale; full_name?: string; phone?: string | null }, Me>;
  };
  '/api/auth/tenant': {
    post: Omit<Call<Tokens>, 'requestBody'> & {
      requestBody: { content: { 'application/json': { tenant_id: number } } };
    };
  };
  '/api/auth/sessions': { get: Data<Session[], never, ListQuery>; delete: Data<null> };
  '/api/auth/sessions/{id}': { delete: Data<null, { id: string }> };
  '/api/auth/password': { post: Send<{ current_password: string; new_password: string }, null> };
  '/api/auth/password/forgot': { post: Send<{ username: string }, null> };
  '/api/auth/password/reset': { post: Send<{ token: string; password: string }, null> };
  '/api/auth/invitations/accept': { post: Send<{ token: string }, null> };
  '/api/auth/mfa': { get: Data<{ enabled: boolean; recovery_codes_left: number }> };
  '/api/auth/mfa/enrol': { post: Send<{ password: string }, { secret: string; otpauth_url: string }> };
  '/api/auth/mfa/confirm': { post: Send<{ otp: string }, { recovery_codes: string[] }> };
  '/api/auth/mfa/disable': { post: Send<{ password: string; otp?: string; recovery_code?: string }, null> };
  '/api/notices': { get: Data<Notice[], never, ListQuery & { unread?: boolean }> };
  '/api/notices/{id}/read': { post: Data<null, { id: string }> };
  '/api/notices/read-all': { post: Data<null> };
  '/api/notices/preferences': {
    get: Data<NoticePreferences>;
    put: Send<NoticePreferences, NoticePreferences>;
  };
  '/api/mailbox': { get: Data<Mail[], never, ListQuery> };
}
