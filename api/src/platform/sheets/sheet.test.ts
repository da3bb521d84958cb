import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { csvLine } from './csv.ts';
import { type SheetRow, UnreadableSheet } from './row.ts';
import { readSheet } from './sheet.ts';
import { writeXlsx } from './xlsx-write.ts';

async function read(content: string | Uint8Array, chunk = 7): Promise<SheetRow[]> {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  );
  const all: SheetRow[] = [];
  for await (const row of readSheet(Readable.from(chunks))) all.push(row);
  return all;
}
const cells = async (content: string | Uint8Array, chunk?: number) =>
  (await read(content, chunk)).map((row) => row.cells);
async function* rows(all: readonly (readonly string[])[]) {
  yield* all;
}
const xlsx = (all: readonly (readonly string[])[]) => buffer(writeXlsx('Pengguna', rows(all)));

/** A workbook as Excel writes it: shared texts, numbers, gaps. */
async function book(sheet: string, shared = ''): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path);
  add(
    'xl/workbook.xml',
    '<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="A" r:id="rId3"/><x:sheet name="B" r:id="rId1"/></x:sheets></x:workbook>',
  );
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
  );
  add(
    'xl/worksheets/sheet2.xml',
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>wrong sheet</t></is></c></row></sheetData></worksheet>',
  );
  add('xl/worksheets/sheet1.xml', sheet);
  if (shared) add('xl/sharedStrings.xml', shared);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

describe('FR-USER-001 table files: CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['quotes', '"a","b"\n"1","2"\n'],
  ])('reads %s', async (_, text) =>
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );

  it('numbers rows as a spreadsheet does and leaves empty ones out', async () => {
    expect(await read('a,b\n\n , \n"x\ny",2\n')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['x\ny', '2'] },
    ]);
  });
  it('a separator within quotes is none', async () =>
    expect(await cells('"a,b,c";d\n1;2\n')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]));
  it('letters that are cut by a chunk stay whole', async () =>
    expect(await cells('名前,é\n', 1)).toEqual([['名前', 'é']]));
  it.each([
    ['an open quote', 'a,b\n"1,2\n'],
    ['a quote in the middle of a cell', 'a,b\n=HYPERLINK("x"),2\n'],
    ['text after a closing quote', 'a,b\n"1"x,2\n'],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0x0a])],
    ['NUL characters', 'a,b\0\n'],
    ['a record without end', `a,b\n${'x'.repeat(200_000)}`],
  ])('refuses %s', async (_, content) => expect(read(content, 65_536)).rejects.toThrow(UnreadableSheet));
  it('INS-20 says at which row reading ended, and nothing of what stands there', async () => {
    const error: unknown = await read('a,b\n1,2\nBudi "rahasia",3\n').catch((fault: unknown) => fault);
    expect(error).toMatchObject({ row: 3 });
    expect(error).not.toHaveProperty('cause');
    expect(String((error as Error).stack)).not.toContain('rahasia');
  });
  it('FR-USER-001 INS-20 says which cells a spreadsheet would work out; an apostrophe makes a text of one', async () => {
    const [row] = await read("a,=1+1,@SUM(A1),+62 812-3456,-5,+SUM(A1),'=1+1,+1+cmd|x");
    expect(row?.formulas).toEqual(new Set([1, 2, 5, 7]));
    expect(row?.cells[6]).toBe('=1+1');
    expect((await read('a,b'))[0]).toEqual({ number: 1, cells: ['a', 'b'] });
  });
  it('an empty file has no rows', async () => expect(await read('')).toEqual([]));

  it('what is written begins no formula and is read back as it was', async () => {
    expect(csvLine(['=1+1', '+62812', '-5', '@x', 'a"b', 'c,d'])).toBe(
      `'=1+1,'+62812,'-5,'@x,"a""b","c,d"\r\n`,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 2, maxLength: 5 }),
        async (texts) => {
          const clean = texts
            .map((text) => text.replaceAll('\0', '').trim().replace(/^'/, '').trim())
            .map((text) => text || 'x');
          const line = csvLine(clean);
          expect((await cells(`k1,k2,k3\n${line}`))[1]).toEqual(clean);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('FR-USER-001 table files: XLSX', () => {
  it('says which cells a formula has worked out', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><f>A2&amp;B2</f><v>ab</v></c><c><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>';
    expect(await read(await book(sheet))).toEqual([
      { number: 1, cells: ['ab', '1', '2'], formulas: new Set([0, 2]) },
      { number: 2, cells: ['3'] },
    ]);
  });
  it('reads what it has written, of any length', async () => {
    const all = Array.from({ length: 3_000 }, (_, i) => [`u${i}`, '', `Siti & <Ani> "${i}"`, '=1+1']);
    expect(await cells(await xlsx(all), 4_096)).toEqual(all);
  });

  it('reads the first sheet of a workbook: shared texts, numbers, gaps, its own row numbers', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>
      <x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>0</x:v></x:c></x:row>
      <x:row r="5"><x:c r="B5"><x:v>6.28123456789E11</x:v></x:c><x:c r="C5"><x:v>3.17401234567890E+15</x:v></x:c><x:c r="D5" t="b"><x:v>1</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`;
    const shared =
      '<sst><si><r><t>Nur </t></r><r><t>Siti</t></r><rPh><t>x</t></rPh></si><si><t>username</t></si></sst>';
    expect(await read(await book(sheet, shared))).toEqual([
      { number: 1, cells: ['username', '', 'Nur Siti'] },
      // 16 digits are more than a spreadsheet keeps: the number stays visibly wrong instead of nearly right.
      { number: 5, cells: ['', '628123456789', '3.17401234567890E+15', 'true'] },
    ]);
  });

  it.each([
    [
      'an archive that is no workbook',
      async () => {
        const zip = new ZipFile();
        zip.addBuffer(Buffer.from('x'), 'x.txt');
        zip.end();
        return buffer(zip.outputStream as Readable);
      },
    ],
    ['an archive that breaks off', async () => (await xlsx([['a']])).subarray(0, 300)],
    ['broken XML', () => book('<worksheet><sheetData><row>')],
    ['a document type', () => book('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')],
  ])('refuses %s', async (_, make) => expect(read(await make(), 65_536)).rejects.toThrow(UnreadableSheet));
});
