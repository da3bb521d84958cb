import type { Actor, UserType } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { attempt, type Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { restrictionDefinitions, rolesOf } from '../../queries/grants.ts';
import { findUser, type UserDetail } from '../../queries/users.ts';
import { voidTokens } from '../../repository/tokens.ts';
import { type LockedUser, sealNik, type UserFields, updateUser } from '../../repository/users.ts';
import { checkRestrictions } from '../../rules/restriction-value.ts';
import { usernameAfter, usernameIsForeignEmail } from '../../rules/username.ts';
import { takenMeanwhile } from './create-user.ts';
import {
  addError,
  addRestrictionErrors,
  type Fields,
  loadOwnMember,
  refuseElsewhere,
  refuseGrant,
  refuseInvalid,
  refuseOwner,
  refuseSelf,
  roleErrors,
} from './guards.ts';
import { inviteWhenActive } from './invitations.ts';
import { namesOf } from './names.ts';

export interface UserChange {
  readonly username?: string | undefined;
  readonly email?: string | null | undefined;
  readonly full_name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly nik?: string | null | undefined;
  readonly user_type?: UserType | undefined;
  readonly locale?: 'id' | 'en' | undefined;
}

/**
 * Changes what is given; of two changes at once the later one stands, field by field. Only the person's home may.
 * @throws Problem HOME_TENANT_ONLY, OWN_RIGHTS and SUPER_ADMIN_ONLY (user type), NOT_YOURS_TO_GRANT and MEMBER_ELSEWHERE
 * (name or address of somebody who holds more than the actor, here or elsewhere: with these an account is taken over),
 * VALIDATION_FAILED
 */
export async function updateUserFields(
  tx: Tx,
  actor: Actor,
  id: string,
  change: UserChange,
): Promise<UserDetail> {
  const user = await loadOwnMember(tx, id);
  const { next, changed } = difference(user, change);
  if (changed.length === 0 && change.nik === undefined) return (await findUser(tx, id)) as UserDetail;
  const renamed = changed.includes('username') || changed.includes('email');
  if (changed.includes('user_type')) {
    refuseSelf(actor, id);
    refuseOwner(actor, await rolesOf(tx, id));
  }
  if (renamed && id !== actor.userId) {
    refuseGrant(actor, await rolesOf(tx, id));
    await refuseElsewhere(tx, actor, user);
  }
  const names = await check(tx, user, next, changed);
  try {
    await attempt(tx, () =>
      updateUser(tx, id, {
        ...pick(next, changed),
        ...sealed(tx, id, change.nik),
        ...(user.stands_for || names?.standsFor
          ? { stands_for: names ? names.standsFor : user.stands_for }
          : {}),
      }),
    );
  } catch (error) {
    throw takenMeanwhile(error) ?? error;
  }
  if (changed.includes('email')) await moveInvitation(tx, user, next, names?.standsFor ?? null);
  if (changed.includes('user_type') || renamed) await revokeTokens(tx, id);
  await record(tx, user, next, changed, change.nik !== undefined);
  return (await findUser(tx, id)) as UserDetail;
}

const FIELDS = ['username', 'email', 'full_name', 'phone', 'user_type', 'locale'] as const;
type Field = (typeof FIELDS)[number];
type Changeable = Pick<LockedUser, Field>;

function difference(user: LockedUser, change: UserChange): { next: Changeable; changed: readonly Field[] } {
  const next: Changeable = {
    username: usernameAfter(user, change),
    email: change.email === undefined ? user.email : change.email || null,
    full_name: change.full_name ?? user.full_name,
    phone: change.phone === undefined ? user.phone : change.phone || null,
    user_type: change.user_type ?? user.user_type,
    locale: change.locale ?? user.locale,
  };
  return { next, changed: FIELDS.filter((field) => next[field] !== user[field]) };
}

function pick(next: Changeable, changed: readonly Field[]): UserFields {
  return Object.fromEntries(changed.map((field) => [field, next[field]]));
}

function sealed(tx: Tx, id: string, nik: string | null | undefined): UserFields {
  if (nik === undefined) return {};
  return nik === null ? { nik_sealed: null, nik_index: null, nik_last4: null } : sealNik(tx, id, nik);
}

/** @returns whom the user stands for after the change, where name or address change */
async function check(
  tx: Tx,
  user: LockedUser,
  next: Changeable,
  changed: readonly Field[],
): Promise<{ standsFor: string | null } | null> {
  const fields: Fields = {};
  let standsFor: { standsFor: string | null } | null = null;
  if (usernameIsForeignEmail(next.username, next.email))
    addError(fields, 'username', { code: 'USERNAME_NOT_OWN_EMAIL' });
  if (changed.includes('username') || changed.includes('email'))
    standsFor = await checkNames(tx, user, next, changed, fields);
  if (changed.includes('user_type')) {
    const [roles, definitions] = await Promise.all([rolesOf(tx, user.id), restrictionDefinitions(tx)]);
    for (const error of roleErrors([], roles, next.user_type)) addError(fields, 'user_type', error);
    const { faults } = checkRestrictions(
      user.restrictions as Record<string, unknown>,
      next.user_type,
      definitions,
    );
    addRestrictionErrors(fields, faults, 'restrictions.');
  }
  refuseInvalid(fields);
  return standsFor;
}

async function checkNames(
  tx: Tx,
  user: LockedUser,
  next: Changeable,
  changed: readonly Field[],
  fields: Fields,
): Promise<{ standsFor: string | null }> {
  const state = await namesOf(tx, { username: next.username, email: next.email }, user.id);
  for (const name of state.taken) if (changed.includes(name)) addError(fields, name, { code: 'TAKEN' });
  if (state.former !== null)
    addError(fields, changed.includes('email') ? 'email' : 'username', { code: 'TAKEN' });
  // Somebody with an account of their own cannot turn into an invitation: the address is refused (docs/adr/0027).
  if (state.hidden !== null && user.has_password) addError(fields, 'email', { code: 'TAKEN' });
  return { standsFor: state.hidden };
}

/** Links that went to the old address serve no more; who has not signed up yet gets one at the new address. */
async function moveInvitation(
  tx: Tx,
  user: LockedUser,
  next: Changeable,
  standsFor: string | null,
): Promise<void> {
  const { email, full_name, locale } = next;
  if (!(await inviteWhenActive(tx, { ...user, email, full_name, locale, stands_for: standsFor })))
    await voidTokens(tx, [user.id]);
}

async function record(
  tx: Tx,
  user: LockedUser,
  next: Changeable,
  changed: readonly Field[],
  nik: boolean,
): Promise<void> {
  const open = changed.filter((field) => field === 'user_type' || field === 'locale');
  const personal = changed.filter((field) => field !== 'user_type' && field !== 'locale');
  const both = (fields: readonly Field[]) => ({
    old: Object.fromEntries(fields.map((field) => [field, user[field]])),
    new: Object.fromEntries(fields.map((field) => [field, next[field]])),
  });
  await audit(tx, {
    action: 'user.changed',
    resource: 'user',
    resourceId: user.id,
    details: { fields: [...changed, ...(nik ? ['nik'] : [])], ...both(open) },
    // Whom it concerns, also where the name is not what changed.
    personal: {
      ...(changed.includes('full_name') ? {} : { full_name: user.full_name }),
      ...(personal.length > 0 ? both(personal) : {}),
    },
  });
}

/**
 * Sends the invitation again; links sent before serve no more.
 * @throws Problem ALREADY_SIGNED_UP, NO_EMAIL, NOT_ACTIVE_YET
 */
export async function sendInvitationAgain(tx: Tx, id: string): Promise<null> {
  const user = await loadOwnMember(tx, id);
  if (user.has_password) throw new Problem('ALREADY_SIGNED_UP');
  if (user.email === null) throw new Problem('NO_EMAIL');
  if (!(await inviteWhenActive(tx, user))) throw new Problem('NOT_ACTIVE_YET');
  await audit(tx, {
    action: 'user.invited',
    resource: 'user',
    resourceId: id,
    personal: { full_name: user.full_name },
  });
  return null;
}
