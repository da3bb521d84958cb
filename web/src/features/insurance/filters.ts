import { type ClaimStatus, claimStatuses, type RecordStatus, recordStatuses } from '../../api/insurance.ts';
import { nikOf } from '../../app/useNikSearch.ts';

/** Parameters of the address that narrow each list. */
export const clientParams = ['q', 'status'] as const;
export const policyParams = ['q', 'status', 'client_code'] as const;
export const memberParams = ['q', 'status', 'client_code', 'policy_number'] as const;
export const claimParams = [
  'q',
  'status',
  'client_code',
  'policy_number',
  'member_number',
  'provider_code',
  'date_from',
  'date_to',
] as const;

type Values = Readonly<Partial<Record<(typeof claimParams)[number], string>>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const forms = {
  client_code: /^[A-Z0-9]{4}$/,
  provider_code: /^[A-Z0-9]{4}$/,
  policy_number: /^POL[0-9]{3,6}$/,
  member_number: /^M[0-9]{5,9}$/,
} as const;

export const isRecordStatus = (text: string | undefined): text is RecordStatus =>
  recordStatuses.some((status) => status === text);

export const isClaimStatus = (text: string | undefined): text is ClaimStatus =>
  claimStatuses.some((status) => status === text);

/** What is searched for, and codes in their form: what the API would refuse is left out. */
function commonOf(values: Values) {
  const codes = Object.entries(forms).flatMap(([name, form]) => {
    const value = values[name as keyof typeof forms];
    return value !== undefined && form.test(value) ? [[name, value] as const] : [];
  });
  const q = values.q?.trim() ?? '';
  return {
    ...(q === '' ? {} : { q }),
    ...(Object.fromEntries(codes) as Partial<Record<keyof typeof forms, string>>),
  };
}

export function recordQueryOf(values: Values) {
  const { status } = values;
  return { ...commonOf(values), ...(isRecordStatus(status) ? { status } : {}) };
}

/** Sixteen digits are a NIK. */
export function memberQueryOf(values: Values) {
  const { q, ...rest } = recordQueryOf(values);
  const nik = nikOf(q);
  if (nik !== null) return { ...rest, nik };
  return { ...rest, ...(q === undefined ? {} : { q }) };
}

export function claimQueryOf(values: Values) {
  const { status, date_from, date_to } = values;
  return {
    ...commonOf(values),
    ...(isClaimStatus(status) ? { status } : {}),
    ...(date_from !== undefined && DAY.test(date_from) ? { date_from } : {}),
    ...(date_to !== undefined && DAY.test(date_to) ? { date_to } : {}),
  };
}

/** Whether anything narrows the list: an empty one then means "none match". */
export const isNarrowed = (query: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(query).length > 0;
