import type { UserStatus } from '../../../kernel/user-type.ts';
import type { UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface NewPerson {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly fullName: string;
  readonly userType: UserType;
  readonly status: UserStatus;
  readonly restrictions: Readonly<Record<string, unknown>>;
}

export interface HeldRole {
  readonly id: string;
  readonly name: string;
  readonly tenant_role_id: number;
}

export function rolesByName(tx: Tx, names: readonly string[]): Promise<HeldRole[]> {
  if (names.length === 0) return Promise.resolve([]);
  return tx.all(
    db
      .selectFrom('identity.roles as role')
      .innerJoin('identity.tenant_roles as offered', (join) =>
        join.onRef('offered.tenant_id', '=', 'role.tenant_id').onRef('offered.role_id', '=', 'role.id'),
      )
      .select(['role.id', 'role.name', 'offered.id as tenant_role_id'])
      .where('role.tenant_id', '=', tx.tenantId)
      .where('role.name', 'in', [...names]),
  );
}

/** The person alone: invisible even to this tenant until the membership is there. */
export async function insertPerson(tx: Tx, member: NewPerson): Promise<void> {
  await tx.run(
    db.insertInto('identity.users').values({
      id: member.id,
      home_tenant_id: tx.tenantId,
      username: member.username,
      email: member.email,
      password_hash: member.passwordHash,
      full_name: member.fullName,
      user_type: member.userType,
      status: member.status,
      restrictions: JSON.stringify(member.restrictions),
      created_at: tx.now,
      created_by: tx.cause.userId,
      updated_at: tx.now,
    }),
  );
}

export async function insertMembership(
  tx: Tx,
  membership: {
    id: string;
    userId: string;
    email: string | null;
    fullName: string;
    userType: UserType;
    status: UserStatus;
    roles: readonly HeldRole[];
    restrictions: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await tx.run(
    db.insertInto('identity.user_tenant_access').values({
      tenant_id: tx.tenantId,
      id: membership.id,
      user_id: membership.userId,
      tenant_role_id: membership.roles[0]?.tenant_role_id ?? null,
      user_email: membership.email,
      user_full_name: membership.fullName,
      user_type: membership.userType,
      status: membership.status,
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
  for (const role of membership.roles)
    await tx.run(
      db.insertInto('identity.user_roles').values({
        tenant_id: tx.tenantId,
        user_id: membership.userId,
        role_id: role.id,
        assigned_at: tx.now,
        assigned_by: tx.cause.userId,
      }),
    );
  for (const [name, value] of Object.entries(membership.restrictions))
    for (const one of Array.isArray(value) ? value : [value])
      await tx.run(
        db.insertInto('identity.user_restrictions').values({
          tenant_id: tx.tenantId,
          user_id: membership.userId,
          name,
          value: typeof one === 'object' ? JSON.stringify(one) : String(one),
        }),
      );
}
