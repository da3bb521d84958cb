import { topics } from '../../../platform/access/state-topics.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import type { Module } from '../../../platform/module.ts';
import { loadTenant } from '../../tenancy/index.ts';
import {
  grantPermissions,
  insertBuiltInRole,
  insertDefinition,
  insertPermission,
  permissionIds,
  roleIds,
} from '../repository/provision.ts';
import { shippedDefinitions } from '../rules/shipped-definitions.ts';

/**
 * Writes the permissions that the code declares into their table; runs as the owner, after the migrations.
 * @returns the names that are new
 */
export async function syncPermissions(
  tx: SystemTx,
  modules: readonly Module[],
): Promise<ReadonlySet<string>> {
  const added = new Set<string>();
  for (const { name } of modules.flatMap((module) => module.permissions))
    if (await insertPermission(tx, name)) added.add(name);
  return added;
}

/**
 * Gives the running tenant its copy of every built-in role with the permissions of all modules' matrices, and the
 * shipped restriction definitions. In a tenant that has them already only `added` permissions are granted, so that
 * what its administrator took away stays away.
 */
export async function provisionTenant(
  tx: Tx,
  modules: readonly Module[],
  added: ReadonlySet<string> = new Set(),
): Promise<void> {
  const have = await roleIds(tx);
  const isVendor = (await loadTenant(tx))?.type === 'vendor';
  const open = new Set(
    modules
      .flatMap((module) => module.permissions.filter((item) => isVendor || !item.vendorOnly))
      .map((item) => item.name),
  );
  const idOf = await permissionIds(tx);
  for (const role of modules.flatMap((module) => module.roles)) {
    const known = have.get(role.name);
    const id = known ?? (await insertBuiltInRole(tx, role));
    const held = modules.flatMap((module) => module.matrix[role.name] ?? []).filter((name) => open.has(name));
    const granted = known === undefined ? held : held.filter((name) => added.has(name));
    await grantPermissions(
      tx,
      id,
      granted.map((name) => {
        const permission = idOf.get(name);
        if (permission === undefined)
          throw new Error(`${role.name} is to hold ${name}, which no module declares`);
        return permission;
      }),
    );
  }
  for (const definition of shippedDefinitions) await insertDefinition(tx, definition);
  await invalidate(tx, topics.policy, `tenant:${tx.tenantId}`);
}
