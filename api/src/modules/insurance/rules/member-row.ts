// Aturan INS-20: Setiap baris impor peserta diperiksa lengkap, dan semua kesalahannya disebut menurut baris dan kolom; NIK dan status
// yang kosong tidak mengubah yang sudah ada.
// Sumber: identity, TPA data

import { isDate } from '../../../kernel/forms.ts';
import { isNik } from '../../../kernel/nik.ts';
import { readTableHeader } from '../../../kernel/table-header.ts';
import { CODE_PATTERN, MEMBER_NUMBER_PATTERN, POLICY_NUMBER_PATTERN } from './forms.ts';

export const memberColumns = [
  'number',
  'name',
  'nik',
  'birth_date',
  'policy_number',
  'client_code',
  'status',
] as const;
export type MemberColumn = (typeof memberColumns)[number];
const required: readonly MemberColumn[] = ['number', 'name', 'birth_date', 'policy_number'];
/** What a list may be copied with. */
const ignored: readonly string[] = ['nik_masked', 'created_at', 'updated_at'];

export function readMemberHeader(cells: readonly string[]) {
  return readTableHeader(cells, { columns: memberColumns, required, ignored });
}

export interface ImportedMember {
  readonly number: string;
  readonly name: string;
  readonly birth_date: string;
  readonly policy_number: string;
  /** null where the file leaves it open: the policy says whose the member is. */
  readonly client_code: string | null;
  /** null where the file leaves it open: who is known keeps theirs. */
  readonly nik: string | null;
  readonly status: 'ACTIVE' | 'INACTIVE' | null;
}

type FaultCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_A_CHOICE'
  | 'NOT_A_DATE'
  | 'DATE_IN_FUTURE'
  | 'NIK_FORM'
  | 'CLIENT_CODE_FORM'
  | 'MEMBER_NUMBER_FORM'
  | 'POLICY_NUMBER_FORM'
  | 'FORMULA'
  | 'NOT_TEXT'
  | 'ROW_TOO_LONG'
  | 'SEPARATORS_MIXED';
export interface MemberFault {
  readonly column: MemberColumn | '';
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CheckedMember {
  /** null where anything is wrong. */
  readonly member: ImportedMember | null;
  /** What of a row with faults can still be looked up: a number or policy in its right form. */
  readonly number: string | null;
  readonly policy: string | null;
  readonly faults: readonly MemberFault[];
}

const forms = {
  number: { pattern: new RegExp(MEMBER_NUMBER_PATTERN), code: 'MEMBER_NUMBER_FORM' },
  policy_number: { pattern: new RegExp(POLICY_NUMBER_PATTERN), code: 'POLICY_NUMBER_FORM' },
  client_code: { pattern: new RegExp(CODE_PATTERN), code: 'CLIENT_CODE_FORM' },
} as const;
const statuses = ['ACTIVE', 'INACTIVE'] as const;
const MOST_LETTERS = 150;

/**
 * All faults of a row at once.
 * @param formulas places of cells that hold a formula
 * @param today where the institution is
 */
export function checkMemberRow(
  { cells, formulas }: { readonly cells: readonly string[]; readonly formulas?: ReadonlySet<number> },
  columns: readonly (MemberColumn | null)[],
  today: string,
): CheckedMember {
  if (hasOtherSeparators(cells, columns))
    return {
      member: null,
      number: null,
      policy: null,
      faults: [{ column: '', code: 'SEPARATORS_MIXED', params: {} }],
    };
  const faults: MemberFault[] = [];
  const text: Partial<Record<MemberColumn, string>> = {};
  columns.forEach((column, i) => {
    if (!column) return;
    const value = (cells[i] ?? '').trim();
    if (formulas?.has(i)) faults.push({ column, code: 'FORMULA', params: {} });
    else if (value.includes('\0') || !value.isWellFormed())
      faults.push({ column, code: 'NOT_TEXT', params: {} });
    else text[column] = value;
  });
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    faults.push({ column: '', code: 'ROW_TOO_LONG', params: {} });
  const known = new Set(faults.map((fault) => fault.column));
  faults.push(...columnFaults(text, today).filter(({ column }) => !known.has(column)));
  const good = (column: MemberColumn) => !faults.some((fault) => fault.column === column);
  const { number = '', name = '', birth_date = '', policy_number = '' } = text;
  return {
    member:
      faults.length > 0
        ? null
        : {
            number,
            name,
            birth_date,
            policy_number,
            client_code: text.client_code || null,
            nik: text.nik || null,
            status: statuses.find((status) => status === text.status?.toUpperCase()) ?? null,
          },
    number: good('number') ? number : null,
    policy: good('policy_number') ? policy_number : null,
    faults,
  };
}

function columnFaults(text: Partial<Record<MemberColumn, string>>, today: string): MemberFault[] {
  const faults: MemberFault[] = [];
  const add = (column: MemberColumn, code: FaultCode, params: MemberFault['params'] = {}) =>
    void faults.push({ column, code, params });
  for (const column of required) if (!text[column]) add(column, 'REQUIRED');
  for (const column of ['number', 'policy_number', 'client_code'] as const)
    if (text[column] && !forms[column].pattern.test(text[column])) add(column, forms[column].code);
  const { name = '', birth_date: birthDate = '', nik = '', status = '' } = text;
  if (name.length > MOST_LETTERS) add('name', 'TOO_LONG', { max: MOST_LETTERS });
  if (birthDate !== '' && !isDate(birthDate)) add('birth_date', 'NOT_A_DATE');
  else if (birthDate > today) add('birth_date', 'DATE_IN_FUTURE');
  if (nik !== '' && !isNik(nik)) add('nik', 'NIK_FORM');
  if (status !== '' && !(statuses as readonly string[]).includes(status.toUpperCase()))
    add('status', 'NOT_A_CHOICE', { choices: statuses.join(', ') });
  return faults;
}

/** A row without a policy where one must stand, whose cells fit the header when they are cut at other separators too. */
function hasOtherSeparators(cells: readonly string[], columns: readonly (MemberColumn | null)[]): boolean {
  if (cells.length >= columns.length) return false;
  const at = columns.indexOf('policy_number');
  const isPolicy = (text = '') => forms.policy_number.pattern.test(text.trim());
  const cut = cells.flatMap((cell) => cell.split(/[,;\t]/));
  return cut.length === columns.length && isPolicy(cut[at]) && !isPolicy(cells[at]);
}

export interface KnownMember {
  readonly name: string;
  readonly birth_date: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly status: 'ACTIVE' | 'INACTIVE';
}

/** Which fields a row would change of a member that is known; empty: the same file comes twice and changes nothing. */
export function changedFields(
  known: KnownMember,
  row: ImportedMember,
  clientCode: string,
  nikDiffers: boolean,
): (keyof KnownMember | 'nik')[] {
  return [
    ...(known.name === row.name ? [] : (['name'] as const)),
    ...(known.birth_date === row.birth_date ? [] : (['birth_date'] as const)),
    ...(known.policy_number === row.policy_number ? [] : (['policy_number'] as const)),
    ...(known.client_code === clientCode ? [] : (['client_code'] as const)),
    ...(row.status === null || known.status === row.status ? [] : (['status'] as const)),
    ...(nikDiffers ? (['nik'] as const) : []),
  ];
}
