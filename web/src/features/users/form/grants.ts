import { checkGrant } from '../../../../../api/src/modules/identity/rules/grant.ts';
import type { Role } from '../../../api/identity.ts';
import type { Me, UserType } from '../../../api/types.ts';

export type RoleBlock = { why: 'type' } | { why: 'grant'; permissions: string[] };

/** Why the reader may not give or take this role, by the rule of the API; null where they may. */
export function roleBlock(
  role: Role,
  type: UserType,
  me: Pick<Me, 'roles' | 'permissions'>,
): RoleBlock | null {
  if (!role.allowed_user_types.includes(type)) return { why: 'type' };
  const granter = { roleNames: me.roles.map((each) => each.name), permissions: new Set(me.permissions) };
  const missing = checkGrant(granter, [
    { name: role.name, builtIn: role.built_in, permissions: role.permissions },
  ]);
  return missing.length > 0 ? { why: 'grant', permissions: missing } : null;
}
