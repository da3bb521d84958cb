import { type RawBuilder, sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Everything about a member that stands outside the audit, as the running tenant knows it. */
export async function personalData(tx: Tx, id: string) {
  const [person, membership, roles, sessions, notices, preferences, mails] = await Promise.all([
    personOf(tx, id),
    membershipOf(tx, id),
    heldRoles(tx, id),
    sessionsOf(tx, id),
    noticesTo(tx, id),
    preferencesOf(tx, id),
    mailsTo(tx, id),
  ]);
  return person && membership ? { person, membership, roles, sessions, notices, preferences, mails } : null;
}

function personOf(tx: Tx, id: string) {
  return tx.first(
    db
      .selectFrom('identity.users')
      .select([
        'id',
        'username',
        'email',
        'full_name',
        'phone',
        'nik_sealed',
        'user_type',
        'status',
        'restrictions',
        'locale',
        'created_at',
        'updated_at',
        'password_changed_at',
        sql<boolean>`mfa_secret is not null`.as('mfa_enabled'),
      ])
      .where('id', '=', id),
  );
}

function membershipOf(tx: Tx, id: string) {
  return tx.first(
    db
      .selectFrom('identity.user_tenant_access')
      .select(['tenant_id', 'created_at', 'updated_at', 'last_login_at'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', id),
  );
}

function heldRoles(tx: Tx, id: string) {
  return tx.all(
    db
      .selectFrom('identity.user_roles as held')
      .innerJoin('identity.roles as role', (join) =>
        join.onRef('role.tenant_id', '=', 'held.tenant_id').onRef('role.id', '=', 'held.role_id'),
      )
      .select(['role.name', 'role.description_id', 'held.assigned_at'])
      .where('held.tenant_id', '=', tx.tenantId)
      .where('held.user_id', '=', id),
  );
}

function sessionsOf(tx: Tx, id: string) {
  return tx.all(
    db
      .selectFrom('identity.sessions')
      .select(['id', 'created_at', 'last_seen_at', 'ended_at', 'ended_reason', 'ip_address', 'user_agent'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', id),
  );
}

function noticesTo(tx: Tx, id: string) {
  return tx.all(
    db
      .selectFrom('platform.notices')
      .select(['id', 'kind', 'params', 'link', 'created_at', 'read_at'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', id),
  );
}

function preferencesOf(tx: Tx, id: string) {
  return tx.all(
    db
      .selectFrom('platform.notice_preferences')
      .select(['kind', 'in_app', 'email'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', id),
  );
}

function mailsTo(tx: Tx, id: string) {
  return tx.all(sql<{ kind: string; subject: string; created_at: Date; sent_at: Date | null }>`
    select m.kind, m.subject, m.created_at, m.sent_at from platform.mails m
    where m.tenant_id = ${tx.tenantId} and m.recipient = (select email from identity.users where id = ${id})`);
}

export interface TrailPosition {
  readonly at: string;
  readonly id: string;
}
export interface TrailLine extends TrailPosition {
  /** The row as JSON, made by the database: a million of them pass through without being read. */
  readonly line: string;
}

/**
 * The trail of a person, oldest first: what they did (`by`), or what others did to their data (`about`).
 * @param after where the page before ended
 */
export function trailOf(
  tx: Tx,
  id: string,
  side: 'by' | 'about',
  after: TrailPosition | null,
  limit: number,
): Promise<TrailLine[]> {
  const whose: RawBuilder<unknown> =
    side === 'by'
      ? sql`a.user_id = ${id}`
      : sql`a.resource = 'user' and a.resource_id = ${id} and a.user_id is distinct from ${id}::uuid`;
  // Names of others whom the person worked on are not theirs to be given.
  const personal: RawBuilder<unknown> =
    side === 'by'
      ? sql`case when a.resource = 'user' and a.resource_id is distinct from ${id}::text then null else a.personal end`
      : sql`a.personal`;
  return tx.all(sql<TrailLine>`
    select a.created_at::text as at, a.id, json_build_object('created_at', a.created_at, 'action', a.action,
      'resource', a.resource, 'resource_id', a.resource_id, 'outcome', a.outcome, 'by', a.user_id, 'details', a.details,
      'personal', ${personal}, 'ip_address', a.ip_address, 'user_agent', a.user_agent)::text as line
    from platform.audit_logs a
    where a.tenant_id = ${tx.tenantId} and ${whose}
      ${after ? sql`and (a.created_at, a.id) > (${after.at}::timestamptz, ${after.id}::uuid) and a.created_at >= ${after.at}::timestamptz` : sql``}
    order by a.created_at, a.id limit ${limit}`);
}
