import type { UserStatus } from '../../../../kernel/user-type.ts';
import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { rolesOf } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import { voidTokens } from '../../repository/tokens.ts';
import { updateUser } from '../../repository/users.ts';
import { statusChangeNeeds } from '../../rules/user-status.ts';
import { loadOwnMember, refuseLastSuperAdmin, refuseOwner, refuseSelf, requirePermission } from './guards.ts';
import { inviteWhenActive } from './invitations.ts';

/**
 * Approves, suspends, deactivates or restores a user; felt in every tenant of theirs within a second.
 * @throws Problem TRANSITION_FORBIDDEN, PERMISSION_DENIED, LAST_SUPER_ADMIN, SUPER_ADMIN_ONLY, OWN_RIGHTS,
 * HOME_TENANT_ONLY
 */
export async function changeStatus(
  tx: Tx,
  actor: Actor,
  id: string,
  { status, reason }: { readonly status: UserStatus; readonly reason: string },
): Promise<UserDetail> {
  const user = await loadOwnMember(tx, id);
  refuseSelf(actor, id);
  const need = statusChangeNeeds(user.status, status);
  if (!need) throw new Problem('TRANSITION_FORBIDDEN', { params: { from: user.status, to: status } });
  requirePermission(actor, need);
  if (user.status === 'ACTIVE') await refuseLastSuperAdmin(tx, id, 'everywhere');
  // Whoever approves decides on an account that somebody else has given its roles; later it is its owner's.
  if (need !== 'users:approve') refuseOwner(actor, await rolesOf(tx, id));
  await updateUser(tx, id, { status });
  // Approval sends the invitation that waited for it; links that went out before do not outlive the account's rest.
  if (!(await inviteWhenActive(tx, { ...user, status }))) await voidTokens(tx, [id]);
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.status_changed',
    resource: 'user',
    resourceId: id,
    details: { old: { status: user.status }, new: { status } },
    personal: { full_name: user.full_name, reason },
  });
  return (await findUser(tx, id)) as UserDetail;
}
