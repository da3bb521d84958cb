import { isDate } from '../../../kernel/forms.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { countRows, isByWord, type Listed, listRows, type Wanted } from '../queries/listing.ts';
import { listings } from '../queries/rows.ts';
import type { ResourceName } from '../rules/resources.ts';
import { reachFor } from './reach.ts';

/** One page of a list, within what its reader reaches. */
export async function pageOfRows<Row, Shown extends Listed<unknown>>(
  tx: Tx,
  actor: Actor,
  resource: ResourceName,
  wanted: Wanted,
  { limit, cursor: given }: { readonly limit: number; readonly cursor?: string | undefined },
  show: (rows: Listed<Row>[]) => readonly Shown[] | Promise<readonly Shown[]>,
) {
  const listing = listings[resource];
  const cursor = decodeCursor(given, ['text', 'uuid']);
  const reach = reachFor(actor, resource);
  const byDay = listing.cast === 'date' && !isByWord(listing, reach, wanted);
  if (cursor && byDay && !isDate(cursor.values[0] ?? ''))
    throw Problem.invalid({ cursor: [{ code: 'NOT_A_CURSOR' }] });
  const page = { limit: limit + 1, cursor };
  const found = await listRows<Row>(tx, listing, reach, wanted, page);
  return toPage(await show(found), limit, cursor, ({ key, id }) => [key, id]);
}

/** How many rows the whole list holds. */
export async function countOf(tx: Tx, actor: Actor, resource: ResourceName, wanted: Wanted) {
  return { count: await countRows(tx, listings[resource], reachFor(actor, resource), wanted) };
}
