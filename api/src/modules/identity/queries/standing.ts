import type { UserStatus } from '../../../kernel/user-type.ts';
import type { Restrictions, UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface OpenSession {
  readonly impersonatorId: string | null;
  readonly impersonatorEpoch: number | null;
  /** Where that person is at work, when not here. */
  readonly impersonatorTenantId: number | null;
  readonly expiresAt: Date;
}

/** A member as the gate sees them: whether their tokens hold, and what they may do. */
export interface Standing {
  readonly userId: string;
  readonly fullName: string;
  readonly status: UserStatus;
  readonly userType: UserType;
  readonly restrictions: Restrictions;
  readonly epoch: number;
  readonly mustChangePassword: boolean;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Open sessions → the person behind an impersonation. */
  readonly sessions: ReadonlyMap<string, OpenSession>;
}

/** Loads a member of the running tenant, or null for everybody else. */
export async function loadStanding(tx: Tx, userId: string): Promise<Standing | null> {
  const [user, roles, sessions] = await Promise.all([
    tx.first(
      db
        .selectFrom('identity.users')
        .select(['id', 'full_name', 'status', 'user_type', 'restrictions', 'epoch', 'must_change_password'])
        .where('id', '=', userId),
      { name: 'standing_user' },
    ),
    tx.all(
      db
        .selectFrom('identity.user_roles as held')
        .innerJoin('identity.roles as role', (join) =>
          join.onRef('role.tenant_id', '=', 'held.tenant_id').onRef('role.id', '=', 'held.role_id'),
        )
        .select(['role.id', 'role.name'])
        .where('held.tenant_id', '=', tx.tenantId)
        .where('held.user_id', '=', userId)
        .orderBy('role.name'),
      { name: 'standing_roles' },
    ),
    tx.all(
      db
        .selectFrom('identity.sessions')
        .select(['id', 'impersonator_id', 'impersonator_epoch', 'impersonator_tenant_id', 'expires_at'])
        .where('tenant_id', '=', tx.tenantId)
        .where('user_id', '=', userId)
        .where('ended_at', 'is', null),
      { name: 'standing_sessions' },
    ),
  ]);
  if (!user) return null;
  return {
    userId: user.id,
    fullName: user.full_name,
    status: user.status,
    userType: user.user_type,
    restrictions: user.restrictions as Restrictions,
    epoch: user.epoch,
    mustChangePassword: user.must_change_password,
    roles,
    sessions: new Map(
      sessions.map((session) => [
        session.id,
        {
          impersonatorId: session.impersonator_id,
          impersonatorEpoch: session.impersonator_epoch,
          impersonatorTenantId: session.impersonator_tenant_id,
          expiresAt: session.expires_at,
        },
      ]),
    ),
  };
}
