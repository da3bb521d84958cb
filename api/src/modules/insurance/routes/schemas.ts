import { type TSchema, Type } from 'typebox';
import { NIK_PATTERN } from '../../../kernel/nik.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import {
  CODE_PATTERN,
  ICD10_PATTERN,
  MEMBER_NUMBER_PATTERN,
  MOST_AMOUNT,
  MOST_LIMIT,
  POLICY_NUMBER_PATTERN,
} from '../rules/forms.ts';

export const closed = { additionalProperties: false } as const;
export const optional = Type.Optional;
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const moment = Type.String();
const day = Type.String({ format: 'date' });
const text = (max: number) => Type.String({ minLength: 1, maxLength: max });
const code = Type.String({ maxLength: 4, pattern: CODE_PATTERN, says: 'CLIENT_CODE_FORM' });
const policyNumber = Type.String({
  maxLength: 9,
  pattern: POLICY_NUMBER_PATTERN,
  says: 'POLICY_NUMBER_FORM',
});
const memberNumber = Type.String({
  maxLength: 10,
  pattern: MEMBER_NUMBER_PATTERN,
  says: 'MEMBER_NUMBER_FORM',
});
const icd10 = Type.String({ maxLength: 8, pattern: ICD10_PATTERN, says: 'ICD10_FORM' });
const nik = Type.String({ maxLength: 16, pattern: NIK_PATTERN, says: 'NIK_FORM' });
const amount = Type.Integer({ minimum: 1, maximum: MOST_AMOUNT });
const annualLimit = Type.Integer({ minimum: 1, maximum: MOST_LIMIT });
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
export const status = Type.Union([Type.Literal('ACTIVE'), Type.Literal('INACTIVE')]);
export const claimStatus = Type.Union([
  Type.Literal('SUBMITTED'),
  Type.Literal('APPROVED'),
  Type.Literal('REJECTED'),
  Type.Literal('PAID'),
]);
export const idParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);
const format = Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]);
const search = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'The beginning of a word of the name, or of a number or code.',
});

const clientFilters = { q: optional(search), status: optional(status) };
const policyFilters = {
  q: optional(search),
  client_code: optional(code),
  policy_number: optional(policyNumber),
  status: optional(status),
};
const memberFilters = {
  q: optional(search),
  nik: optional(nik),
  client_code: optional(code),
  policy_number: optional(policyNumber),
  status: optional(status),
};
const claimFilters = {
  q: optional(search),
  client_code: optional(code),
  policy_number: optional(policyNumber),
  member_number: optional(memberNumber),
  provider_code: optional(code),
  status: optional(claimStatus),
  date_from: optional(Type.String({ format: 'date', description: 'First day of treatment, included.' })),
  date_to: optional(Type.String({ format: 'date', description: 'Last day of treatment, included.' })),
};

/** List, count and file of a resource take the same filters. */
const queries = <F extends Record<string, TSchema>>(filters: F) => ({
  list: Type.Object({ ...listQuery, ...filters }, closed),
  count: Type.Object(filters, closed),
  file: Type.Object({ format, ...filters }, closed),
});
export const clientQueries = queries(clientFilters);
export const policyQueries = queries(policyFilters);
export const memberQueries = queries(memberFilters);
export const claimQueries = queries(claimFilters);

export const countAnswer = Type.Object({ count: Type.Integer() });
export const nikAnswer = Type.Object({ nik: Type.String() });

const clientFields = {
  name: text(150),
  email: optional(orNull(Type.String({ maxLength: 200, format: 'email' }))),
  phone: optional(orNull(text(30))),
  status: optional(status),
};
export const newClient = Type.Object({ code, ...clientFields }, closed);
export const changedClient = Type.Object(
  { ...clientFields, name: optional(text(150)), version: optional(version) },
  closed,
);
export const clientRow = Type.Object({
  id: Type.String(),
  code: Type.String(),
  name: Type.String(),
  email: orNull(Type.String()),
  phone: orNull(Type.String()),
  status,
  version: Type.Integer(),
  created_at: moment,
  updated_at: moment,
});

export const newPolicy = Type.Object(
  {
    number: policyNumber,
    client_code: code,
    start_on: day,
    end_on: Type.String({ format: 'date', description: 'The last day of cover, included.' }),
    annual_limit: annualLimit,
    status: optional(status),
  },
  closed,
);
export const changedPolicy = Type.Object(
  {
    start_on: optional(day),
    end_on: optional(day),
    annual_limit: optional(annualLimit),
    status: optional(status),
    version: optional(version),
  },
  closed,
);
export const policyRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  client_code: Type.String(),
  client_name: Type.String(),
  start_on: Type.String(),
  end_on: Type.String(),
  annual_limit: Type.Integer(),
  used: Type.Integer({ description: 'Approved and paid in the running year of the policy.' }),
  remaining: Type.Integer(),
  status,
  version: Type.Integer(),
  created_at: moment,
  updated_at: moment,
});

export const newMember = Type.Object(
  {
    number: memberNumber,
    nik: optional(orNull(nik)),
    name: text(150),
    birth_date: day,
    policy_number: policyNumber,
    status: optional(status),
  },
  closed,
);
export const changedMember = Type.Object(
  {
    nik: optional(orNull(nik)),
    name: optional(text(150)),
    birth_date: optional(day),
    policy_number: optional(policyNumber),
    status: optional(status),
    version: optional(version),
  },
  closed,
);
export const memberRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  name: Type.String(),
  nik_masked: orNull(Type.String()),
  birth_date: Type.String(),
  policy_number: Type.String(),
  client_code: Type.String(),
  status,
  version: Type.Integer(),
  created_at: moment,
  updated_at: moment,
});

export const newClaim = Type.Object(
  {
    member_number: memberNumber,
    date: day,
    icd10,
    amount,
    provider_code: optional(
      Type.String({
        maxLength: 4,
        pattern: CODE_PATTERN,
        says: 'CLIENT_CODE_FORM',
        description: 'Only from who has no PROVIDER_CODE of their own, or several.',
      }),
    ),
    confirm_duplicate: optional(
      Type.Boolean({
        description:
          'false: a claim that is like one that exists answers 409 CLAIM_LIKELY_DUPLICATE and is not filed. true, or nothing: it is filed.',
      }),
    ),
  },
  closed,
);
export const changedClaim = Type.Object(
  { date: optional(day), icd10: optional(icd10), amount: optional(amount), version: optional(version) },
  closed,
);
/** The version that somebody has looked at: a claim that was changed since is not decided over their head. */
export const decision = Type.Object({ version: optional(version) }, closed);
export const rejection = Type.Object({ reason: text(500), version: optional(version) }, closed);
export const claimRow = Type.Object({
  id: Type.String(),
  number: Type.String(),
  member_number: Type.String(),
  member_name: Type.String({ description: 'Masked for a provider.' }),
  policy_number: Type.String(),
  client_code: Type.String(),
  provider_code: Type.String(),
  date: Type.String(),
  icd10: Type.String(),
  amount: Type.Integer(),
  status: claimStatus,
  reason: orNull(Type.String()),
  filed_at: moment,
  approved_at: orNull(moment),
  rejected_at: orNull(moment),
  paid_at: orNull(moment),
  version: Type.Integer(),
});
export const claimDetail = Type.Object({
  ...claimRow.properties,
  limit: Type.Object({
    annual_limit: Type.Integer(),
    used: Type.Integer(),
    remaining: Type.Integer(),
    year_from: Type.String({ description: 'First day of the policy’s year that the claim counts against.' }),
  }),
  timeline: Type.Array(
    Type.Object({
      status: claimStatus,
      at: moment,
      by_name: orNull(Type.String()),
      reason: orNull(Type.String()),
    }),
  ),
});

export const eligibilityQuestion = Type.Object(
  { member_number: optional(memberNumber), nik: optional(nik), date: day },
  closed,
);
export const eligibilityAnswer = Type.Object({
  eligible: Type.Boolean(),
  reasons: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
  remaining_limit: Type.Integer(),
  member: orNull(Type.Object({ number: Type.String(), name: Type.String() })),
});
