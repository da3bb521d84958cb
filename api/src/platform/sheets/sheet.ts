import type { Readable } from 'node:stream';
import { readCsv } from './csv.ts';
import type { SheetRow } from './row.ts';
import { readXlsx } from './xlsx-read.ts';

/**
 * Reads the rows of a CSV file or of the first sheet of an XLSX workbook one by one, whatever its size. Which of the
 * two it is, its content says.
 * @throws UnreadableSheet
 */
export async function* readSheet(file: Readable): AsyncGenerator<SheetRow> {
  const chunks = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done) return;
  const head = Buffer.from(first.value);
  const whole = join(head, chunks);
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  try {
    yield* isZip ? readXlsx(whole) : readCsv(whole);
  } finally {
    file.destroy();
  }
}

async function* join(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value);
}
