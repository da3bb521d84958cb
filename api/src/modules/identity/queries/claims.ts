import type { Restrictions, UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a token says about a person. */
export interface UserClaims {
  readonly id: string;
  readonly userType: UserType;
  readonly roleIds: readonly string[];
  readonly restrictions: Restrictions;
  readonly epoch: number;
}

export async function loadClaims(tx: Tx, userId: string): Promise<UserClaims> {
  const [user, roles] = await Promise.all([
    tx.first(
      db
        .selectFrom('identity.users')
        .select(['id', 'user_type', 'restrictions', 'epoch'])
        .where('id', '=', userId),
      { name: 'claims_user' },
    ),
    tx.all(
      db
        .selectFrom('identity.user_roles')
        .select('role_id')
        .where('tenant_id', '=', tx.tenantId)
        .where('user_id', '=', userId)
        .orderBy('role_id'),
      { name: 'claims_roles' },
    ),
  ]);
  if (!user) throw new Error('no such member');
  return {
    id: user.id,
    userType: user.user_type,
    roleIds: roles.map((role) => role.role_id),
    restrictions: user.restrictions as Restrictions,
    epoch: user.epoch,
  };
}
