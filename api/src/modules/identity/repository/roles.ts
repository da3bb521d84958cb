import { sql } from 'kysely';
import type { UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface RoleFields {
  readonly name: string;
  readonly description_id: string;
  readonly description_en: string;
  readonly allowed_user_types: readonly UserType[];
}

/** The role with its row locked: changes to one role take turns, and nobody is given it while it is deleted. */
export function lockRole(tx: Tx, id: string) {
  return tx.first(
    db
      .selectFrom('identity.roles')
      .selectAll()
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .forUpdate(),
  );
}

/** @throws a database error of constraint role_name_is_taken */
export async function insertRole(tx: Tx, id: string, fields: RoleFields): Promise<void> {
  // The tenant API knows roles by a running number: two that are made at once must not take the same.
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('identity.tenant_roles'), ${tx.tenantId})`);
  await tx.run(
    db.insertInto('identity.roles').values({
      ...fields,
      allowed_user_types: [...fields.allowed_user_types],
      tenant_id: tx.tenantId,
      id,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: tx.cause.userId,
    }),
  );
  await tx.run(sql`insert into identity.tenant_roles (tenant_id, id, role_id)
    select ${tx.tenantId}, coalesce(max(id), 0) + 1, ${id} from identity.tenant_roles where tenant_id = ${tx.tenantId}`);
}

/** Changes fields and raises the version. @throws a database error of constraint role_name_is_taken */
export async function updateRole(tx: Tx, id: string, fields: Partial<RoleFields>): Promise<void> {
  const { allowed_user_types, ...texts } = fields;
  await tx.run(
    db
      .updateTable('identity.roles')
      .set({
        ...texts,
        ...(allowed_user_types ? { allowed_user_types: [...allowed_user_types] } : {}),
        version: sql`version + 1`,
        updated_at: tx.now,
        updated_by: tx.cause.userId,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.run(db.deleteFrom('identity.roles').where('tenant_id', '=', tx.tenantId).where('id', '=', id));
}

export async function heldPermissions(tx: Tx, roleId: string): Promise<string[]> {
  const rows = await tx.all(
    db
      .selectFrom('identity.role_permissions as h')
      .innerJoin('identity.permissions as p', 'p.id', 'h.permission_id')
      .select('p.name')
      .where('h.tenant_id', '=', tx.tenantId)
      .where('h.role_id', '=', roleId)
      .orderBy('p.name'),
  );
  return rows.map((row) => row.name);
}

/** Puts exactly these permissions in place of those that the role holds. */
export async function replacePermissions(
  tx: Tx,
  roleId: string,
  permissionIds: readonly string[],
): Promise<void> {
  await tx.run(
    db
      .deleteFrom('identity.role_permissions')
      .where('tenant_id', '=', tx.tenantId)
      .where('role_id', '=', roleId),
  );
  if (permissionIds.length > 0)
    await tx.run(
      db
        .insertInto('identity.role_permissions')
        .values(permissionIds.map((id) => ({ tenant_id: tx.tenantId, role_id: roleId, permission_id: id }))),
    );
}

/** How many members hold the role, or carry it as their role of the tenant; of some user types only if given. */
export async function countHolders(
  tx: Tx,
  roleId: string,
  userTypes: readonly string[] | null = null,
): Promise<number> {
  const row = await tx.first<{ holders: number }>(sql`
    select count(*)::int as holders from identity.user_tenant_access m
    where m.tenant_id = ${tx.tenantId}
      and (${userTypes === null} or m.user_type = any(${[...(userTypes ?? [])]}))
      and m.user_id in (
        select user_id from identity.user_roles where tenant_id = ${tx.tenantId} and role_id = ${roleId}
        union all
        select a.user_id from identity.user_tenant_access a
          join identity.tenant_roles t on t.tenant_id = a.tenant_id and t.id = a.tenant_role_id
        where t.tenant_id = ${tx.tenantId} and t.role_id = ${roleId})`);
  return row?.holders ?? 0;
}
