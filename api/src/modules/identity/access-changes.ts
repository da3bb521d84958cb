import { sql } from 'kysely';
import { topics } from '../../platform/access/state-topics.ts';
import { invalidate } from '../../platform/cache/hub.ts';
import { db } from '../../platform/db/database.ts';
import type { Tx } from '../../platform/db/tx.ts';

/**
 * Tokens of this person lose their force within a second, in every instance: call it in the transaction that changes
 * password, roles, membership, restrictions or status.
 */
export async function revokeTokens(tx: Tx, userId: string): Promise<void> {
  await tx.run(db.updateTable('identity.users').set({ epoch: sql`epoch + 1` }).where('id', '=', userId));
  await invalidate(tx, topics.user, `user:${userId}`);
}

/** What a role may do has changed: the tokens of all who hold it lose their force. */
export async function revokeTokensOfRole(tx: Tx, roleId: string): Promise<void> {
  await tx.run(sql`update identity.users u set epoch = u.epoch + 1 from identity.user_roles r
    where r.tenant_id = ${tx.tenantId} and r.role_id = ${roleId} and u.id = r.user_id`);
  await invalidate(tx, topics.policy, `tenant:${tx.tenantId}`);
}
