import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import type { Module } from '../../../platform/module.ts';
import { shippedDefinitions } from '../rules/shipped-definitions.ts';

/** Writes the permissions that the code declares into their table. A permission that left the code stays unused. */
export async function syncPermissions(tx: SystemTx, modules: readonly Module[]): Promise<void> {
  for (const { name } of modules.flatMap((module) => module.permissions)) {
    const [module = '', action = ''] = name.split(':');
    await tx.run(sql`insert into identity.permissions (id, name, module, action)
      values (${newId()}, ${name}, ${module}, ${action}) on conflict (name) do nothing`);
  }
}

/**
 * Gives the running tenant its copy of every built-in role with the permissions of all modules' matrices, and the
 * shipped restriction definitions. Running it again adds what a newer version brought and changes nothing else.
 */
export async function provisionTenant(tx: Tx, modules: readonly Module[]): Promise<void> {
  const known = await tx.all(
    db.selectFrom('identity.roles').select(['id', 'name']).where('tenant_id', '=', tx.tenantId),
  );
  const have = new Map(known.map((role) => [role.name, role.id]));
  const permissions = await tx.all(db.selectFrom('identity.permissions').select(['id', 'name']));
  const idOf = new Map(permissions.map((permission) => [permission.name, permission.id]));
  let number = known.length;
  for (const role of modules.flatMap((module) => module.roles)) {
    if (have.has(role.name)) continue;
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
    await tx.run(
      db.insertInto('identity.tenant_roles').values({ tenant_id: tx.tenantId, id: ++number, role_id: id }),
    );
    const held = modules.flatMap((module) => module.matrix[role.name] ?? []);
    if (held.length > 0)
      await tx.run(
        db.insertInto('identity.role_permissions').values(
          held.map((name) => {
            const permission = idOf.get(name);
            if (!permission) throw new Error(`${role.name} is to hold ${name}, which no module declares`);
            return { tenant_id: tx.tenantId, role_id: id, permission_id: permission };
          }),
        ),
      );
  }
  await addDefinitions(tx);
}

async function addDefinitions(tx: Tx): Promise<void> {
  for (const definition of shippedDefinitions)
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
