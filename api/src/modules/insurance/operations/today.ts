import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { dayIn } from '../../tenancy/index.ts';

/** The day that it is where the institution is. */
export function today(tx: Tx, actor: Actor): string {
  return dayIn(tx.now, actor.tenant.timeZone);
}
