import { audit } from '../../../../platform/audit/write.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { findRole, type RoleView } from '../../queries/roles.ts';
import { countHolders, lockRole, type RoleFields, updateRole } from '../../repository/roles.ts';

/**
 * Changes a role's name, words or user types.
 * @throws Problem BUILT_IN for another name of a built-in role; ROLE_IN_USE when a holder's user type would no longer
 * be allowed; NAME_TAKEN
 */
export async function changeRole(tx: Tx, id: string, change: Partial<RoleFields>): Promise<RoleView> {
  const role = await lockRole(tx, id);
  if (!role) throw new Problem('NOT_FOUND');
  if (role.built_in && change.name !== undefined && change.name !== role.name) throw new Problem('BUILT_IN');
  const { allowed_user_types: allowed } = change;
  if (allowed) {
    const dropped = role.allowed_user_types.filter((type) => !(allowed as readonly string[]).includes(type));
    const count = dropped.length > 0 ? await countHolders(tx, id, dropped) : 0;
    if (count > 0) throw new Problem('ROLE_IN_USE', { params: { count }, data: { count } });
  }
  try {
    await attempt(tx, () => updateRole(tx, id, change));
  } catch (error) {
    if (violates(error, 'role_name_is_taken'))
      throw new Problem('NAME_TAKEN', { params: { name: change.name ?? '' }, cause: error });
    throw error;
  }
  const changed = Object.keys(change) as (keyof RoleFields)[];
  await audit(tx, {
    action: 'role.changed',
    resource: 'role',
    resourceId: id,
    details: { old: Object.fromEntries(changed.map((name) => [name, role[name]])), new: change },
  });
  return (await findRole(tx, id)) as RoleView;
}
