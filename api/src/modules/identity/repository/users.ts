import { sql } from 'kysely';
import type { UserStatus } from '../../../kernel/user-type.ts';
import type { Restrictions, UserType } from '../../../platform/access/actor.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A NIK as it is kept: ciphertext, keyed index, last four digits. */
export interface SealedNik {
  readonly nik_sealed: Buffer;
  readonly nik_index: Buffer;
  readonly nik_last4: string;
}

export interface NewPerson {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly nik: SealedNik | null;
  readonly fullName: string;
  readonly phone: string | null;
  readonly userType: UserType;
  readonly status: UserStatus;
  readonly restrictions: Restrictions;
  readonly locale: 'id' | 'en';
  /** The person of another tenant whom an invitation stands for. */
  readonly standsFor: string | null;
}

/** Encrypts a NIK for this user's row alone; the index finds it again without opening it. */
export function sealNik(tx: Tx, userId: string, nik: string): SealedNik {
  const { keys } = tx.env;
  return {
    nik_sealed: keys.encrypt(nik, `users.nik:${userId}`),
    nik_index: keys.blindIndex(nik, 'users.nik'),
    nik_last4: nik.slice(-4),
  };
}

export function openNik(tx: Tx, userId: string, sealed: Buffer): string {
  return tx.env.keys.decrypt(sealed, `users.nik:${userId}`);
}

/**
 * People alone: invisible even to this tenant until `insertMemberships`.
 * @throws a database error of constraint username_is_taken or email_is_taken
 */
export async function insertPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return;
  await tx.run(
    db.insertInto('identity.users').values(
      people.map((person) => ({
        id: person.id,
        home_tenant_id: tx.tenantId,
        username: person.username,
        email: person.email,
        password_hash: person.passwordHash,
        password_changed_at: person.passwordHash === null ? null : tx.now,
        nik_sealed: person.nik?.nik_sealed ?? null,
        nik_index: person.nik?.nik_index ?? null,
        nik_last4: person.nik?.nik_last4 ?? null,
        full_name: person.fullName,
        phone: person.phone,
        user_type: person.userType,
        status: person.status,
        restrictions: JSON.stringify(person.restrictions),
        locale: person.locale,
        stands_for: person.standsFor,
        created_at: tx.now,
        created_by: tx.cause.userId,
        updated_at: tx.now,
        updated_by: tx.cause.userId,
      })),
    ),
  );
}

export interface NewMembership {
  readonly userId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly userType: UserType;
  readonly status: UserStatus;
  readonly roles: readonly { readonly id: string; readonly tenantRoleId: number }[];
}

/** Memberships of the running tenant with their roles, and the restrictions that their people carry. */
export async function insertMemberships(tx: Tx, members: readonly NewMembership[]): Promise<void> {
  if (members.length === 0) return;
  await tx.run(
    db.insertInto('identity.user_tenant_access').values(
      members.map((member) => ({
        tenant_id: tx.tenantId,
        id: newId(tx.now.getTime()),
        user_id: member.userId,
        tenant_role_id: member.roles[0]?.tenantRoleId ?? null,
        user_email: member.email,
        user_full_name: member.fullName,
        user_type: member.userType,
        status: member.status,
        created_at: tx.now,
        updated_at: tx.now,
      })),
    ),
  );
  await insertRoles(
    tx,
    members.flatMap((member) => member.roles.map((role) => ({ userId: member.userId, roleId: role.id }))),
  );
  await tx.run(sql`insert into identity.user_restrictions (tenant_id, user_id, name, value)
    select ${tx.tenantId}, u.id, v.name, v.value from identity.users u
    cross join identity.restriction_values(u.restrictions) v
    where u.id = any(${members.map((member) => member.userId)}::uuid[]) and u.restrictions <> '{}'`);
}

async function insertRoles(
  tx: Tx,
  held: readonly { readonly userId: string; readonly roleId: string }[],
): Promise<void> {
  if (held.length === 0) return;
  await tx.run(
    db.insertInto('identity.user_roles').values(
      held.map(({ userId, roleId }) => ({
        tenant_id: tx.tenantId,
        user_id: userId,
        role_id: roleId,
        assigned_at: tx.now,
        assigned_by: tx.cause.userId,
      })),
    ),
  );
}

/** A member with the row locked: changes to one person take turns. */
export async function lockUser(tx: Tx, id: string) {
  const row = await tx.first(
    db
      .selectFrom('identity.users')
      .select([
        'id',
        'home_tenant_id',
        'username',
        'email',
        'full_name',
        'phone',
        'nik_sealed',
        'nik_last4',
        'user_type',
        'status',
        'restrictions',
        'locale',
        'stands_for',
        'erased_at',
        sql<boolean>`password_hash is not null`.as('has_password'),
      ])
      .where('id', '=', id)
      .forNoKeyUpdate(),
  );
  return row ? { ...row, restrictions: row.restrictions as Restrictions } : null;
}
export type LockedUser = NonNullable<Awaited<ReturnType<typeof lockUser>>>;

export interface UserFields {
  readonly username?: string;
  readonly email?: string | null;
  readonly full_name?: string;
  readonly phone?: string | null;
  readonly user_type?: UserType;
  readonly status?: UserStatus;
  readonly locale?: 'id' | 'en';
  readonly restrictions?: Restrictions;
  readonly nik_sealed?: Buffer | null;
  readonly nik_index?: Buffer | null;
  readonly nik_last4?: string | null;
  readonly stands_for?: string | null;
  readonly password_hash?: string | null;
  readonly must_change_password?: boolean;
  /** Until when a one-time password serves; null for one's own. */
  readonly password_expires_at?: Date | null;
}

/** @throws a database error of constraint username_is_taken or email_is_taken */
export async function updateUser(tx: Tx, id: string, { restrictions, ...fields }: UserFields): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set({
        ...fields,
        ...(restrictions === undefined ? {} : { restrictions: JSON.stringify(restrictions) }),
        version: sql`version + 1`,
        updated_at: tx.now,
        updated_by: tx.cause.userId,
      })
      .where('id', '=', id),
  );
}

/** Takes roles away and gives others; the first of all that are held then stands in the membership. */
export async function changeRoles(
  tx: Tx,
  userId: string,
  change: { added: readonly string[]; removed: readonly string[]; first: number | null },
): Promise<void> {
  if (change.removed.length > 0)
    await tx.run(
      db
        .deleteFrom('identity.user_roles')
        .where('tenant_id', '=', tx.tenantId)
        .where('user_id', '=', userId)
        .where('role_id', 'in', [...change.removed]),
    );
  await insertRoles(
    tx,
    change.added.map((roleId) => ({ userId, roleId })),
  );
  await tx.run(
    db
      .updateTable('identity.user_tenant_access')
      .set({ tenant_role_id: change.first, updated_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
  );
}

/** Ends the membership of the running tenant: roles, restrictions, sessions, links and search words go with it. */
export async function deleteMembership(tx: Tx, userId: string): Promise<void> {
  await tx.run(
    db
      .deleteFrom('identity.user_tenant_access')
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
  );
}

/** Whether a tenant would be left without an active SUPER_ADMIN if this person were none any more. Locks the role. */
export async function isLastSuperAdmin(
  tx: Tx,
  userId: string,
  where: 'here' | 'everywhere',
): Promise<boolean> {
  const row = await tx.first<{ last: boolean }>(
    sql`select identity.last_super_admin(${userId}, ${where === 'everywhere'}) as last`,
  );
  return row?.last ?? false;
}
