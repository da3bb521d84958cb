import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRow,
  type ImportContext,
  type ImportRole,
  importColumns,
  readHeader,
  readRestrictions,
  restrictionsText,
} from './import-row.ts';

const role = (name: string, over: Partial<ImportRole> = {}): ImportRole => ({
  id: name,
  tenantRoleId: 1,
  name,
  builtIn: true,
  permissions: ['users:read'],
  allowedUserTypes: ['CORE', 'CLIENT'],
  ...over,
});
const context: ImportContext = {
  granter: {
    userType: 'CORE',
    restrictions: {},
    roleNames: ['ADMIN'],
    permissions: new Set(['users:read', 'users:approve']),
  },
  roles: new Map([
    ['READER', role('READER')],
    ['MEMBER', role('MEMBER', { allowedUserTypes: ['MEMBER'] })],
    ['TPA_ADMIN', role('TPA_ADMIN', { permissions: ['roles:write'] })],
  ]),
  definitions: [
    {
      name: 'CLIENT_CODE',
      value_type: 'STRING',
      validation_rule: { pattern: '^[A-Z0-9]{4}$' },
      allowed_user_types: ['CLIENT'],
    },
  ],
};
const good = {
  username: 'siti.aminah',
  email: 'siti@smkn1.example',
  full_name: 'Siti Aminah',
  phone: '081234567890',
  nik: '7373010101010001',
  user_type: 'client',
  roles: 'reader',
  status: 'active',
  restrictions: 'CLIENT_CODE=C789',
};
const check = (over: Partial<typeof good> = {}, given = context) =>
  checkRow({ cells: Object.values({ ...good, ...over }) }, [...importColumns], given);
const codes = (over: Partial<typeof good>, given = context) =>
  check(over, given).faults.map(({ column, code }) => `${column} ${code}`);

describe('checkRow', () => {
  it('FR-USER-001: takes a good row, whatever its capitals, with the phone in its own form', () => {
    expect(check()).toMatchObject({
      faults: [],
      user: {
        userType: 'CLIENT',
        status: 'ACTIVE',
        phone: '+6281234567890',
        restrictions: { CLIENT_CODE: 'C789' },
      },
    });
    expect(check({ status: '' }).user?.status).toBe('PENDING_APPROVAL');
  });

  it.each([
    [{ username: '' }, 'username REQUIRED'],
    [{ username: 'a b c' }, 'username USERNAME_FORM'],
    [{ username: 'budi@smkn1.example' }, 'username USERNAME_NOT_OWN_EMAIL'],
    [{ full_name: '' }, 'full_name REQUIRED'],
    [{ full_name: 'a'.repeat(151) }, 'full_name TOO_LONG'],
    [{ email: 'siti' }, 'email NOT_AN_EMAIL'],
    [{ phone: '123' }, 'phone PHONE_FORM'],
    [{ nik: '123' }, 'nik NIK_FORM'],
    [{ user_type: 'GURU' }, 'user_type NOT_A_CHOICE'],
    [{ status: 'GONE' }, 'status NOT_A_CHOICE'],
    [{ roles: 'RAJA' }, 'roles ROLE_UNKNOWN'],
    [{ roles: 'MEMBER' }, 'roles ROLE_WRONG_TYPE'],
    [{ roles: 'TPA_ADMIN' }, 'roles NOT_YOURS_TO_GRANT'],
    [{ restrictions: 'WARNA=merah' }, 'restrictions RESTRICTION_UNKNOWN'],
    [{ restrictions: 'CLIENT_CODE=c' }, 'restrictions RESTRICTION_VALUE'],
    [{ restrictions: 'C789' }, 'restrictions RESTRICTIONS_FORM'],
    [{ restrictions: '=C789' }, 'restrictions RESTRICTIONS_FORM'],
    [{ full_name: 'Siti\0' }, 'full_name NOT_TEXT'],
  ])('FR-USER-004: refuses %j', (over, fault) => {
    expect(codes(over)).toEqual([fault]);
  });

  it('says all faults of a row at once', () => {
    expect(codes({ username: '', nik: 'x', roles: 'RAJA' })).toEqual([
      'username REQUIRED',
      'nik NIK_FORM',
      'roles ROLE_UNKNOWN',
    ]);
  });

  it('lets nobody approve who may not', () => {
    const granter = { ...context.granter, roleNames: [], permissions: new Set(['users:read']) };
    expect(codes({}, { ...context, granter })).toEqual(['status STATUS_NOT_YOURS']);
    expect(codes({ status: '' }, { ...context, granter })).toEqual([]);
  });

  it('FR-USER-001 a cell that a workbook has worked out is a formula, whatever it shows', () => {
    const row = checkRow(
      { cells: Object.values(good), formulas: new Set([0, 5]) },
      [...importColumns],
      context,
    );
    expect(row.faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'username FORMULA',
      'user_type FORMULA',
    ]);
  });

  it('sees cells beyond the header', () => {
    const row = checkRow({ cells: [...Object.values(good), 'more'] }, [...importColumns], context);
    expect(row.faults.map(({ code }) => code)).toEqual(['ROW_TOO_LONG']);
  });
});

describe('readHeader', () => {
  it.each([
    [['Username', 'FULL NAME', 'user-type'], ['username', 'full_name', 'user_type'], []],
    [['username', 'full_name', 'user_type', 'created_at'], ['username', 'full_name', 'user_type', null], []],
    [['username', 'full_name'], ['username', 'full_name'], ['COLUMN_MISSING']],
    [
      ['username', 'full_name', 'user_type', 'hobi'],
      ['username', 'full_name', 'user_type', null],
      ['COLUMN_UNKNOWN'],
    ],
    [
      ['username', 'username', 'full_name', 'user_type'],
      ['username', 'username', 'full_name', 'user_type'],
      ['COLUMN_TWICE'],
    ],
  ])('%j', (cells, columns, faults) => {
    const header = readHeader(cells);
    expect([header.columns, header.faults.map(({ code }) => code)]).toEqual([columns, faults]);
  });
});

describe('restrictions as text', () => {
  it.each([
    ['', {}],
    ['CLIENT_CODE=C789', { CLIENT_CODE: 'C789' }],
    ['CLIENT_CODE=C789;CLIENT_CODE=C123', { CLIENT_CODE: ['C789', 'C123'] }],
    ['{"MAX_CLAIM_AMOUNT":5000000}', { MAX_CLAIM_AMOUNT: 5_000_000 }],
    ['{broken', null],
    ['nothing', null],
  ])('%s', (text, value) => {
    expect(readRestrictions(text)).toEqual(value);
  });

  it('an export can be imported again', () => {
    const value = fc.stringMatching(/^[A-Z0-9=;|{ -]{1,8}$/).filter((text) => text === text.trim());
    const values = fc.oneof(value, fc.array(value, { minLength: 2, maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z_]{1,8}$/), values), (restrictions) => {
        expect(readRestrictions(restrictionsText(restrictions))).toEqual(restrictions);
      }),
    );
  });
});
