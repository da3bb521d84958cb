import { sql } from 'kysely';
import type { UserStatus } from '../../../kernel/user-type.ts';
import type { UserType } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface Me {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
  readonly phone: string | null;
  readonly user_type: UserType;
  readonly status: UserStatus;
  readonly locale: 'id' | 'en';
  readonly mfa_enabled: boolean;
  readonly roles: readonly { id: string; name: string; description_id: string; description_en: string }[];
  readonly impersonation_reason: string | null;
  /** Of one who is no member here. */
  readonly impersonator_name: string | null;
  readonly session_expires_at: Date;
}

export function readMe(tx: Tx, userId: string, sessionId: string): Promise<Me | undefined> {
  return tx.first<Me>(
    sql`select u.id, u.username, u.email, u.full_name, u.phone, u.user_type, u.status, u.locale,
        u.mfa_secret is not null as mfa_enabled, s.impersonation_reason, s.impersonator_name, s.expires_at as session_expires_at,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name,
            'description_id', r.description_id, 'description_en', r.description_en) order by r.name)
          from identity.user_roles h join identity.roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
          where h.tenant_id = ${tx.tenantId} and h.user_id = u.id), '[]') as roles
      from identity.users u
      join identity.sessions s on s.tenant_id = ${tx.tenantId} and s.id = ${sessionId}
      where u.id = ${userId}`,
    { name: 'me' },
  );
}

/** All tenants that a person may enter, through a listed crossing function. */
export function tenantsOf(tx: Tx, userId: string): Promise<{ id: number; name: string; domain: string }[]> {
  return tx.all(sql`select id, name, domain from identity.tenants_of(${userId}) where is_active`, {
    name: 'tenants_of',
  });
}

export interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
}

/** Open sessions of a person in the running tenant, the one used last first. At most 50 exist. */
export function listSessions(tx: Tx, userId: string): Promise<SessionRow[]> {
  return tx.all<SessionRow>(
    sql`select id, created_at, last_seen_at, ip_address, user_agent from identity.sessions
      where tenant_id = ${tx.tenantId} and user_id = ${userId} and ended_at is null and expires_at > ${tx.now}
        and impersonator_id is null
      order by last_seen_at desc limit 50`,
  );
}
