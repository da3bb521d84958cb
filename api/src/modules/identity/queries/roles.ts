import { sql } from 'kysely';
import type { UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface RoleView {
  readonly id: string;
  readonly tenant_role_id: number;
  readonly name: string;
  readonly description_id: string;
  readonly description_en: string;
  readonly built_in: boolean;
  readonly allowed_user_types: UserType[];
  readonly permissions: string[];
  readonly user_count: number;
  readonly version: number;
}

export interface RolePosition {
  readonly name: string;
  readonly back: boolean;
}

/**
 * Up to `limit` roles of the running tenant by name, in reading direction from `from`.
 * @param hidden names of built-in roles that are left out
 */
export async function listRoles(
  tx: Tx,
  limit: number,
  from: RolePosition | null,
  hidden: readonly string[],
): Promise<RoleView[]> {
  let query = roles(tx).limit(limit);
  if (hidden.length > 0)
    query = query.where((row) => row.or([row('r.built_in', '=', false), row('r.name', 'not in', hidden)]));
  if (from?.back) query = query.where('r.name', '<', from.name).orderBy('r.name', 'desc');
  else {
    if (from) query = query.where('r.name', '>', from.name);
    query = query.orderBy('r.name');
  }
  return complete(tx, await tx.all(query));
}

export async function findRole(tx: Tx, id: string): Promise<RoleView | null> {
  const found = await tx.all(roles(tx).where('r.id', '=', id));
  const [role] = await complete(tx, found);
  return role ?? null;
}

/** Every role of the running tenant, by name. */
export function roleNames(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.all(
    db
      .selectFrom('identity.roles')
      .select(['id', 'name'])
      .where('tenant_id', '=', tx.tenantId)
      .orderBy('name'),
  );
}

/** Ids of the permissions that are kept in the database, by name. */
export async function permissionIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.all(db.selectFrom('identity.permissions').select(['id', 'name']));
  return new Map(rows.map((row) => [row.name, row.id]));
}

function roles(tx: Tx) {
  return db
    .selectFrom('identity.roles as r')
    .innerJoin('identity.tenant_roles as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.role_id', '=', 'r.id'),
    )
    .select([
      'r.id',
      't.id as tenant_role_id',
      'r.name',
      'r.description_id',
      'r.description_en',
      'r.built_in',
      'r.allowed_user_types',
      'r.version',
    ])
    .where('r.tenant_id', '=', tx.tenantId);
}

type Bare = Omit<RoleView, 'permissions' | 'user_count' | 'allowed_user_types'> & {
  readonly allowed_user_types: string[];
};

/** Adds permissions and the number of holders. */
async function complete(tx: Tx, found: readonly Bare[]): Promise<RoleView[]> {
  const ids = found.map((role) => role.id);
  if (ids.length === 0) return [];
  const [held, holders] = await Promise.all([
    tx.all(
      db
        .selectFrom('identity.role_permissions as h')
        .innerJoin('identity.permissions as p', 'p.id', 'h.permission_id')
        .select(['h.role_id', 'p.name'])
        .where('h.tenant_id', '=', tx.tenantId)
        .where('h.role_id', 'in', ids)
        .orderBy('p.name'),
    ),
    tx.all(
      db
        .selectFrom('identity.user_roles')
        .select(['role_id', sql<number>`count(*)::int`.as('holders')])
        .where('tenant_id', '=', tx.tenantId)
        .where('role_id', 'in', ids)
        .groupBy('role_id'),
    ),
  ]);
  const permissions = Map.groupBy(held, (row) => row.role_id);
  const counts = new Map(holders.map((row) => [row.role_id, row.holders]));
  return found.map((role) => ({
    ...role,
    allowed_user_types: role.allowed_user_types as UserType[],
    permissions: (permissions.get(role.id) ?? []).map((row) => row.name),
    user_count: counts.get(role.id) ?? 0,
  }));
}
