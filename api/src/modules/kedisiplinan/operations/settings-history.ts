import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { listHistory } from '../queries/settings.ts';

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Changes of the settings, newest first, of days as they are where the school is. */
export async function settingsHistory(tx: Tx, actor: Actor, { limit, cursor: given, from, to }: Asked) {
  if (from !== undefined && to !== undefined && to < from)
    throw Problem.invalid({ to: [{ code: 'PERIOD_REVERSED' }] });
  const cursor = decodeCursor(given, ['moment', 'uuid']);
  const filter = { from, to, timeZone: actor.tenant.timeZone };
  const found = await listHistory(tx, filter, { limit: limit + 1, cursor });
  return toPage(found, limit, cursor, ({ changed_at, id }) => [changed_at.toISOString(), id]);
}
