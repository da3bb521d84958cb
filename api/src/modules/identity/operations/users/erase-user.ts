import type { Actor } from '../../../../platform/access/actor.ts';
import { eraseAuditPersonal } from '../../../../platform/audit/erase.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { eraseMailsTo } from '../../../../platform/mail/outbox.ts';
import { eraseNoticesTo } from '../../../../platform/notices/erase.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { revokeTokens } from '../../access-changes.ts';
import { rolesOf } from '../../queries/grants.ts';
import { endAllMemberships, erasePerson } from '../../repository/erasure.ts';
import { loadOwnMember, refuseGrant, refuseLastSuperAdmin, refuseSelf } from './guards.ts';

/**
 * UU PDP: replaces everything personal about somebody, for good. What was done stays in the audit, without names.
 * @throws Problem CONFIRM_MISMATCH (the username was not typed), HOME_TENANT_ONLY, OWN_RIGHTS, LAST_SUPER_ADMIN,
 * NOT_YOURS_TO_GRANT (somebody who holds more than the actor)
 */
export async function eraseUser(
  tx: Tx,
  actor: Actor,
  id: string,
  { reason, confirm }: { readonly reason: string; readonly confirm: string },
): Promise<null> {
  const user = await loadOwnMember(tx, id);
  refuseSelf(actor, id);
  if (user.erased_at) throw new Problem('ALREADY_ERASED');
  if (confirm !== user.username)
    throw Problem.invalid({ confirm: [{ code: 'CONFIRM_MISMATCH', params: { expected: user.username } }] });
  refuseGrant(actor, await rolesOf(tx, id));
  if (user.status === 'ACTIVE') await refuseLastSuperAdmin(tx, id, 'everywhere');
  // While the memberships are still there: afterwards nobody reaches the person.
  await revokeTokens(tx, id);
  await audit(tx, {
    action: 'user.erased',
    resource: 'user',
    resourceId: id,
    details: { reason },
  });
  if (user.email !== null) await eraseMailsTo(tx, user.email);
  await eraseNoticesTo(tx, id);
  await erasePerson(tx, id);
  await eraseAuditPersonal(tx, id);
  await endAllMemberships(tx, id);
  return null;
}
