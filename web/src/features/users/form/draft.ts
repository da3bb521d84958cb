import type {
  ChangedUser,
  Definition,
  NewUser,
  Restrictions,
  Role,
  UserDetail,
  UserStatus,
} from '../../../api/identity.ts';
import type { Locale, UserType } from '../../../api/types.ts';
import { phoneFault, phoneOf } from '../../../app/phone.ts';
import { draftOf, readValue, sameRestrictions, type ValueDraft } from '../../definitions/values.ts';

/** A user while they are edited: everything as the fields hold it. */
export interface UserDraft {
  full_name: string;
  username: string;
  email: string;
  phone: string;
  nik: string;
  user_type: UserType;
  locale: Locale;
  role_ids: string[];
  restrictions: Record<string, ValueDraft>;
  status: Extract<UserStatus, 'PENDING_APPROVAL' | 'ACTIVE'>;
  entry: 'invitation' | 'password';
  password: string;
}

export const emptyUser: UserDraft = {
  full_name: '',
  username: '',
  email: '',
  phone: '',
  nik: '',
  user_type: 'CORE',
  locale: 'id',
  role_ids: [],
  restrictions: {},
  status: 'PENDING_APPROVAL',
  entry: 'invitation',
  password: '',
};

/** The draft of a stored user. The NIK stays empty: it is only ever replaced. */
export function userDraft(user: UserDetail, definitions: readonly Definition[]): UserDraft {
  const types = new Map(definitions.map((each) => [each.name, each.value_type]));
  return {
    ...emptyUser,
    full_name: user.full_name,
    username: user.username,
    email: user.email ?? '',
    phone: user.phone ?? '',
    user_type: user.user_type,
    locale: user.locale,
    role_ids: user.roles.map((role) => role.id),
    restrictions: Object.fromEntries(
      Object.entries(user.restrictions).map(([name, value]) => [
        name,
        draftOf(types.get(name) ?? 'STRING', value),
      ]),
    ),
  };
}

/** A NIK as typed or pasted, without the blanks, dots and dashes of cards and lists: at most its 16 digits. */
export const nikOf = (typed: string): string => typed.replace(/[\s.-]/g, '').slice(0, 16);

/** What was filled in, as the API takes it; a restriction left empty is none. */
export function restrictionsOf(drafts: Readonly<Record<string, ValueDraft>>): Restrictions {
  const restrictions: Restrictions = {};
  for (const [name, draft] of Object.entries(drafts)) {
    const value = readValue(draft);
    if (value !== undefined) restrictions[name] = value;
  }
  return restrictions;
}

/** The body of a new user: empty fields are left out, and the password where an invitation is meant. */
export function newUserPayload(draft: UserDraft): NewUser {
  const restrictions = restrictionsOf(draft.restrictions);
  const given = (text: string): boolean => text.trim() !== '';
  return {
    username: draft.username.trim(),
    full_name: draft.full_name.trim(),
    user_type: draft.user_type,
    locale: draft.locale,
    ...(given(draft.email) ? { email: draft.email.trim() } : {}),
    ...(given(draft.phone) ? { phone: phoneOf(draft.phone) } : {}),
    ...(given(draft.nik) ? { nik: draft.nik.trim() } : {}),
    ...(draft.entry === 'password' ? { password: draft.password } : {}),
    ...(draft.role_ids.length > 0 ? { role_ids: draft.role_ids } : {}),
    ...(Object.keys(restrictions).length > 0 ? { restrictions } : {}),
    ...(draft.status === 'ACTIVE' ? { status: draft.status } : {}),
  };
}

export type FieldFault = 'missing' | 'username' | 'email' | 'foreignEmail' | 'phone' | 'nik' | 'password';
type Checked = 'full_name' | 'username' | 'email' | 'phone' | 'nik' | 'password';

const SHORTEST_PASSWORD = 10;

/** What is wrong with each field, before anything is sent. */
export function fieldFaults(draft: UserDraft): Partial<Record<Checked, FieldFault>> {
  const faults: Partial<Record<Checked, FieldFault>> = {};
  const username = draft.username.trim();
  const email = draft.email.trim();
  if (draft.full_name.trim() === '') faults.full_name = 'missing';
  if (!/^[A-Za-z0-9._@+-]{3,100}$/.test(username)) faults.username = 'username';
  else if (username.includes('@') && email !== '' && username.toLowerCase() !== email.toLowerCase())
    faults.username = 'foreignEmail';
  if (email !== '' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) faults.email = 'email';
  if (phoneFault(draft.phone)) faults.phone = 'phone';
  if (draft.nik.trim() !== '' && !/^\d{16}$/.test(draft.nik.trim())) faults.nik = 'nik';
  if (draft.entry === 'password' && draft.password.length < SHORTEST_PASSWORD) faults.password = 'password';
  return faults;
}

/** What a type of user needs, without which they see no insurance data at all: one of these names. */
const needed: Readonly<Partial<Record<UserType, readonly string[]>>> = {
  CLIENT: ['CLIENT_CODE'],
  PROVIDER: ['PROVIDER_CODE'],
  MEMBER: ['MEMBER_NUMBER', 'POLICY_NUMBER'],
};

/** The names of which one is missing, or null where all is well or the institution has no insurance data. */
export function missingRestriction(
  type: UserType,
  names: readonly string[],
  modules: readonly string[],
): readonly string[] | null {
  const wanted = needed[type];
  if (wanted === undefined || !modules.includes('insurance')) return null;
  return wanted.some((name) => names.includes(name)) ? null : wanted;
}

export interface UserChanges {
  fields: ChangedUser;
  role_ids: string[] | null;
  restrictions: Restrictions | null;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

/** What would have to be sent to make the stored user into the draft. */
export function userChanges(user: UserDetail, draft: UserDraft): UserChanges {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const after = {
    full_name: draft.full_name.trim(),
    username: draft.username.trim(),
    email: orNull(draft.email),
    phone: orNull(phoneOf(draft.phone)),
    user_type: draft.user_type,
    locale: draft.locale,
  };
  const names = (Object.keys(after) as (keyof typeof after)[]).filter((name) => after[name] !== user[name]);
  const fields: ChangedUser = Object.fromEntries(names.map((name) => [name, after[name]]));
  if (draft.nik.trim() !== '') fields.nik = draft.nik.trim();
  const held = user.roles.map((role) => role.id);
  const restrictions = restrictionsOf(draft.restrictions);
  return {
    fields,
    role_ids: sameSet(held, draft.role_ids) ? null : draft.role_ids,
    restrictions: sameRestrictions(user.restrictions, restrictions) ? null : restrictions,
  };
}

export const isUnchanged = ({ fields, role_ids, restrictions }: UserChanges): boolean =>
  Object.keys(fields).length === 0 && role_ids === null && restrictions === null;

export type SaveStep =
  | { kind: 'fields'; body: ChangedUser }
  | { kind: 'roles'; role_ids: string[] }
  | { kind: 'restrictions'; body: Restrictions };

interface Known {
  roles: readonly Pick<Role, 'id' | 'allowed_user_types'>[];
  definitions: readonly Pick<Definition, 'name' | 'allowed_user_types'>[];
}

/**
 * The requests that save these changes, in an order that the API takes: before the type of user changes, what the new
 * type may not have is taken away; what only the new type may have is given after.
 */
export function savePlan(user: UserDetail, changes: UserChanges, known: Known): SaveStep[] {
  const type = changes.fields.user_type;
  const steps: SaveStep[] = [];
  let roles = user.roles.map((role) => role.id);
  // What is stored was taken by the very schema that takes it again.
  let restrictions = user.restrictions as Restrictions;
  const setRoles = (ids: string[]): void => {
    if (!sameSet(ids, roles)) steps.push({ kind: 'roles', role_ids: ids });
    roles = ids;
  };
  const setRestrictions = (next: Restrictions): void => {
    if (!sameRestrictions(next, restrictions)) steps.push({ kind: 'restrictions', body: next });
    restrictions = next;
  };
  if (type !== undefined) {
    const forbidden = (allowed: readonly UserType[] | undefined): boolean =>
      allowed?.includes(type) === false;
    const role = new Map(known.roles.map((each) => [each.id, each.allowed_user_types]));
    const definition = new Map(known.definitions.map((each) => [each.name, each.allowed_user_types]));
    setRoles(roles.filter((id) => !forbidden(role.get(id))));
    const kept = Object.entries(restrictions).filter(([name]) => !forbidden(definition.get(name)));
    setRestrictions(Object.fromEntries(kept));
  }
  if (Object.keys(changes.fields).length > 0) steps.push({ kind: 'fields', body: changes.fields });
  setRoles(changes.role_ids ?? roles);
  setRestrictions(changes.restrictions ?? restrictions);
  return steps;
}
