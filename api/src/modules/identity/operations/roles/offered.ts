import type { ActorTenant } from '../../../../platform/access/actor.ts';
import type { DeclaredPermission, Env } from '../../../../platform/env.ts';
import { builtInRoles } from '../../built-in-roles.ts';

/**
 * The permissions that roles of this tenant may be given now, by name: those of the vendor alone are the vendor's, and
 * those of a module are there while it is on. What a role holds of a module that is off stays, unseen.
 */
export function offeredPermissions(
  env: Pick<Env, 'permissions'>,
  tenant: Pick<ActorTenant, 'type' | 'modules'>,
): ReadonlyMap<string, DeclaredPermission> {
  return new Map(
    [...env.permissions].filter(
      ([, item]) =>
        (!item.vendorOnly || tenant.type === 'vendor') &&
        (!item.switchable || tenant.modules.has(item.module)),
    ),
  );
}

/** A role as this tenant sees it now: without what it holds of modules that are off. */
export function shownRole<Role extends { readonly permissions: readonly string[] }>(
  env: Pick<Env, 'permissions'>,
  tenant: Pick<ActorTenant, 'type' | 'modules'>,
  role: Role,
): Role & { permissions: string[] } {
  const offered = offeredPermissions(env, tenant);
  return { ...role, permissions: role.permissions.filter((name) => offered.has(name)) };
}

/** Built-in roles that are of use in a module alone which is off: they are offered nowhere until it is on. */
export function hiddenRoles(tenant: Pick<ActorTenant, 'modules'>): string[] {
  return builtInRoles
    .filter(({ module }) => module !== undefined && !tenant.modules.has(module))
    .map((role) => role.name);
}
