import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { updateOwnProfile } from '../../repository/accounts.ts';
import { describeMe } from './me.ts';

export interface OwnProfile {
  readonly full_name?: string;
  readonly phone?: string | null;
  readonly locale?: 'id' | 'en';
}

/** Changes one's own name, phone or language. */
export async function updateMe(tx: Tx, actor: Actor, changes: OwnProfile) {
  if (actor.impersonatorId) throw new Problem('NOT_WHILE_IMPERSONATING');
  const fields = Object.keys(changes);
  if (fields.length > 0) {
    // Sent one behind the other without waiting: PostgreSQL answers them in this order.
    await Promise.all([
      updateOwnProfile(tx, actor.userId, changes),
      audit(tx, {
        action: 'user.own_profile_changed',
        resource: 'user',
        resourceId: actor.userId,
        details: { fields },
      }),
      // Of these three the gate holds the name alone. A NOTIFY makes every other commit of the server that has one wait.
      changes.full_name === undefined ? null : invalidate(tx, topics.user, `user:${actor.userId}`),
    ]);
  }
  return describeMe(tx, actor);
}
