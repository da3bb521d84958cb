import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { countHolders, deleteRole, heldPermissions, lockRole } from '../../repository/roles.ts';

/** Deletes a role that nobody holds. @throws Problem BUILT_IN, ROLE_IN_USE with the number of holders */
export async function removeRole(tx: Tx, id: string): Promise<null> {
  const role = await lockRole(tx, id);
  if (!role) throw new Problem('NOT_FOUND');
  if (role.built_in) throw new Problem('BUILT_IN');
  const count = await countHolders(tx, id);
  if (count > 0) throw new Problem('ROLE_IN_USE', { params: { count }, data: { count } });
  const permissions = await heldPermissions(tx, id);
  await deleteRole(tx, id);
  await audit(tx, {
    action: 'role.deleted',
    resource: 'role',
    resourceId: id,
    details: {
      old: { name: role.name, allowed_user_types: role.allowed_user_types, permissions },
    },
  });
  await invalidate(tx, topics.policy, `tenant:${tx.tenantId}`);
  return null;
}
