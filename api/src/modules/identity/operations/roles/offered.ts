import type { ActorTenant } from '../../../../platform/access/actor.ts';
import type { DeclaredPermission, Env } from '../../../../platform/env.ts';

/** The permissions that roles of this tenant may hold, by name: those of the vendor alone are the vendor's. */
export function offeredPermissions(
  env: Pick<Env, 'permissions'>,
  tenant: Pick<ActorTenant, 'type'>,
): ReadonlyMap<string, DeclaredPermission> {
  return new Map([...env.permissions].filter(([, item]) => !item.vendorOnly || tenant.type === 'vendor'));
}
