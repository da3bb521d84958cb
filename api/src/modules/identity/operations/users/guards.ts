import type { Actor, UserType } from '../../../../platform/access/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { type GrantableRole, holdersOf } from '../../queries/grants.ts';
import { isLastSuperAdmin, type LockedUser, lockUser } from '../../repository/users.ts';
import { checkGrant } from '../../rules/grant.ts';
import type { ReachFault } from '../../rules/reach.ts';
import type { RestrictionFault } from '../../rules/restriction-value.ts';

export type Fields = Record<string, FieldError[]>;

/** A member with the row locked. @throws Problem NOT_FOUND for everybody whom this tenant cannot see */
export async function loadMember(tx: Tx, id: string): Promise<LockedUser> {
  const user = await lockUser(tx, id);
  if (!user) throw new Problem('NOT_FOUND');
  return user;
}

/** A member whose home is here: only that tenant may change the person. @throws Problem HOME_TENANT_ONLY */
export async function loadOwnMember(tx: Tx, id: string): Promise<LockedUser> {
  const user = await loadMember(tx, id);
  if (user.home_tenant_id !== tx.tenantId) throw new Problem('HOME_TENANT_ONLY');
  return user;
}

/** Nobody changes their own rights, nor those of the person behind an impersonation. @throws Problem OWN_RIGHTS */
export function refuseSelf(actor: Actor, id: string): void {
  if (id === actor.userId || id === actor.impersonatorId) throw new Problem('OWN_RIGHTS');
}

/** @throws Problem NOT_YOURS_TO_GRANT naming what the roles hold and the actor does not */
export function refuseGrant(actor: Actor, roles: readonly GrantableRole[]): void {
  const missing = checkGrant(actor, roles);
  if (missing.length > 0)
    throw new Problem('NOT_YOURS_TO_GRANT', { params: { permissions: missing.join(', ') } });
}

/** Whoever does not own the institution acts on none of its owners. @throws Problem SUPER_ADMIN_ONLY */
export function refuseOwner(actor: Actor, roles: readonly GrantableRole[]): void {
  if (roles.some((role) => role.builtIn && role.name === 'SUPER_ADMIN') && !isOwner(actor))
    throw new Problem('SUPER_ADMIN_ONLY');
}

/**
 * With a password or an address an account is opened in every tenant of its person, and what they hold elsewhere nobody
 * here can see: only an owner of their home does that. @throws Problem MEMBER_ELSEWHERE
 */
export async function refuseElsewhere(tx: Tx, actor: Actor, user: LockedUser): Promise<void> {
  if (isOwner(actor)) return;
  const holders = await holdersOf(tx, [user.username]);
  if (holders.some((holder) => holder.user_id === user.id && holder.memberships > 1))
    throw new Problem('MEMBER_ELSEWHERE');
}

function isOwner(actor: Actor): boolean {
  return actor.roleNames.includes('SUPER_ADMIN');
}

/** @throws Problem PERMISSION_DENIED */
export function requirePermission(actor: Actor, permission: string): void {
  if (!actor.permissions.has(permission)) throw new Problem('PERMISSION_DENIED', { params: { permission } });
}

/** @throws Problem LAST_SUPER_ADMIN */
export async function refuseLastSuperAdmin(tx: Tx, id: string, where: 'here' | 'everywhere'): Promise<void> {
  if (await isLastSuperAdmin(tx, id, where)) throw new Problem('LAST_SUPER_ADMIN');
}

export function addError(fields: Fields, name: string, error: FieldError): void {
  fields[name] = [...(fields[name] ?? []), error];
}

/** Roles that are missing, and those that are not for this user type, as errors of `role_ids`. */
export function roleErrors(
  wanted: readonly string[],
  found: readonly GrantableRole[],
  userType: UserType,
): FieldError[] {
  const known = new Set(found.map((role) => role.id));
  return [
    ...wanted
      .filter((id) => !known.has(id))
      .map((id): FieldError => ({ code: 'ROLE_UNKNOWN', params: { role: id } })),
    ...found
      .filter((role) => !role.allowedUserTypes.includes(userType))
      .map((role): FieldError => ({ code: 'ROLE_WRONG_TYPE', params: { role: role.name, userType } })),
  ];
}

/** @param prefix `restrictions.` where they are part of a larger body */
export function addRestrictionErrors(
  fields: Fields,
  faults: readonly (RestrictionFault | ReachFault)[],
  prefix: string,
): void {
  for (const { name, code, params } of faults) addError(fields, `${prefix}${name}`, { code, params });
}

/** @throws Problem 422 with all of them, if there are any */
export function refuseInvalid(fields: Fields): void {
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}
