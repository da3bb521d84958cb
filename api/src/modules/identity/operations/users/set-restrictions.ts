import type { Actor, Restrictions } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { revokeTokens } from '../../access-changes.ts';
import { restrictionDefinitions } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import { updateUser } from '../../repository/users.ts';
import { checkRestrictions } from '../../rules/restriction-value.ts';
import { addRestrictionErrors, type Fields, loadOwnMember, refuseInvalid, refuseSelf } from './guards.ts';

/**
 * Gives a user exactly these restrictions; they hold in every tenant of theirs.
 * @throws Problem OWN_RIGHTS, HOME_TENANT_ONLY, VALIDATION_FAILED
 */
export async function setRestrictions(
  tx: Tx,
  actor: Actor,
  id: string,
  given: Readonly<Record<string, unknown>>,
): Promise<UserDetail> {
  const user = await loadOwnMember(tx, id);
  refuseSelf(actor, id);
  const { value, faults } = checkRestrictions(given, user.user_type, await restrictionDefinitions(tx));
  const fields: Fields = {};
  addRestrictionErrors(fields, faults, '');
  refuseInvalid(fields);
  await updateUser(tx, id, { restrictions: value as Restrictions });
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.restrictions_changed',
    resource: 'user',
    resourceId: id,
    details: { old: user.restrictions, new: value },
    personal: { full_name: user.full_name },
  });
  return (await findUser(tx, id)) as UserDetail;
}
