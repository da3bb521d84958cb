import type { Actor, Restrictions } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { revokeTokens } from '../../access-changes.ts';
import { restrictionDefinitions, rolesOf } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import { updateUser } from '../../repository/users.ts';
import { checkReach } from '../../rules/reach.ts';
import { checkRestrictions } from '../../rules/restriction-value.ts';
import {
  addRestrictionErrors,
  type Fields,
  loadOwnMember,
  refuseInvalid,
  refuseOwner,
  refuseSelf,
} from './guards.ts';

/**
 * Gives a user exactly these restrictions; they hold in every tenant of theirs.
 * @throws Problem OWN_RIGHTS, SUPER_ADMIN_ONLY, HOME_TENANT_ONLY, VALIDATION_FAILED
 */
export async function setRestrictions(
  tx: Tx,
  actor: Actor,
  id: string,
  given: Readonly<Record<string, unknown>>,
): Promise<UserDetail> {
  const user = await loadOwnMember(tx, id);
  refuseSelf(actor, id);
  refuseOwner(actor, await rolesOf(tx, id));
  const definitions = await restrictionDefinitions(tx);
  const { value, faults } = checkRestrictions(given, user.user_type, definitions);
  const reach = checkReach(actor, { userType: user.user_type, restrictions: value }, definitions);
  const fields: Fields = {};
  addRestrictionErrors(fields, [...faults, ...reach], '');
  refuseInvalid(fields);
  await updateUser(tx, id, { restrictions: value as Restrictions });
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.restrictions_changed',
    resource: 'user',
    resourceId: id,
    // A policy's or a member's number is a person's.
    personal: { full_name: user.full_name, old: user.restrictions, new: value },
  });
  return (await findUser(tx, id)) as UserDetail;
}
