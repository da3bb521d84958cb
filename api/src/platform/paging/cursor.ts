import { Problem } from '../problem/problem.ts';
import { type Page, page } from '../http/envelope.ts';

/** The position of a row in its list: the values that it is sorted by, and the direction to read from there. */
export interface Cursor {
  readonly values: readonly (string | number)[];
  readonly back: boolean;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.back ? 1 : 0, ...cursor.values])).toString('base64url');
}

/** @throws Problem 422 when the cursor is not one that a list of this width gave out */
export function decodeCursor(text: string | undefined, width: number): Cursor | null {
  if (text === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === width + 1 && (parts[0] === 0 || parts[0] === 1)) {
      const values = parts.slice(1);
      if (values.every((value) => typeof value === 'string' || typeof value === 'number'))
        return { values, back: parts[0] === 1 };
    }
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw Problem.invalid({ cursor: [{ code: 'NOT_A_CURSOR' }] });
}

/**
 * Cuts `found` (up to limit + 1 rows, in reading direction) to one page.
 * @param keyOf the values a row is sorted by, as text or numbers, without loss (moments as microseconds or ISO text)
 */
export function toPage<Row>(
  found: readonly Row[],
  limit: number,
  cursor: Cursor | null,
  keyOf: (row: Row) => readonly (string | number)[],
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
