import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type SheetRow, UnreadableSheet } from './row.ts';

const SEPARATORS = [',', ';', '\t'] as const;
const LONGEST_RECORD = 100_000;
const BOM = '\uFEFF';

/** Rows of a UTF-8 file with or without byte order mark; the separator (comma, semicolon, tab) is found out. */
export async function* readCsv(content: AsyncIterable<Buffer>): AsyncGenerator<SheetRow> {
  const text = decode(content)[Symbol.asyncIterator]();
  let start = '';
  let ended = false;
  while (!ended && !start.includes('\n') && start.length < LONGEST_RECORD) {
    const next = await text.next();
    ended = next.done === true;
    if (!next.done) start += next.value;
  }
  async function* all() {
    yield start.startsWith(BOM) ? start.slice(1) : start;
    for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
  }
  const parser = Readable.from(all()).compose(
    parse({
      delimiter: separatorOf(start),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      trim: true,
    }),
  );
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      if (!cells.some((cell) => cell !== '')) continue;
      const formulas = cells.flatMap((cell, i) => (isFormula(cell) ? [i] : []));
      yield {
        number,
        cells: cells.map(unguard),
        ...(formulas.length > 0 ? { formulas: new Set(formulas) } : {}),
      };
    }
  } catch (error) {
    // Its message and fields hold what stands in the file: neither goes on from here.
    if (error instanceof CsvError) throw new UnreadableSheet(`row ${number + 1}`, { row: number + 1 });
    throw error;
  }
}

async function* decode(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of content) yield text(decoder.decode(chunk, { stream: true }));
    yield text(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableSheet('not UTF-8', { cause: error });
    throw error;
  }
}

/** A file with NUL characters is no table, whatever else it looks like. */
function text(piece: string): string {
  if (piece.includes('\0')) throw new UnreadableSheet('NUL');
  return piece;
}

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(start: string): string {
  const line = start.split(/\r?\n/, 1)[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length - 1;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** One line of CSV (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(guard(cell))).join(',')}\r\n`;
}

/** A spreadsheet runs a text that begins like a formula: an apostrophe before it keeps it a text. */
function guard(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Whether a spreadsheet would work this out. A phone number or an amount may begin with a sign, and nothing follows but it. */
function isFormula(cell: string): boolean {
  return /^[=+\-@]/.test(cell) && !/^[+-][\d\s().-]*$/.test(cell);
}

/** Takes back what `guard` has added, so that an export can be imported again. */
function unguard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function quote(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows as the text of a CSV file, with the mark by which Excel knows it for UTF-8. */
export async function* csvFile(lines: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let pending = '\uFEFF';
  for await (const cells of lines) {
    pending += csvLine(cells);
    if (pending.length < 32_768) continue;
    yield pending;
    pending = '';
  }
  yield pending;
}
