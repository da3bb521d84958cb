import {
  CODE_PATTERN,
  MEMBER_NUMBER_PATTERN,
  MOST_LIMIT,
  POLICY_NUMBER_PATTERN,
} from '../../../../../api/src/modules/insurance/rules/forms.ts';
import type {
  ChangedClient,
  ChangedMember,
  ChangedPolicy,
  ClientDetail,
  MemberDetail,
  NewClient,
  NewMember,
  NewPolicy,
  PolicyDetail,
  RecordStatus,
} from '../../../api/insurance.ts';
import { phoneFault, phoneOf } from '../../../app/phone.ts';
import { rupiahOf } from '../amounts.ts';

/** What is typed into each form; texts as they stand in the fields. */
export interface ClientDraft {
  code: string;
  name: string;
  email: string;
  phone: string;
  status: RecordStatus;
}
export interface PolicyDraft {
  number: string;
  client_code: string;
  start_on: string;
  end_on: string;
  annual_limit: string;
  status: RecordStatus;
}
export interface MemberDraft {
  number: string;
  nik: string;
  name: string;
  birth_date: string;
  policy_number: string;
  status: RecordStatus;
}

export type Fault =
  | 'code'
  | 'name'
  | 'email'
  | 'phone'
  | 'policy'
  | 'client'
  | 'pickPolicy'
  | 'date'
  | 'order'
  | 'future'
  | 'limit'
  | 'member'
  | 'nik';
type Faults<Draft> = Partial<Record<keyof Draft, Fault>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MOST_NAME = 150;
const fits = (pattern: string, text: string): boolean => new RegExp(pattern).test(text);
const nameFault = (name: string): boolean => name.trim() === '' || name.trim().length > MOST_NAME;
const upper = (text: string): string => text.trim().toUpperCase();
const digitsOf = (text: string): string => text.replaceAll(/[\s.-]/g, '');

export function clientFaults(draft: ClientDraft): Faults<ClientDraft> {
  return {
    ...(fits(CODE_PATTERN, upper(draft.code)) ? {} : { code: 'code' }),
    ...(nameFault(draft.name) ? { name: 'name' } : {}),
    ...(draft.email.trim() === '' || EMAIL.test(draft.email.trim()) ? {} : { email: 'email' }),
    ...(phoneFault(draft.phone) ? { phone: 'phone' } : {}),
  };
}

export function policyFaults(draft: PolicyDraft): Faults<PolicyDraft> {
  const limit = rupiahOf(draft.annual_limit);
  const ends = DAY.test(draft.end_on);
  return {
    ...(fits(POLICY_NUMBER_PATTERN, upper(draft.number)) ? {} : { number: 'policy' }),
    ...(draft.client_code === '' ? { client_code: 'client' } : {}),
    ...(DAY.test(draft.start_on) ? {} : { start_on: 'date' }),
    ...(ends ? {} : { end_on: 'date' }),
    ...(ends && DAY.test(draft.start_on) && draft.end_on < draft.start_on ? { end_on: 'order' } : {}),
    ...(limit === null || limit < 1 || limit > MOST_LIMIT ? { annual_limit: 'limit' } : {}),
  };
}

export function memberFaults(draft: MemberDraft, today: string): Faults<MemberDraft> {
  const nik = digitsOf(draft.nik);
  return {
    ...(fits(MEMBER_NUMBER_PATTERN, upper(draft.number)) ? {} : { number: 'member' }),
    ...(nik === '' || /^\d{16}$/.test(nik) ? {} : { nik: 'nik' }),
    ...(nameFault(draft.name) ? { name: 'name' } : {}),
    ...(DAY.test(draft.birth_date) ? {} : { birth_date: 'date' }),
    ...(DAY.test(draft.birth_date) && draft.birth_date > today ? { birth_date: 'future' } : {}),
    ...(draft.policy_number === '' ? { policy_number: 'pickPolicy' } : {}),
  };
}

const orNull = (text: string): string | null => text.trim() || null;

export const newClient = (draft: ClientDraft): NewClient => ({
  code: upper(draft.code),
  name: draft.name.trim(),
  email: orNull(draft.email),
  phone: orNull(phoneOf(draft.phone)),
  status: draft.status,
});

export const newPolicy = (draft: PolicyDraft): NewPolicy => ({
  number: upper(draft.number),
  client_code: draft.client_code,
  start_on: draft.start_on,
  end_on: draft.end_on,
  annual_limit: rupiahOf(draft.annual_limit) ?? 0,
  status: draft.status,
});

export const newMember = (draft: MemberDraft): NewMember => ({
  number: upper(draft.number),
  nik: orNull(digitsOf(draft.nik)),
  name: draft.name.trim(),
  birth_date: draft.birth_date,
  policy_number: draft.policy_number,
  status: draft.status,
});

export const clientDraft = (client: ClientDetail): ClientDraft => ({
  code: client.code,
  name: client.name,
  email: client.email ?? '',
  phone: client.phone ?? '',
  status: client.status,
});

export const policyDraft = (policy: PolicyDetail): PolicyDraft => ({
  number: policy.number,
  client_code: policy.client_code,
  start_on: policy.start_on,
  end_on: policy.end_on,
  annual_limit: String(policy.annual_limit),
  status: policy.status,
});

/** A NIK is never shown again: the empty field leaves it as it is. */
export const memberDraft = (member: MemberDetail): MemberDraft => ({
  number: member.number,
  nik: '',
  name: member.name,
  birth_date: member.birth_date,
  policy_number: member.policy_number,
  status: member.status,
});

/** The given fields of `next` that differ from `old`. */
function differing<Fields extends object, Name extends keyof Fields>(
  old: Fields,
  next: Fields,
  names: readonly Name[],
): Partial<Pick<Fields, Name>> {
  const changed = names.filter((name) => next[name] !== old[name]);
  return Object.fromEntries(changed.map((name) => [name, next[name]])) as Partial<Pick<Fields, Name>>;
}

const clientFields = ['name', 'email', 'phone', 'status'] as const;
const policyFields = ['start_on', 'end_on', 'annual_limit', 'status'] as const;
const memberFields = ['name', 'birth_date', 'policy_number', 'status'] as const;

/** Only what differs is sent, with the version that was seen. Null where nothing does. */
export function clientChanges(client: ClientDetail, draft: ClientDraft): ChangedClient | null {
  const changed = differing(newClient(clientDraft(client)), newClient(draft), clientFields);
  return Object.keys(changed).length === 0 ? null : { ...changed, version: client.version };
}

export function policyChanges(policy: PolicyDetail, draft: PolicyDraft): ChangedPolicy | null {
  const changed = differing(newPolicy(policyDraft(policy)), newPolicy(draft), policyFields);
  return Object.keys(changed).length === 0 ? null : { ...changed, version: policy.version };
}

export function memberChanges(member: MemberDetail, draft: MemberDraft): ChangedMember | null {
  const next = newMember(draft);
  const nik = next.nik == null ? {} : { nik: next.nik };
  const changed = { ...differing(newMember(memberDraft(member)), next, memberFields), ...nik };
  return Object.keys(changed).length === 0 ? null : { ...changed, version: member.version };
}
