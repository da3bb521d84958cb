import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ImportContext } from '../rules/import-row.ts';
import { grantableRoles, restrictionDefinitions } from './grants.ts';
import { rightsOf } from './rights.ts';

/** What an import is checked against: the rights of who uploaded it, as they stand now. null: they may not import. */
export async function importContext(tx: Tx, uploader: string): Promise<ImportContext | null> {
  const [granter, roles, definitions] = await Promise.all([
    rightsOf(tx, uploader),
    grantableRoles(tx),
    restrictionDefinitions(tx),
  ]);
  if (!granter?.permissions.has('users:import')) return null;
  return { granter, roles: new Map(roles.map((role) => [role.name, role])), definitions };
}

export interface KnownUser {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
  readonly user_type: string;
}

/** Members as an import compares them with its rows. */
export function knownUsers(tx: Tx, ids: readonly string[]): Promise<KnownUser[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.all(sql<KnownUser>`select id, username, email, full_name, user_type from identity.users
    where id = any(${[...ids]}::uuid[])`);
}
