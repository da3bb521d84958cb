import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsGone } from './page-schema.ts';
import { professionOf, professions } from './professions.ts';
import { type RecordProblem, recordProblems } from './record-problems.ts';
import {
  BEGINNING,
  keyOf,
  needMoment,
  needNik,
  needStr,
  needText,
  noRecord,
  readBirth,
  readDay,
  readNik,
  readText,
} from './record-values.ts';
import { noFields, workerFieldNames } from './worker-fields.ts';

const LATEST = '2026-11-22T03:00:00.000Z';

/** What a reader gives, and the codes of what it finds wrong. */
function reading<T>(read: (problems: RecordProblem[]) => T): [T, string] {
  const problems: RecordProblem[] = [];
  const value = read(problems);
  return [value, problems.map(({ code }) => code).join()];
}

describe('INT-33 a text of a source', () => {
  it.each([
    ['Siti Khadijah', 'Siti Khadijah', ''],
    ['  Siti \t Khadijah\n', 'Siti Khadijah', ''],
    ["Ni D'Ayu, S.Kep.", "Ni D'Ayu, S.Kep.", ''],
    ['Zoë', 'Zoë', ''],
    ['Zoe\u0308', 'Zoë', ''],
    ['', null, ''],
    ['   ', null, ''],
    [null, null, ''],
    [undefined, null, ''],
    [7, null, 'NOT_TEXT'],
    [['Siti'], null, 'NOT_TEXT'],
    ['Siti\u0000', null, 'TEXT_BROKEN'],
    ['Siti \ud83d', null, 'TEXT_BROKEN'],
    ['Siti \udc00 Aminah', null, 'TEXT_BROKEN'],
    ['Siti \u202e Aminah', null, 'TEXT_BROKEN'],
    ['Siti \ufffd', null, 'TEXT_BROKEN'],
    ['a'.repeat(20), 'a'.repeat(20), ''],
    ['a'.repeat(21), null, 'TOO_LONG'],
    ['𝒜'.repeat(20), '𝒜'.repeat(20), ''],
    ['𝒜'.repeat(21), null, 'TOO_LONG'],
  ])('%j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => readText(said, 'name', 20, problems))).toEqual([value, codes]);
  });

  it('is missing where it is needed and empty, and broken only once', () => {
    expect(reading((problems) => needText(' ', 'name', 20, problems))).toEqual([null, 'MISSING']);
    expect(reading((problems) => needText('a\u0000', 'name', 20, problems))).toEqual([null, 'TEXT_BROKEN']);
  });

  it('that passes is kept by PostgreSQL: no NUL, no half of a pair, no longer than its column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 9 }), (text, more) => {
        const [value] = reading((problems) => readText(text + more, 'name', 20, problems));
        return (
          value === null || (value.isWellFormed() && !value.includes('\u0000') && [...value].length <= 20)
        );
      }),
    );
  });
});

describe('INT-33 numbers and days of a source', () => {
  it.each([
    ['3174012345678901', '3174012345678901', ''],
    [' 3174012345678901 ', '3174012345678901', ''],
    ['317401234567890', null, 'NIK_FORM'],
    ['31740123456789012', null, 'NIK_FORM'],
    ['317401234567890x', null, 'NIK_FORM'],
    ['٣١٧٤٠١٢٣٤٥٦٧٨٩٠١', null, 'NIK_FORM'],
    [3174012345678901, null, 'NIK_FORM'],
    [null, null, 'MISSING'],
    ['', null, 'MISSING'],
  ])('NIK %j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => needNik(said, 'nik', problems))).toEqual([value, codes]);
    const gentle = codes === 'MISSING' ? '' : codes;
    expect(reading((problems) => readNik(said, 'nik', problems))).toEqual([value, gentle]);
  });

  it.each([
    ['1100000000000001', '1100000000000001', ''],
    ['110000000000000', null, 'STR_FORM'],
    ['11 00 000000000001', null, 'STR_FORM'],
    [undefined, null, 'MISSING'],
  ])('STR %j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => needStr(said, 'str_number', problems))).toEqual([value, codes]);
  });

  it.each([
    ['2024-02-29', '2024-02-29', ''],
    ['2023-02-29', null, 'DATE_FORM'],
    ['29-02-2024', null, 'DATE_FORM'],
    ['2024-02-29T00:00:00Z', null, 'DATE_FORM'],
    [20240229, null, 'DATE_FORM'],
    [null, null, ''],
    ['', null, ''],
  ])('day %j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => readDay(said, 'day', problems))).toEqual([value, codes]);
  });

  it.each([
    ['1990-02-28', '1990-02-28', ''],
    ['1900-01-01', '1900-01-01', ''],
    ['1899-12-31', null, 'DATE_RANGE'],
    ['2026-11-22', '2026-11-22', ''],
    ['2026-11-23', null, 'DATE_RANGE'],
  ])('birth on %j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => readBirth(said, 'birth_date', LATEST, problems))).toEqual([value, codes]);
  });

  it.each([
    ['2026-11-21T03:00:00.123Z', '2026-11-21T03:00:00.123Z', ''],
    ['2026-11-21T03:00:00Z', '2026-11-21T03:00:00.000Z', ''],
    ['2026-11-21T10:00:00.123456+07:00', '2026-11-21T03:00:00.123Z', ''],
    ['2026-11-22T03:00:00.001Z', BEGINNING, 'DATE_RANGE'],
    ['9999-12-31T23:59:59Z', BEGINNING, 'DATE_RANGE'],
    ['1969-12-31T23:59:59Z', BEGINNING, 'DATE_RANGE'],
    ['2026-11-21 03:00:00', BEGINNING, 'MOMENT_FORM'],
    ['2026-11-21T03:00:00', BEGINNING, 'MOMENT_FORM'],
    [1795230000000, BEGINNING, 'MOMENT_FORM'],
    [null, BEGINNING, 'MISSING'],
  ])('moment %j reads as %j %s', (said, value, codes) => {
    expect(reading((problems) => needMoment(said, 'at', LATEST, problems))).toEqual([value, codes]);
  });
});

describe('INT-32 what is set aside', () => {
  it('is known by its own id, by a number too, else by all of it', () => {
    expect(reading((problems) => keyOf('RN-1', {}, 'id', problems))).toEqual(['RN-1', '']);
    expect(reading((problems) => keyOf(17, {}, 'id', problems))).toEqual(['17', '']);
    const record = { id: null, name: 'Siti' };
    expect(reading((problems) => keyOf(null, record, 'id', problems))).toEqual([
      JSON.stringify(record),
      'MISSING',
    ]);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(keyOf(undefined, deep, 'id', [])).toBe('unreadable');
  });

  it.each([[null], ['text'], [7], [[1]]])('is no record: %j', (value) => {
    expect(noRecord(value)).toMatchObject({ fields: null, problems: [{ field: '', code: 'NOT_A_RECORD' }] });
  });

  it('has words in both languages for each reason', () => {
    for (const { id, en } of Object.values(recordProblems)) {
      expect(id).toMatch(/^[A-Z].*\.$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('INT-34 professions', () => {
  it.each([
    ['Perawat', 'Perawat'],
    ['PERAWAT', 'Perawat'],
    ['dokter umum', 'Dokter'],
    ['Sanitarian', 'Tenaga Sanitasi Lingkungan'],
    ['Ahli Teknologi Laboratorium Medik', 'Tenaga Teknologi Laboratorium Medik'],
    ['Dukun Beranak', null],
    ['constructor', null],
    ['', null],
  ])('%j is %j', (said, known) => expect(professionOf(said)).toBe(known));

  it('are each found by their own name, once, and fit their column', () => {
    for (const name of professions) {
      expect(professionOf(name)).toBe(name);
      expect(professionOf(name.toUpperCase())).toBe(name);
      expect(name.length).toBeLessThanOrEqual(60);
    }
  });
});

describe('INT-38 a changed form', () => {
  const keys = ['id', 'nik', 'name', 'facility'];
  const whole = { id: 1, nik: null, name: 'a', facility: {} };
  const { name: _, ...nameless } = whole;
  it.each([
    ['none of nothing', [], []],
    ['none where all is there', [whole, whole], []],
    ['none where one item still has it', [nameless, nameless, nameless, nameless, whole], []],
    ['a field that is gone from all of five', Array(5).fill(nameless), ['name']],
    ['none where a few lack one: they are bad records', [nameless, nameless], []],
    ['half of the fields gone from one', [{ id: 1, nik: 2 }], ['name', 'facility']],
    ['items that are no records', ['a', null], keys],
  ])('%s', (_title, items, gone) => expect(fieldsGone(items, keys)).toEqual(gone));
});

it('INT-39 of a person of whom nothing is said no field is spoken of', () => {
  expect(Object.keys(noFields())).toEqual([...workerFieldNames]);
  expect(Object.values(noFields()).every((value) => value === undefined)).toBe(true);
});
