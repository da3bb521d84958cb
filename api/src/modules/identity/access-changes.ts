import { topics } from '../../platform/access/state-topics.ts';
import { invalidate } from '../../platform/cache/hub.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { raiseEpoch, raiseEpochOfRole } from './repository/epochs.ts';

/**
 * Tokens of this person lose their force within a second, in every instance: call it in the transaction that changes
 * password, roles, membership, restrictions or status.
 */
export async function revokeTokens(tx: Tx, userId: string): Promise<void> {
  await raiseEpoch(tx, userId);
  await invalidate(tx, topics.user, `user:${userId}`);
}

/** What a role may do has changed: the tokens of all who hold it lose their force. */
export async function revokeTokensOfRole(tx: Tx, roleId: string): Promise<void> {
  await raiseEpochOfRole(tx, roleId);
  await invalidate(tx, topics.policy, `tenant:${tx.tenantId}`);
  // Its holders may be members elsewhere, where their old epoch is held too; who they are is not worth 200,000 messages.
  await invalidate(tx, topics.user, '*');
}
