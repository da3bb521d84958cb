// Aturan IDN-10: Setiap baris impor diperiksa lengkap, dan semua kesalahannya disebut sekaligus.
// Sumber: FR-USER-001

import { isNik } from '../../../kernel/nik.ts';
import { isPhone, toPhone } from '../../../kernel/phone.ts';
import { readTableHeader } from '../../../kernel/table-header.ts';
import { type UserStatus, userStatuses, userTypes } from '../../../kernel/user-type.ts';
import { checkGrant, type GrantedRole, type Granter } from './grant.ts';
import { checkReach, type Narrowed } from './reach.ts';
import { checkRestrictions, type RestrictionDefinition } from './restriction-value.ts';
import { firstStatusNeeds } from './user-status.ts';
import { isEmail, isUsername, usernameIsForeignEmail } from './username.ts';

export const importColumns = [
  'username',
  'email',
  'full_name',
  'phone',
  'nik',
  'user_type',
  'roles',
  'status',
  'restrictions',
] as const;
export type ImportColumn = (typeof importColumns)[number];
const required: readonly ImportColumn[] = ['username', 'full_name', 'user_type'];
/** What an export has beside: may stand there and is not read. */
const ignored: readonly string[] = ['created_at', 'last_login_at'];

export function readHeader(cells: readonly string[]) {
  return readTableHeader(cells, { columns: importColumns, required, ignored });
}

export interface ImportRole extends GrantedRole {
  readonly id: string;
  readonly tenantRoleId: number;
  readonly allowedUserTypes: readonly string[];
}

/** What the rows of one file are checked against. */
export interface ImportContext {
  readonly granter: Granter & Narrowed;
  readonly roles: ReadonlyMap<string, ImportRole>;
  readonly definitions: readonly RestrictionDefinition[];
}

export interface ImportedUser {
  readonly username: string;
  readonly email: string | null;
  readonly fullName: string;
  readonly phone: string | null;
  readonly nik: string | null;
  readonly userType: (typeof userTypes)[number];
  readonly roles: readonly ImportRole[];
  readonly status: UserStatus;
  readonly restrictions: Readonly<Record<string, unknown>>;
}

export interface RowFault {
  readonly column: string;
  readonly code: RowFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}
export type RowFaultCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_A_CHOICE'
  | 'NOT_AN_EMAIL'
  | 'NIK_FORM'
  | 'PHONE_FORM'
  | 'USERNAME_FORM'
  | 'USERNAME_NOT_OWN_EMAIL'
  | 'ROLE_UNKNOWN'
  | 'ROLE_WRONG_TYPE'
  | 'NOT_YOURS_TO_GRANT'
  | 'STATUS_NOT_YOURS'
  | 'RESTRICTION_UNKNOWN'
  | 'RESTRICTION_WRONG_TYPE'
  | 'RESTRICTION_VALUE'
  | 'REACH_NOT_YOURS'
  | 'RESTRICTIONS_FORM'
  | 'FORMULA'
  | 'ROW_TOO_LONG'
  | 'NOT_TEXT'
  | 'TAKEN'
  | 'DUPLICATE_IN_FILE';

export type CheckedRow =
  | { readonly user: ImportedUser; readonly faults: readonly [] }
  | { readonly user: null; readonly faults: readonly RowFault[] };

/**
 * FR-USER-001 · Setiap baris impor diperiksa dengan aturan yang sama seperti pengguna yang dibuat satu per satu.
 * All faults of the row at once.
 * @param formulas places of cells that hold a formula
 */
export function checkRow(
  { cells, formulas }: { readonly cells: readonly string[]; readonly formulas?: ReadonlySet<number> },
  columns: readonly (ImportColumn | null)[],
  context: ImportContext,
): CheckedRow {
  const faults: RowFault[] = [];
  const unread = new Set<string>();
  const add = (column: string, code: RowFaultCode, params: RowFault['params'] = {}) => {
    if (!unread.has(column)) faults.push({ column, code, params });
  };
  const text: Partial<Record<ImportColumn, string>> = {};
  columns.forEach((column, i) => {
    if (!column) return;
    if (!formulas?.has(i)) text[column] = (cells[i] ?? '').trim();
    else {
      add(column, 'FORMULA');
      unread.add(column);
    }
  });
  if (cells.slice(columns.length).some((cell) => cell !== '')) add('', 'ROW_TOO_LONG');
  for (const [column, value] of Object.entries(text))
    if (value.includes('\0') || !value.isWellFormed()) add(column, 'NOT_TEXT');
  const person = readPerson(text, add);
  const rights = readRights(text, context, add);
  return faults.length > 0 ? { user: null, faults } : { user: { ...person, ...rights }, faults: [] };
}

type Add = (column: string, code: RowFaultCode, params?: RowFault['params']) => void;
type Texts = Partial<Record<ImportColumn, string>>;

function readPerson(text: Texts, add: Add) {
  const { username = '', full_name: fullName = '', nik = '' } = text;
  const email = (text.email ?? '') || (username.includes('@') ? username : '');
  const phone = toPhone(text.phone ?? '');
  if (username === '') add('username', 'REQUIRED');
  else if (!isUsername(username)) add('username', 'USERNAME_FORM');
  else if (usernameIsForeignEmail(username, email)) add('username', 'USERNAME_NOT_OWN_EMAIL');
  if (fullName === '') add('full_name', 'REQUIRED');
  else if (fullName.length > 150) add('full_name', 'TOO_LONG', { max: 150 });
  if (email !== '' && !isEmail(email)) add('email', 'NOT_AN_EMAIL');
  if (phone !== '' && !isPhone(phone)) add('phone', 'PHONE_FORM');
  if (nik !== '' && !isNik(nik)) add('nik', 'NIK_FORM');
  return { username, email: email || null, fullName, phone: phone || null, nik: nik || null };
}

function readRights(text: Texts, { granter, roles, definitions }: ImportContext, add: Add) {
  const userType = (text.user_type ?? '').toUpperCase() as ImportedUser['userType'];
  const status = ((text.status ?? '') || 'PENDING_APPROVAL').toUpperCase() as UserStatus;
  const isType = userTypes.includes(userType);
  if (!isType) add('user_type', 'NOT_A_CHOICE', { choices: userTypes.join(', ') });
  if (!userStatuses.includes(status)) add('status', 'NOT_A_CHOICE', { choices: userStatuses.join(', ') });
  else if (firstStatusNeeds(status) && !granter.permissions.has('users:approve'))
    add('status', 'STATUS_NOT_YOURS');
  const names = [
    ...new Set(
      (text.roles ?? '')
        .split(/[|;,]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  const held = names.flatMap((name) => {
    const role = roles.get(name.toUpperCase());
    if (!role) add('roles', 'ROLE_UNKNOWN', { role: name.slice(0, 50) });
    else if (isType && !role.allowedUserTypes.includes(userType))
      add('roles', 'ROLE_WRONG_TYPE', { role: role.name, userType });
    return role ? [role] : [];
  });
  const missing = checkGrant(granter, held);
  if (missing.length > 0) add('roles', 'NOT_YOURS_TO_GRANT', { permissions: missing.join(', ') });
  const restrictions = readRestrictions(text.restrictions ?? '');
  if (restrictions === null) add('restrictions', 'RESTRICTIONS_FORM');
  const checked = isType
    ? checkRestrictions(restrictions ?? {}, userType, definitions)
    : { value: {}, faults: [] };
  for (const { code, params } of checked.faults) add('restrictions', code, params);
  if (isType)
    for (const { code, params } of checkReach(
      granter,
      { userType, restrictions: checked.value },
      definitions,
    ))
      add('restrictions', code, params);
  return { userType, status, roles: held, restrictions: checked.value };
}

/** `CLIENT_CODE=C789;POLICY_NUMBER=POL123` (a name may come again: a list), or JSON. null: neither of the two. */
export function readRestrictions(text: string): Record<string, unknown> | null {
  if (text === '') return {};
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      return null;
    }
  }
  const values = new Map<string, string[]>();
  for (const pair of text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const at = pair.indexOf('=');
    if (at < 1) return null;
    const name = pair.slice(0, at).trim();
    values.set(name, [...(values.get(name) ?? []), pair.slice(at + 1).trim()]);
  }
  return Object.fromEntries([...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list]));
}

/** The other way round, for exports: pairs where every value is plain, else JSON. */
export function restrictionsText(restrictions: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(restrictions).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, unknown] => [name, one]),
  );
  const plain = pairs.every(
    ([, value]) => typeof value === 'number' || (typeof value === 'string' && !/[;|={]/.test(value)),
  );
  return plain
    ? pairs.map(([name, value]) => `${name}=${String(value)}`).join(';')
    : JSON.stringify(restrictions);
}
