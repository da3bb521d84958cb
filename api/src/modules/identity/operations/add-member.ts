import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { insertMembership, insertPerson, type NewPerson, rolesByName } from '../repository/members.ts';

export interface NewMember extends NewPerson {
  /** Names of built-in roles. */
  readonly roles: readonly string[];
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
