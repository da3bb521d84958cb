import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokensOfRole } from '../../access-changes.ts';
import { nameOf } from '../../queries/names.ts';
import { findRole, permissionIds, type RoleView } from '../../queries/roles.ts';
import { heldPermissions, lockRole, replacePermissions, updateRole } from '../../repository/roles.ts';
import { offeredPermissions } from './offered.ts';
import { refuseChange, refuseUnknown } from './refuse.ts';

export interface RolePermissions {
  readonly permissions: readonly string[];
  /** The version that the editor saw. */
  readonly version: number;
}

/**
 * Gives a role exactly these permissions of what its tenant is offered; whoever holds it feels it within a second.
 * @throws Problem VERSION_CONFLICT with the present version and who made it, NOT_YOURS_TO_GRANT, OWN_RIGHTS,
 * SUPER_ADMIN_KEEPS
 */
export async function setPermissions(
  tx: Tx,
  actor: Actor,
  id: string,
  { permissions, version }: RolePermissions,
): Promise<RoleView> {
  refuseUnknown(tx.env, actor.tenant, permissions);
  const role = await lockRole(tx, id);
  if (!role) throw new Problem('NOT_FOUND');
  if (role.version !== version)
    throw new Problem('VERSION_CONFLICT', {
      data: {
        version: role.version,
        changed_at: role.updated_at.toISOString(),
        changed_by: role.updated_by && {
          id: role.updated_by,
          full_name: await nameOf(tx, role.updated_by),
        },
      },
    });
  const before = await heldPermissions(tx, id);
  const offered = offeredPermissions(tx.env, actor.tenant);
  // What the role holds of a module that is off is not seen by who edits it: it stays for when the module comes back.
  const after = [...permissions, ...before.filter((name) => !offered.has(name))].sort();
  refuseChange(actor, { id, name: role.name, builtIn: role.built_in, before, after });
  const ids = await permissionIds(tx);
  await replacePermissions(
    tx,
    id,
    after.flatMap((name) => ids.get(name) ?? []),
  );
  await updateRole(tx, id, {});
  await audit(tx, {
    action: 'role.permissions_changed',
    resource: 'role',
    resourceId: id,
    details: {
      name: role.name,
      old: before,
      new: after,
      added: after.filter((name) => !before.includes(name)),
      removed: before.filter((name) => !after.includes(name)),
    },
  });
  await revokeTokensOfRole(tx, id);
  return (await findRole(tx, id)) as RoleView;
}
