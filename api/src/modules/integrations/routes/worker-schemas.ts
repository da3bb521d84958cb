import { Type } from 'typebox';
import { NIK_PATTERN } from '../../../kernel/nik.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import { closed, connector, optional, orNull } from './schemas.ts';

const day = Type.String({ format: 'date' });
const moment = Type.String({ format: 'date-time' });
const text = (max: number) => Type.String({ minLength: 1, maxLength: max });
const strState = Type.Union([
  Type.Literal('valid'),
  Type.Literal('expiring'),
  Type.Literal('expired'),
  Type.Literal('life'),
  Type.Literal('none'),
]);

const filters = {
  q: optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'The beginning of any word of the name.' }),
  ),
  profession: optional(text(60)),
  facility_code: optional(text(20)),
  employment_status: optional(text(30)),
  str: optional(
    Type.Union([...strState.anyOf], {
      description:
        'valid: today or later, and for life; expiring: within 90 days, soonest first; expired: the oldest first; life: without an end; none: no STR.',
    }),
  ),
};
export const workerList = Type.Object({ ...listQuery, ...filters }, closed);
export const workerCount = Type.Object(filters, closed);
export const workerFile = Type.Object(
  { format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]), ...filters },
  closed,
);
export const workerQuestion = Type.Object(
  {
    nik: optional(Type.String({ maxLength: 16, pattern: NIK_PATTERN, says: 'NIK_FORM' })),
    str_number: optional(Type.String({ maxLength: 16, pattern: '^[0-9]{16}$', says: 'STR_NUMBER_FORM' })),
  },
  closed,
);

export const countAnswer = Type.Object({ count: Type.Integer() });
export const nikAnswer = Type.Object({ nik: Type.String() });
export const workerParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

export const workerRow = Type.Object({
  id: Type.String(),
  nik_masked: orNull(Type.String()),
  name: Type.String(),
  birth_place: orNull(Type.String()),
  birth_date: orNull(day),
  profession: orNull(Type.String()),
  str_number: orNull(Type.String()),
  str_valid_until: orNull(Type.String({ format: 'date', description: 'Empty beside a number: for life.' })),
  str_state: strState,
  sip_number: orNull(Type.String()),
  facility_code: orNull(Type.String()),
  facility_name: orNull(Type.String()),
  position: orNull(Type.String()),
  employment_status: orNull(Type.String()),
  version: Type.Integer(),
  created_at: moment,
  updated_at: moment,
});
export const workerDetail = Type.Object({
  ...workerRow.properties,
  origins: Type.Array(
    Type.Object({
      field: Type.String(),
      source: connector,
      at: orNull(Type.String({ format: 'date-time', description: 'When it was last said there.' })),
    }),
  ),
  links: Type.Array(
    Type.Object({
      source: connector,
      at: moment,
      matched: Type.String({ description: 'new, nik, str, name, or person where somebody decided.' }),
    }),
  ),
});

const rejectKind = Type.Union([Type.Literal('invalid'), Type.Literal('ambiguous'), Type.Literal('schema')]);
const rejectStatus = Type.Union([Type.Literal('open'), Type.Literal('accepted'), Type.Literal('dismissed')]);
export const rejectList = Type.Object(
  {
    ...listQuery,
    status: optional(Type.Union([...rejectStatus.anyOf], { description: 'open unless said otherwise.' })),
    kind: optional(rejectKind),
  },
  closed,
);
export const rejectRow = Type.Object({
  id: Type.String(),
  run_id: Type.String(),
  kind: rejectKind,
  status: rejectStatus,
  payload: Type.Unknown({ description: 'As it came, without whole NIKs.' }),
  reasons: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
  candidates: Type.Array(
    Type.Object({
      id: Type.String(),
      nik_masked: orNull(Type.String()),
      name: Type.String(),
      birth_place: orNull(Type.String()),
      birth_date: orNull(day),
      profession: orNull(Type.String()),
      str_number: orNull(Type.String()),
      facility_name: orNull(Type.String()),
    }),
  ),
  created_at: moment,
  updated_at: moment,
  resolved_at: orNull(moment),
  resolved_by: orNull(Type.String()),
  worker_id: orNull(Type.String({ description: 'Whom it is about, as somebody decided.' })),
});
export const replay = Type.Object(
  {
    ids: optional(
      Type.Array(Type.String({ format: 'uuid' }), {
        minItems: 1,
        maxItems: 100,
        description: 'Which ones; all that are open where this is left out.',
      }),
    ),
  },
  closed,
);
export const resolution = Type.Object(
  {
    action: Type.Union([Type.Literal('merge'), Type.Literal('create'), Type.Literal('dismiss')], {
      description: 'merge: it is about worker_id, one of its candidates; create: about somebody new.',
    }),
    worker_id: optional(Type.String({ format: 'uuid' })),
  },
  closed,
);
