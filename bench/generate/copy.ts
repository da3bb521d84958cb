import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | Date | Buffer | object | null;

const CHUNK_ROWS = 500;

/** Streams rows into a table with COPY; the session must be one that the tenant wall does not hold. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const sink = client.query(copyFrom(`copy ${table} (${quoted}) from stdin`));
  await pipeline(Readable.from(chunks(rows), { objectMode: false }), sink);
}

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(cellText).join('\t')}\n`);
    if (lines.length < CHUNK_ROWS) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}

/** A value in COPY's text format. Objects are JSON. */
export function cellText(value: Cell): string {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return /[\\\t\n\r]/.test(text)
    ? text.replace(
        /[\\\t\n\r]/g,
        (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? sign,
      )
    : text;
}

/** Takes the next `most` items off an iterator that goes on afterwards. */
export function* take<T>(iterator: Iterator<T>, most: number): Generator<T> {
  for (let i = 0; i < most; i++) {
    const { value, done } = iterator.next();
    if (done) return;
    yield value;
  }
}
