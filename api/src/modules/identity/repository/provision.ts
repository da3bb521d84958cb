import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import type { BuiltInRole } from '../../../platform/module.ts';
import type { ShippedDefinition } from '../rules/shipped-definitions.ts';

/** @returns whether the permission was not there before */
export async function insertPermission(tx: SystemTx, name: string): Promise<boolean> {
  const [module = '', action = ''] = name.split(':');
  const added = await tx.run(sql`insert into identity.permissions (id, name, module, action)
    values (${newId()}, ${name}, ${module}, ${action}) on conflict (name) do nothing`);
  return added === 1;
}

export function allTenantIds(tx: SystemTx): Promise<{ id: number }[]> {
  return tx.all(db.selectFrom('tenancy.tenants').select('id').orderBy('id'));
}

export async function permissionIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.all(db.selectFrom('identity.permissions').select(['id', 'name']));
  return new Map(rows.map((row) => [row.name, row.id]));
}

export async function roleIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.all(
    db.selectFrom('identity.roles').select(['id', 'name']).where('tenant_id', '=', tx.tenantId),
  );
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** A built-in role under the next integer that the tenant API calls it by. @returns its id */
export async function insertBuiltInRole(tx: Tx, role: BuiltInRole): Promise<string> {
  const id = newId();
  await tx.run(
    db.insertInto('identity.roles').values({
      tenant_id: tx.tenantId,
      id,
      name: role.name,
      description_id: role.words.id,
      description_en: role.words.en,
      allowed_user_types: [...role.allowedUserTypes],
      built_in: true,
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
  await tx.run(sql`insert into identity.tenant_roles (tenant_id, id, role_id)
    select ${tx.tenantId}, coalesce(max(id), 0) + 1, ${id} from identity.tenant_roles where tenant_id = ${tx.tenantId}`);
  return id;
}

export async function grantPermissions(
  tx: Tx,
  roleId: string,
  permissions: readonly string[],
): Promise<void> {
  if (permissions.length === 0) return;
  await tx.run(
    db
      .insertInto('identity.role_permissions')
      .values(
        permissions.map((permission) => ({
          tenant_id: tx.tenantId,
          role_id: roleId,
          permission_id: permission,
        })),
      )
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export async function insertDefinition(tx: Tx, definition: ShippedDefinition): Promise<void> {
  await tx.run(
    db
      .insertInto('identity.restrictions_definitions')
      .values({
        tenant_id: tx.tenantId,
        id: newId(),
        name: definition.name,
        value_type: definition.valueType,
        validation_rule: JSON.stringify(definition.rule),
        allowed_user_types: [...definition.allowedUserTypes],
        description_id: definition.words.id,
        description_en: definition.words.en,
        built_in: true,
        created_at: tx.now,
        updated_at: tx.now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doNothing()),
  );
}

/**
 * Makes one of the vendor's people the first member of the running tenant, through a listed crossing function.
 * @returns false where somebody is a member already, or the person is none of the vendor's
 */
export async function foundMembership(tx: Tx, userId: string, membershipId: string): Promise<boolean> {
  const row = await tx.first<{ done: boolean }>(
    sql`select identity.found_membership(${userId}, ${membershipId}, ${tx.now}::timestamptz) as done`,
  );
  return row?.done ?? false;
}
