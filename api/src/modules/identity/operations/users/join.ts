import { audit } from '../../../../platform/audit/write.ts';
import { type Cause, inTenant, type Tx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { rolesOf } from '../../queries/grants.ts';
import { joinByInvitation } from '../../repository/tokens.ts';
import {
  changeRoles,
  deleteMembership,
  type LockedUser,
  lockUser,
  updateUser,
} from '../../repository/users.ts';
import { tenantOfToken } from '../passwords/links.ts';
import { hashToken } from '../sessions/refresh-token.ts';

/**
 * A person accepts the invitation of another tenant by the link that was mailed to their address: the roles of the
 * invitation (as far as they are for the person's user type) become theirs, and what stood for them goes.
 * @throws Problem LINK_USED
 */
export async function acceptInvitation(env: Env, cause: Cause, token: string): Promise<null> {
  const tenantId = tenantOfToken(token);
  if (tenantId === null) throw new Problem('LINK_USED');
  await inTenant(env, tenantId, cause, (tx) => join(tx, hashToken(token)));
  return null;
}

async function join(tx: Tx, hash: Buffer): Promise<void> {
  const joined = await joinByInvitation(tx, hash);
  if (!joined) throw new Problem('LINK_USED');
  const roles = await rolesOf(tx, joined.invitation);
  await retire(tx, joined.invitation);
  const person = await lockUser(tx, joined.person);
  if (!person || person.erased_at) throw new Problem('LINK_USED');
  await addRoles(tx, person, roles);
  await revokeTokens(tx, person.id);
  await audit(tx, {
    action: 'user.joined',
    resource: 'user',
    resourceId: person.id,
    userId: person.id,
    details: { invitation: joined.invitation },
    personal: { full_name: person.full_name, email: person.email },
  });
}

/** The roles that fit the person's user type are added to those that they hold. */
async function addRoles(
  tx: Tx,
  person: LockedUser,
  roles: Awaited<ReturnType<typeof rolesOf>>,
): Promise<void> {
  const held = await rolesOf(tx, person.id);
  const added = roles.filter(
    (role) => role.allowedUserTypes.includes(person.user_type) && !held.some((own) => own.id === role.id),
  );
  await changeRoles(tx, person.id, {
    added: added.map((role) => role.id),
    removed: [],
    first: held[0]?.tenantRoleId ?? added[0]?.tenantRoleId ?? null,
  });
}

/** Takes what stood for a person out of the tenant; nothing personal stays behind. */
export async function retire(tx: Tx, id: string): Promise<void> {
  await updateUser(tx, id, {
    username: `undangan-${id}`,
    email: null,
    full_name: '–',
    phone: null,
    nik_sealed: null,
    nik_index: null,
    nik_last4: null,
    restrictions: {},
    status: 'INACTIVE',
  });
  await deleteMembership(tx, id);
}
