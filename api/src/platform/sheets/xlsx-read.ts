import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { type SheetRow, UnreadableSheet } from './row.ts';

/** More than any real workbook of ours unpacks to: what goes beyond is a bomb. */
const MOST_BYTES = 1_500_000_000;
const MOST_TEXT = 400_000_000;
/** From here on a spreadsheet has lost digits: such a number is given as it is written, with its exponent. */
const EXACT = 1e15;

/**
 * Rows of the first sheet. Only the shared texts stand in memory; the archive lies in a temporary file, since its
 * table of contents is at its end.
 */
export async function* readXlsx(content: AsyncIterable<Buffer>): AsyncGenerator<SheetRow> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-sheet-'));
  try {
    const path = join(folder, 'book.xlsx');
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      yield* readBook(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UnreadableSheet || isOfSystem(error)) throw error;
    throw new UnreadableSheet('not a workbook', { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A full disk is our trouble, not the file's. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as { syscall?: string }).syscall === 'string';
}

async function* readBook(zip: ZipFile): AsyncGenerator<SheetRow> {
  const entries = await contents(zip);
  const shared = entries.get('xl/sharedStrings.xml');
  const texts = shared ? await sharedTexts(zip, shared) : [];
  const sheet = entries.get(await firstSheet(zip, entries));
  if (!sheet) throw new UnreadableSheet('no sheet');
  yield* rowsOf(zip, sheet, texts);
}

async function contents(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry);
    if (entries.size > 10_000) throw new UnreadableSheet('too many parts');
  }
  return entries;
}

/** The part that holds the first sheet, by the workbook and its relations. */
async function firstSheet(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string> {
  const book = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (!book || !relations) throw new UnreadableSheet('no workbook');
  let id: string | undefined;
  for await (const tag of tags(zip, book))
    if (local(tag) === 'sheet')
      id ??= Object.entries(tag.attributes).find(([name]) => /:id$/.test(name))?.[1];
  for await (const tag of tags(zip, relations))
    if (local(tag) === 'Relationship' && tag.attributes.Id === id)
      return posix
        .join('/xl', tag.attributes.Target ?? '')
        .slice(1)
        .replace(/^xl\/xl\//, 'xl/');
  throw new UnreadableSheet('no sheet');
}

async function* tags(zip: ZipFile, entry: Entry): AsyncGenerator<SaxesTagPlain> {
  const found: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => void found.push(tag as SaxesTagPlain));
  for await (const _ of parse(zip, entry, parser)) yield* found.splice(0);
}

/** Feeds a part to the parser chunk by chunk; yields after each, so that what was found can be handed on. */
async function* parse(zip: ZipFile, entry: Entry, parser: SaxesParser): AsyncGenerator<void> {
  parser.on('error', (error) => {
    throw new UnreadableSheet('broken XML', { cause: error });
  });
  // Only HTML-like names are built in; a document type could define texts that grow without end.
  parser.on('doctype', () => {
    throw new UnreadableSheet('document type');
  });
  const stream = (await zip.openReadStreamPromise(entry)) as Readable;
  stream.setEncoding('utf8');
  let size = 0;
  for await (const chunk of stream as AsyncIterable<string>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UnreadableSheet('too large');
    parser.write(chunk);
    yield;
  }
  parser.close();
  yield;
}

async function sharedTexts(zip: ZipFile, entry: Entry): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let open = false;
  let phonetic = false;
  let size = 0;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = local(tag as SaxesTagPlain);
    if (name === 'si') text = '';
    else if (name === 't') open = true;
    else if (name === 'rPh') phonetic = true;
  });
  parser.on('text', (piece) => {
    if (open && !phonetic) text += piece;
  });
  parser.on('closetag', (tag) => {
    const name = local(tag as SaxesTagPlain);
    if (name === 't') open = false;
    else if (name === 'rPh') phonetic = false;
    else if (name === 'si') {
      size += text.length;
      if (size > MOST_TEXT) throw new UnreadableSheet('too large');
      texts.push(text);
    }
  });
  for await (const _ of parse(zip, entry, parser));
  return texts;
}

async function* rowsOf(zip: ZipFile, entry: Entry, texts: readonly string[]): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let open = false;
  let formulas = new Set<number>();
  const parser = new SaxesParser();
  parser.on('opentag', (opened) => {
    const tag = opened as SaxesTagPlain;
    const name = local(tag);
    if (name === 'row') {
      number = Number(tag.attributes.r ?? number + 1);
      cells = [];
      formulas = new Set();
    } else if (name === 'c') {
      column = tag.attributes.r === undefined ? cells.length : columnOf(tag.attributes.r);
      type = tag.attributes.t ?? 'n';
      value = '';
    } else if (name === 'f') formulas.add(column);
    else if (name === 'v' || name === 't') open = true;
  });
  parser.on('text', (piece) => {
    if (open) value += piece;
  });
  parser.on('closetag', (closed) => {
    const name = local(closed as SaxesTagPlain);
    if (name === 'v' || name === 't') open = false;
    else if (name === 'c') {
      while (cells.length < column) cells.push('');
      cells[column] = textOf(type, value, texts).trim();
    } else if (name === 'row' && cells.some((cell) => cell !== ''))
      ready.push({ number, cells, ...(formulas.size > 0 ? { formulas } : {}) });
  });
  for await (const _ of parse(zip, entry, parser)) yield* ready.splice(0);
}

function textOf(type: string, value: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type !== 'n' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) && Math.abs(number) < EXACT ? String(number) : value;
}

/** `AB12` → 27 */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function local(tag: SaxesTagPlain): string {
  return tag.name.slice(tag.name.indexOf(':') + 1);
}
