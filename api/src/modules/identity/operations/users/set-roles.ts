import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { revokeTokens } from '../../access-changes.ts';
import { grantableRoles, rolesOf } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import { changeRoles } from '../../repository/users.ts';
import { hiddenRoles } from '../roles/offered.ts';
import {
  loadMember,
  refuseGrant,
  refuseInvalid,
  refuseLastSuperAdmin,
  refuseSelf,
  roleErrors,
} from './guards.ts';

/**
 * Gives a member exactly these roles of the running tenant, of those that are offered: roles of a module that is off stay
 * (docs/adr/0031). What the actor does not hold they may neither give nor
 * take away.
 * @throws Problem OWN_RIGHTS, NOT_YOURS_TO_GRANT, LAST_SUPER_ADMIN, VALIDATION_FAILED
 */
export async function setRoles(
  tx: Tx,
  actor: Actor,
  id: string,
  roleIds: readonly string[],
): Promise<UserDetail> {
  const user = await loadMember(tx, id);
  refuseSelf(actor, id);
  const wanted = [...new Set(roleIds)];
  const [before, after] = await Promise.all([rolesOf(tx, id), grantableRoles(tx, wanted)]);
  const errors = roleErrors(wanted, after, user.user_type);
  if (errors.length > 0) refuseInvalid({ role_ids: errors });
  const added = after.filter((role) => !before.some((held) => held.id === role.id));
  const hidden = hiddenRoles(actor.tenant);
  const removed = before.filter(
    (held) => !wanted.includes(held.id) && !(held.builtIn && hidden.includes(held.name)),
  );
  const kept = before.filter((held) => !removed.includes(held));
  const roles = [...kept, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseGrant(actor, [...added, ...removed]);
  if (removed.some((role) => role.builtIn && role.name === 'SUPER_ADMIN') && user.status === 'ACTIVE')
    await refuseLastSuperAdmin(tx, id, 'here');
  await changeRoles(tx, id, {
    added: added.map((role) => role.id),
    removed: removed.map((role) => role.id),
    first: (after[0] ?? roles[0])?.tenantRoleId ?? null,
  });
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.roles_changed',
    resource: 'user',
    resourceId: id,
    details: {
      old: { roles: before.map((role) => role.name) },
      new: { roles: roles.map((role) => role.name) },
    },
    personal: { full_name: user.full_name },
  });
  return (await findUser(tx, id)) as UserDetail;
}
