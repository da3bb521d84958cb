import type { UserStatus } from '../../../../kernel/user-type.ts';
import type { Actor, Restrictions, UserType } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type GrantableRole, grantableRoles, restrictionDefinitions } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import {
  insertMemberships,
  insertPeople,
  type NewPerson,
  sealNik,
  updateUser,
} from '../../repository/users.ts';
import { checkReach } from '../../rules/reach.ts';
import { checkRestrictions } from '../../rules/restriction-value.ts';
import { firstStatusNeeds } from '../../rules/user-status.ts';
import { usernameIsForeignEmail } from '../../rules/username.ts';
import { checkNewPassword } from '../passwords/check-new-password.ts';
import { hashPassword } from '../passwords/hash.ts';
import {
  addError,
  addRestrictionErrors,
  type Fields,
  refuseGrant,
  refuseInvalid,
  roleErrors,
} from './guards.ts';
import { inviteWhenActive } from './invitations.ts';
import { type NameState, namesOf } from './names.ts';

export interface NewUser {
  readonly username: string;
  readonly email?: string | null | undefined;
  readonly password?: string | undefined;
  readonly nik?: string | undefined;
  readonly full_name: string;
  readonly phone?: string | null | undefined;
  readonly user_type: UserType;
  readonly restrictions?: Readonly<Record<string, unknown>> | undefined;
  readonly role_ids?: readonly string[] | undefined;
  readonly status?: UserStatus | undefined;
  readonly locale?: 'id' | 'en' | undefined;
}

/**
 * Adds a person to the running tenant. Without a password they get an invitation by mail, if they have an address;
 * as long as they wait for approval it waits too.
 * An address that is known in another tenant is answered alike (docs/adr/0027).
 * @throws Problem VALIDATION_FAILED with all broken rules, NOT_YOURS_TO_GRANT
 */
export async function createUser(tx: Tx, actor: Actor, input: NewUser): Promise<UserDetail> {
  const email = input.email || (input.username.includes('@') ? input.username : null);
  const { names, roles, restrictions } = await check(tx, actor, input, email);
  refuseGrant(actor, roles);
  const id = names.former ?? newId(tx.now.getTime());
  // Also where it is not kept: the answer to a hidden address must not come sooner.
  const hash = input.password === undefined ? null : await hashPassword(tx.env, input.password);
  const person: NewPerson = {
    id,
    username: input.username,
    email,
    passwordHash: names.hidden ? null : hash,
    nik: input.nik === undefined ? null : sealNik(tx, id, input.nik),
    fullName: input.full_name,
    phone: input.phone ?? null,
    userType: input.user_type,
    status: input.status ?? 'PENDING_APPROVAL',
    restrictions,
    locale: input.locale ?? 'id',
    standsFor: names.hidden,
  };
  await store(tx, person, roles, names);
  // Whoever is known elsewhere is asked to join even where a password came along: it is not theirs.
  await inviteWhenActive(tx, {
    id,
    email,
    full_name: person.fullName,
    locale: person.locale,
    status: person.status,
    has_password: person.passwordHash !== null,
    stands_for: names.hidden,
  });
  await audit(tx, {
    action: names.former ? 'user.returned' : 'user.created',
    resource: 'user',
    resourceId: id,
    details: {
      new: {
        user_type: person.userType,
        status: person.status,
        roles: roles.map((role) => role.name),
      },
      invited: input.password === undefined && email !== null,
    },
    personal: {
      username: person.username,
      email,
      full_name: person.fullName,
      phone: person.phone,
      // A policy's or a member's number is a person's.
      ...(Object.keys(restrictions).length === 0 ? {} : { new: restrictions }),
    },
  });
  return (await findUser(tx, id)) as UserDetail;
}

interface Checked {
  readonly names: NameState;
  readonly roles: readonly GrantableRole[];
  readonly restrictions: Restrictions;
}

async function check(tx: Tx, actor: Actor, input: NewUser, email: string | null): Promise<Checked> {
  const wanted = [...new Set(input.role_ids ?? [])];
  const [names, roles, definitions] = await Promise.all([
    namesOf(tx, { username: input.username, email }),
    grantableRoles(tx, wanted),
    restrictionDefinitions(tx),
  ]);
  const fields: Fields = {};
  if (usernameIsForeignEmail(input.username, email))
    addError(fields, 'username', { code: 'USERNAME_NOT_OWN_EMAIL' });
  for (const name of names.taken) addError(fields, name, { code: 'TAKEN' });
  for (const error of roleErrors(wanted, roles, input.user_type)) addError(fields, 'role_ids', error);
  const checked = checkRestrictions(input.restrictions ?? {}, input.user_type, definitions);
  const given = { userType: input.user_type, restrictions: checked.value };
  const faults = [...checked.faults, ...checkReach(actor, given, definitions)];
  addRestrictionErrors(fields, faults, 'restrictions.');
  const need = firstStatusNeeds(input.status ?? 'PENDING_APPROVAL');
  if (need && !actor.permissions.has(need)) addError(fields, 'status', { code: 'STATUS_NOT_YOURS' });
  if (input.password !== undefined)
    for (const error of checkNewPassword(input.password, { ...input, email }))
      addError(fields, 'password', error);
  refuseInvalid(fields);
  return { names, roles, restrictions: checked.value as Restrictions };
}

async function store(
  tx: Tx,
  person: NewPerson,
  roles: readonly GrantableRole[],
  names: NameState,
): Promise<void> {
  const membership = {
    userId: person.id,
    fullName: person.fullName,
    email: person.email,
    userType: person.userType,
    status: person.status,
    roles,
  };
  if (names.former) {
    // Someone who left comes back: first the membership, since without one nobody here can reach the person.
    await insertMemberships(tx, [membership]);
    await updateUser(tx, person.id, {
      username: person.username,
      email: person.email,
      full_name: person.fullName,
      phone: person.phone,
      user_type: person.userType,
      status: person.status,
      restrictions: person.restrictions,
      locale: person.locale,
      password_hash: person.passwordHash,
      must_change_password: false,
      password_expires_at: null,
      ...person.nik,
    });
    return;
  }
  try {
    await attempt(tx, () => insertPeople(tx, [person]));
  } catch (error) {
    throw takenMeanwhile(error) ?? error;
  }
  await insertMemberships(tx, [membership]);
}

/** Two who take the same name at once: the second meets the constraint. */
export function takenMeanwhile(error: unknown): Problem | null {
  if (violates(error, 'username_is_taken')) return Problem.invalid({ username: [{ code: 'TAKEN' }] });
  if (violates(error, 'email_is_taken') || violates(error, 'one_invitation_per_address'))
    return Problem.invalid({ email: [{ code: 'TAKEN' }] });
  return null;
}
