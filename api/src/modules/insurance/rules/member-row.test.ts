import { describe, expect, it } from 'vitest';
import { changedFields, checkMemberRow, memberColumns, readMemberHeader } from './member-row.ts';

const TODAY = '2026-11-21';
const good = ['M00001', 'Siti Khadijah', '3174012345678901', '1990-02-28', 'POL123', 'C789', 'ACTIVE'];
const check = (cells: readonly string[], formulas?: ReadonlySet<number>) =>
  checkMemberRow(formulas ? { cells, formulas } : { cells }, memberColumns, TODAY);
const faults = (cells: readonly string[], formulas?: ReadonlySet<number>) =>
  check(cells, formulas).faults.map(({ column, code }) => `${column} ${code}`);
const withCell = (at: number, value: string) => good.map((cell, i) => (i === at ? value : cell));

describe('INS-20 a row of an import of members', () => {
  it('is read with its NIK, client and status, or without them', () => {
    expect(check(good).member).toEqual({
      number: 'M00001',
      name: 'Siti Khadijah',
      nik: '3174012345678901',
      birth_date: '1990-02-28',
      policy_number: 'POL123',
      client_code: 'C789',
      status: 'ACTIVE',
    });
    expect(check(['M00001', 'Siti', '', '1990-02-28', 'POL123', '', ' inactive ']).member).toMatchObject({
      nik: null,
      client_code: null,
      status: 'INACTIVE',
    });
    expect(check(['M00001', 'Siti', '', '1990-02-28', 'POL123']).member).toMatchObject({ status: null });
  });

  it.each<[string, number, string, string]>([
    ['a number of four digits', 0, 'M0001', 'number MEMBER_NUMBER_FORM'],
    ['a number without its letter', 0, '-5', 'number MEMBER_NUMBER_FORM'],
    ['a fraction for a number', 0, '1.5', 'number MEMBER_NUMBER_FORM'],
    ['a huge number', 0, `M${'9'.repeat(10)}`, 'number MEMBER_NUMBER_FORM'],
    ['no name', 1, '', 'name REQUIRED'],
    ['a name of 151 letters', 1, 'a'.repeat(151), 'name TOO_LONG'],
    ['a broken character', 1, 'a\uD800', 'name NOT_TEXT'],
    ['FR-AUTH-002 a NIK of 15 digits', 2, '317401234567890', 'nik NIK_FORM'],
    ['a NIK that a spreadsheet has rounded', 2, '3.17401234567890E+15', 'nik NIK_FORM'],
    ['a day that is not', 3, '1990-02-30', 'birth_date NOT_A_DATE'],
    ['a day the other way round', 3, '28/02/1990', 'birth_date NOT_A_DATE'],
    ['the number that a spreadsheet has for a day', 3, '32932', 'birth_date NOT_A_DATE'],
    ['tomorrow', 3, '2026-11-22', 'birth_date DATE_IN_FUTURE'],
    ['a policy of two digits', 4, 'POL12', 'policy_number POLICY_NUMBER_FORM'],
    ['a client in small letters', 5, 'c789', 'client_code CLIENT_CODE_FORM'],
    ['a status that is none', 6, 'AKTIF', 'status NOT_A_CHOICE'],
  ])('%s is named with its column', (_what, at, value, fault) => {
    expect(faults(withCell(at, value))).toEqual([fault]);
  });

  it('today is no future day', () => {
    expect(faults(withCell(3, TODAY))).toEqual([]);
  });

  it('names all faults at once, and what can still be looked up', () => {
    const row = check(['M1', '', '12', '1990', 'POL123', '', 'X', 'more']);
    expect(row.faults.map(({ column, code }) => `${column} ${code}`).sort()).toEqual([
      ' ROW_TOO_LONG',
      'birth_date NOT_A_DATE',
      'name REQUIRED',
      'nik NIK_FORM',
      'number MEMBER_NUMBER_FORM',
      'status NOT_A_CHOICE',
    ]);
    expect(row).toMatchObject({ member: null, number: null, policy: 'POL123' });
  });

  it('a cell that a workbook has worked out is a formula, whatever it shows', () => {
    expect(faults(good, new Set([1, 3]))).toEqual(['name FORMULA', 'birth_date FORMULA']);
  });

  it('separators other than the header’s are one fault, a comma in a name is none', () => {
    expect(faults([good.join(',')])).toEqual([' SEPARATORS_MIXED']);
    expect(faults([good.slice(0, 3).join(';'), ...good.slice(3)])).toEqual([' SEPARATORS_MIXED']);
    expect(faults(['M00001', 'Siti, S.Pd., M.Kes.', '', '1990-02-28', 'POL123'])).toEqual([]);
  });

  it('a header that lacks a column, has a strange one, or one twice', () => {
    expect(readMemberHeader(['number', 'nama', 'Birth Date', 'birth_date']).faults).toEqual([
      { code: 'COLUMN_MISSING', params: { columns: 'name, policy_number', known: memberColumns.join(', ') } },
      { code: 'COLUMN_UNKNOWN', params: { columns: 'nama', known: memberColumns.join(', ') } },
      { code: 'COLUMN_TWICE', params: { columns: 'birth_date', known: memberColumns.join(', ') } },
    ]);
  });

  it('a file without a header is told so, and nothing of its first row is repeated', () => {
    const { faults } = readMemberHeader(good);
    expect(faults).toEqual([{ code: 'HEADER_MISSING', params: { known: memberColumns.join(', ') } }]);
    const strange = readMemberHeader(['number', 'name', 'birth_date', 'policy_number', '3174012345678901']);
    expect(JSON.stringify(strange.faults)).not.toContain('3174012345678901');
  });

  it('changes nothing of a member who is the same, and nothing that it leaves open', () => {
    const known = {
      name: 'Siti',
      birth_date: '1990-02-28',
      policy_number: 'POL123',
      client_code: 'C789',
      status: 'INACTIVE',
    } as const;
    const { member } = check(['M00001', 'Siti', '', '1990-02-28', 'POL123']);
    if (!member) throw new Error('a good row');
    expect(changedFields(known, member, 'C789', false)).toEqual([]);
    expect(changedFields(known, { ...member, status: 'ACTIVE', name: 'Sita' }, 'C789', true)).toEqual([
      'name',
      'status',
      'nik',
    ]);
  });
});
