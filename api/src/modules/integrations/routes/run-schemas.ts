import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';

const closed = { additionalProperties: false } as const;
const optional = Type.Optional;
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const moment = Type.String({ format: 'date-time' });

export const runStatus = Type.Union([
  Type.Literal('queued'),
  Type.Literal('running'),
  Type.Literal('succeeded'),
  Type.Literal('failed'),
  Type.Literal('skipped'),
  Type.Literal('cancelled'),
]);
export const trigger = Type.Union([Type.Literal('schedule'), Type.Literal('manual'), Type.Literal('resume')]);
const skipReason = Type.Union([
  Type.Literal('inactive'),
  Type.Literal('overlap'),
  Type.Literal('app_down'),
  Type.Literal('module_off'),
  Type.Literal('tenant_off'),
  Type.Literal('circuit_open'),
]);

export const runParams = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 100 }),
    id: Type.String({ format: 'uuid' }),
  },
  closed,
);
export const runList = Type.Object(
  { ...listQuery, status: optional(runStatus), trigger: optional(trigger) },
  closed,
);
export const newRun = Type.Object(
  {
    from: optional(
      Type.Union([Type.Literal('cursor'), Type.Literal('start')], {
        description: 'From where the last run ended (the default), or all of it anew.',
      }),
    ),
  },
  closed,
);
export const begunRun = Type.Object({ run_id: Type.String() });

export const runRow = Type.Object({
  id: Type.String(),
  trigger,
  status: runStatus,
  skip_reason: orNull(skipReason),
  status_log_id: orNull(
    Type.String({ description: 'The change of status that a skip or a cancellation goes back to.' }),
  ),
  due_at: orNull(moment),
  requested_by: orNull(Type.String({ description: 'Name of who asked for it; for who may start runs.' })),
  cancelled_by: orNull(
    Type.String({ description: 'Name of who stopped it by hand; for who may change the status.' }),
  ),
  created_at: moment,
  started_at: orNull(moment),
  finished_at: orNull(moment),
  total: orNull(Type.Integer()),
  read: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  rejected: Type.Integer(),
  error: orNull(Type.String()),
  error_detail: orNull(Type.String()),
});
