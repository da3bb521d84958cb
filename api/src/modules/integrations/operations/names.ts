import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Names of colleagues: for who may change a status themselves. Whoever only reads sees no personal data. */
export async function namesFor(
  tx: Tx,
  actor: Actor,
  userIds: readonly (string | null)[],
): Promise<(userId: string | null) => string | null> {
  if (!actor.permissions.has('integrations:status')) return () => null;
  const wanted = [...new Set(userIds.filter((id) => id !== null))];
  const names = wanted.length === 0 ? new Map<string, string>() : await tx.env.people.names(tx, wanted);
  return (userId) => (userId === null ? null : (names.get(userId) ?? null));
}
