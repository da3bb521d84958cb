import { isMoment } from '../../../kernel/forms.ts';
import { fieldsGone } from '../rules/page-schema.ts';
import { BEGINNING, isObject, type ReadRecord } from '../rules/record-values.ts';
import { type Cursor, type Page, SourceFault, type SourceRecord } from './connector.ts';
import type { Answer, Ask } from './http.ts';
import { boundPayload, type RawPayload, rawPayload } from './payload.ts';
import { refusal } from './refusal.ts';

const DAY_MS = 86_400_000;
/** How far the clock of a source may be ahead of ours. */
const AHEAD_MS = 5 * 60_000;
const MOST_ID = 100;
const NUMBER = /^\d+$/;
/** How often in a row a page may lead nowhere: one that is sent twice is asked for again. */
const MOST_STALLS = 3;

/** A page as the source sends it. */
export interface Listing {
  readonly items: readonly unknown[];
  readonly total: number | null;
  readonly last: boolean;
  /** Where the source itself says to go on; null where that follows from the last item. */
  readonly next: Cursor | null;
}

/** A source that lists its records in the order of (moment, id). */
export interface Protocol {
  send(ask: Ask): Promise<Answer>;
  ask(cursor: Cursor, limit: number): Ask;
  /** Null where the body has not the form that is known. */
  list(body: unknown): Listing | null;
  readonly keys: readonly string[];
  record(item: unknown, latest: string): ReadRecord;
  /** The moment and the id of an item, as they stand there. */
  place(item: Readonly<Record<string, unknown>>): { readonly at: unknown; readonly id: unknown };
}

/** The moment after which nothing can have been said; a day for clocks and zones that are wrong. */
export function latestFrom(now: Date): string {
  return new Date(now.getTime() + DAY_MS).toISOString();
}

export function withPayload(record: ReadRecord, payload: unknown): SourceRecord {
  return { ...record, payload: boundPayload(payload) };
}

export async function* readPages(
  protocol: Protocol,
  start: Cursor | null,
  limit: number,
  now: () => Date,
): AsyncGenerator<Page> {
  let cursor = start ?? { at: BEGINNING, id: '' };
  // What is of some hours from now is read on behind, but not kept as where the next run begins: that one would miss
  // all that is said until then.
  let kept = cursor;
  let stalls = 0;
  for (;;) {
    const ask = protocol.ask(cursor, limit);
    const answer = await protocol.send(ask);
    if (answer.status !== 200) throw refusal(ask, answer);
    const listing = protocol.list(answer.body);
    const gone = listing === null ? [] : fieldsGone(listing.items, protocol.keys);
    if (listing === null || gone.length > 0) {
      yield changedPage(kept, answer.text);
      throw new SourceFault('SCHEMA_CHANGED', changeDetail(ask, gone));
    }
    const latest = latestFrom(now());
    const next = isPlace(listing.next, latest) ? listing.next : null;
    const reached = next ?? lastPlace(protocol, listing.items, latest);
    const moved = reached !== null && isAfter(reached, cursor);
    if (moved) cursor = reached;
    stalls = moved ? 0 : stalls + 1;
    kept = later(kept, certainPlace(protocol, listing, new Date(now().getTime() + AHEAD_MS)));
    const records = listing.items.map((item) => withPayload(protocol.record(item, latest), item));
    yield { records, cursor: kept, total: listing.total, last: listing.last };
    if (listing.last) return;
    if (stalls > MOST_STALLS)
      throw new SourceFault('BAD_ANSWER', `${ask.method} ${ask.path}: pages that lead nowhere`);
  }
}

/** The page as it came, to be looked at by a person. Nothing of it is taken, and the cursor stands. */
export function changedPage(cursor: Cursor, text: string): Page {
  return { records: [changedRecord(rawPayload(text))], cursor, total: null, last: false, kind: 'schema' };
}

/** One such page is enough to look at: a later one takes its place, under the same key. */
export function changedRecord(payload: RawPayload): SourceRecord {
  const problems = [{ field: '', code: 'SCHEMA_CHANGED' }] as const;
  return { key: 'schema', updatedAt: BEGINNING, fields: null, payload, problems };
}

function changeDetail(ask: Ask, gone: readonly string[]): string {
  const what = gone.length > 0 ? `without ${gone.join(', ')}` : 'not in the known form';
  return `${ask.method} ${ask.path}: ${what}`;
}

/** Where a page leads that is not ahead of `soon`. */
function certainPlace(protocol: Protocol, { items, next }: Listing, soon: Date): Cursor | null {
  const latest = soon.toISOString();
  return isPlace(next, latest) ? next : lastPlace(protocol, items, latest);
}

function later(one: Cursor, other: Cursor | null): Cursor {
  return other !== null && isAfter(other, one) ? other : one;
}

/** Of a page whose last items cannot be placed, the last one that can: the rest comes once more with the next page. */
function lastPlace(protocol: Protocol, items: readonly unknown[], latest: string): Cursor | null {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (!isObject(item)) continue;
    const { at, id } = protocol.place(item);
    const place = readPlace(at, id);
    if (isPlace(place, latest)) return place;
  }
  return null;
}

/** A place in the order of a source from what it says; null where that is none. */
export function readPlace(at: unknown, id: unknown): Cursor | null {
  const text = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
  if (typeof at !== 'string' || !isMoment(at) || typeof text !== 'string') return null;
  return text.length <= MOST_ID ? { at, id: text } : null;
}

/** A place in the future would hide all that is said until then. */
function isPlace(place: Cursor | null, latest: string): place is Cursor {
  return place !== null && Date.parse(place.at) <= Date.parse(latest);
}

/** Whether a place comes later in the source's order; within one millisecond by what is written behind it, then by id. */
function isAfter(one: Cursor, other: Cursor): boolean {
  const later = Date.parse(one.at) - Date.parse(other.at);
  if (later !== 0) return later > 0;
  if (one.at !== other.at) return one.at > other.at;
  const numbers = NUMBER.test(one.id) && NUMBER.test(other.id);
  return numbers ? BigInt(one.id) > BigInt(other.id) : one.id > other.id;
}

/** How many records a source says that remain; null where it does not. */
export function readTotal(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** About how many records wait behind a cursor. */
export async function countWaiting(protocol: Protocol, cursor: Cursor | null): Promise<number | null> {
  const ask = protocol.ask(cursor ?? { at: BEGINNING, id: '' }, 1);
  const answer = await protocol.send(ask);
  if (answer.status !== 200) throw refusal(ask, answer);
  const listing = protocol.list(answer.body);
  if (listing === null) throw new SourceFault('SCHEMA_CHANGED', changeDetail(ask, []));
  return listing.total;
}
