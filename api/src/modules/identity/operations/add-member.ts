import type { UserStatus } from '../../../kernel/user-type.ts';
import type { UserType } from '../../../platform/access/actor.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { insertMembership, insertPerson, rolesByName } from '../repository/members.ts';

export interface NewMember {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly fullName: string;
  readonly userType: UserType;
  readonly status: UserStatus;
  /** Names of built-in roles. */
  readonly roles: readonly string[];
  readonly restrictions: Readonly<Record<string, unknown>>;
}

/**
 * Makes a person with a membership of the running tenant: for what has no acting user (a tenant's first administrator,
 * the demo). Rules about who may grant what are those of creating a user through the API.
 */
export async function addMember(tx: Tx, member: NewMember): Promise<void> {
  const roles = await rolesByName(tx, member.roles);
  const missing = member.roles.filter((name) => !roles.some((role) => role.name === name));
  if (missing.length > 0) throw new Error(`no such role: ${missing.join(', ')}`);
  await insertPerson(tx, member);
  await insertMembership(tx, {
    id: newId(),
    userId: member.id,
    email: member.email,
    fullName: member.fullName,
    userType: member.userType,
    status: member.status,
    roles,
    restrictions: member.restrictions,
  });
}
