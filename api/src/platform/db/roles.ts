import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** Login roles of the running processes; neither owns a table nor passes the tenant wall. */
export type ProcessRole = 'balai_api' | 'balai_worker';

/** Owns every table, runs migrations and backups, cannot log in. */
export const OWNER_ROLE = 'balai_schema_owner';
/** Owns the few functions that may look across tenants (api/test/laws/wall-lists.ts names each with its reason), cannot log in. */
export const CROSSING_ROLE = 'balai_crossing';

const settings: Record<ProcessRole, readonly string[]> = {
  balai_api: [
    "statement_timeout = '15s'",
    "lock_timeout = '8s'",
    "idle_in_transaction_session_timeout = '30s'",
  ],
  balai_worker: [
    "statement_timeout = '300s'",
    "lock_timeout = '15s'",
    "idle_in_transaction_session_timeout = '120s'",
  ],
};

/** The password of a process role follows from the master key, so that nothing more has to be configured. */
export function rolePassword(masterKey: string, role: ProcessRole): string {
  return createHmac('sha256', Buffer.from(masterKey, 'base64'))
    .update(`database-role:${role}`)
    .digest('base64url');
}

/** The URL under which a process logs in: the given server and database, the role's own name and password. */
export function roleUrl(url: string, role: ProcessRole, masterKey: string): string {
  const parsed = new URL(url);
  parsed.username = role;
  parsed.password = rolePassword(masterKey, role);
  return parsed.toString();
}

/** Makes the four roles where they are missing and sets what each may. Roles belong to the whole server. */
export async function ensureRoles(client: pg.ClientBase, masterKey: string): Promise<void> {
  const { rows } = await client.query<{ rolname: string; rolbypassrls: boolean }>(
    'select rolname, rolbypassrls from pg_roles where rolname = any($1)',
    [[OWNER_ROLE, CROSSING_ROLE, 'balai_api', 'balai_worker']],
  );
  const have = new Set(rows.map((row) => row.rolname));
  for (const role of [OWNER_ROLE, CROSSING_ROLE]) {
    if (!have.has(role)) await client.query(`create role ${role} nologin bypassrls`);
    await client.query(`grant ${role} to current_user`);
  }
  // The owner hands functions over to the crossing role, for which it must belong to it.
  await client.query(`grant ${CROSSING_ROLE} to ${OWNER_ROLE}`);
  for (const role of Object.keys(settings) as ProcessRole[]) {
    if (!have.has(role)) await client.query(`create role ${role} login nobypassrls`);
    await client.query(`alter role ${role} password '${rolePassword(masterKey, role)}'`);
    for (const setting of [...settings[role], "timezone = 'UTC'"])
      await client.query(`alter role ${role} set ${setting}`);
  }
  await limitDatabase(client);
}

/**
 * Who may do what with the database as a whole. Only the owner makes temporary tables and types: the processes need
 * none, and what stands in pg_temp could pass for something else where a name is looked up.
 */
export async function limitDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]?.name;
  await client.query(`grant create, connect, temporary on database ${database} to ${OWNER_ROLE}`);
  await client.query(`grant connect on database ${database} to balai_api, balai_worker`);
  await client.query(`revoke temporary on database ${database} from public, balai_api, balai_worker`);
}
