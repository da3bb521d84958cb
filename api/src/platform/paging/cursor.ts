import { isMoment, isUuid } from '../../kernel/forms.ts';
import { type Page, page } from '../http/envelope.ts';
import { Problem } from '../problem/problem.ts';

/** The position of a row in its list: the values that it is sorted by, and the direction to read from there. */
export interface Cursor {
  readonly values: readonly string[];
  readonly back: boolean;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.back ? 1 : 0, ...cursor.values])).toString('base64url');
}

/** What a value of a cursor must be; the list's query casts it to that. */
export type CursorPart = 'text' | 'uuid' | 'moment' | 'number';

/** A moment as JavaScript writes it, or as PostgreSQL does (microseconds, a blank for the T, +00 for the zone). */
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,6})?)(?:Z|\+00(?::00)?)$/;
const MOST_LETTERS = 400;

const forms: Readonly<Record<CursorPart, (text: string) => boolean>> = {
  text: (text) => text.length <= MOST_LETTERS && !text.includes('\0') && text.isWellFormed(),
  uuid: isUuid,
  number: (text) => /^\d{1,9}$/.test(text),
  moment: (text) => isMoment(text.replace(MOMENT, '$1T$2Z')),
};

/**
 * Anyone can write a cursor: each value is held to what the list sorts by before a query sees it.
 * @throws Problem 422 when the cursor is not one that a list of these parts could give out
 */
export function decodeCursor(text: string | undefined, parts: readonly CursorPart[]): Cursor | null {
  if (text === undefined) return null;
  const [direction, ...values] = readParts(text);
  const good =
    (direction === 0 || direction === 1) &&
    values.length === parts.length &&
    parts.every((part, i) => typeof values[i] === 'string' && forms[part](values[i]));
  if (!good) throw Problem.invalid({ cursor: [{ code: 'NOT_A_CURSOR' }] });
  return { values: values as string[], back: direction === 1 };
}

/**
 * A cursor of a list in the order of its ids; the bare id of the last row seen is one too.
 * @throws Problem 422
 */
export function decodeIdCursor(text: string | undefined, part: 'uuid' | 'number'): Cursor | null {
  if (text !== undefined && forms[part](text)) return { values: [text], back: false };
  return decodeCursor(text, [part]);
}

function readParts(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    // Whatever is wrong with it, the answer is the same.
    return [];
  }
}

/**
 * Cuts `found` (up to limit + 1 rows, in reading direction) to one page.
 * @param keyOf the values a row is sorted by, as text, without loss (moments as ISO 8601 or as PostgreSQL writes them)
 */
export function toPage<Row>(
  found: readonly Row[],
  limit: number,
  cursor: Cursor | null,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  const more = found.length > limit;
  const cut = found.slice(0, limit);
  const rows = cursor?.back ? cut.reverse() : cut;
  const first = rows[0];
  const last = rows.at(-1);
  const hasNext = cursor?.back ? true : more;
  const hasPrev = cursor === null ? false : cursor.back ? more : true;
  return page(rows, {
    next_cursor: hasNext && last !== undefined ? encodeCursor({ values: keyOf(last), back: false }) : null,
    prev_cursor: hasPrev && first !== undefined ? encodeCursor({ values: keyOf(first), back: true }) : null,
    has_next: hasNext && last !== undefined,
    has_prev: hasPrev && first !== undefined,
    limit,
  });
}
