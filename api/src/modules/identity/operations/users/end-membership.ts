import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { revokeTokens } from '../../access-changes.ts';
import { rolesOf } from '../../queries/grants.ts';
import { deleteMembership } from '../../repository/users.ts';
import { loadMember, refuseLastSuperAdmin, refuseOwner, refuseSelf } from './guards.ts';
import { retire } from './join.ts';

/**
 * Ends the membership of the running tenant with its roles and sessions. The person stays, in the audit and in other
 * tenants.
 * @throws Problem OWN_RIGHTS, LAST_SUPER_ADMIN, SUPER_ADMIN_ONLY
 */
export async function endMembership(tx: Tx, actor: Actor, id: string, reason: string): Promise<null> {
  const user = await loadMember(tx, id);
  refuseSelf(actor, id);
  if (user.status === 'ACTIVE') await refuseLastSuperAdmin(tx, id, 'here');
  const roles = await rolesOf(tx, id);
  refuseOwner(actor, roles);
  // While the membership is still there: afterwards the person is out of this tenant's reach.
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.membership_ended',
    resource: 'user',
    resourceId: id,
    details: { old: { roles: roles.map((role) => role.name) } },
    personal: { reason, full_name: user.full_name, username: user.username },
  });
  if (user.stands_for) await retire(tx, id);
  else await deleteMembership(tx, id);
  return null;
}
