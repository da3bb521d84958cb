import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';
import { runRow } from './run-schemas.ts';

export const closed = { additionalProperties: false } as const;
export const optional = Type.Optional;
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const text = (max: number) => Type.String({ minLength: 1, maxLength: max });
const moment = Type.String({ format: 'date-time' });
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const code = Type.String({
  maxLength: 30,
  pattern: '^[a-z][a-z0-9-]{1,29}$',
  says: 'INTEGRATION_CODE_FORM',
});
/** Any text: a code that no integration could have is not found like any other. */
export const codeParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }, closed);
export const connector = Type.Union([
  Type.Literal('regnakes'),
  Type.Literal('hubsdmk'),
  Type.Literal('satusehat'),
]);
export const category = Type.Union([
  Type.Literal('outage'),
  Type.Literal('maintenance'),
  Type.Literal('unavailable'),
  Type.Literal('other'),
]);
export const catchUp = Type.Union([Type.Literal('cursor'), Type.Literal('last'), Type.Literal('none')]);
export const status = Type.Union([Type.Literal('active'), Type.Literal('inactive')]);
export const health = Type.Union([
  Type.Literal('off'),
  Type.Literal('failing'),
  Type.Literal('late'),
  Type.Literal('never'),
  Type.Literal('ok'),
]);

export const list = Type.Object(listQuery, closed);

const credentials = Type.Object(
  { api_key: optional(text(500)), client_id: optional(text(500)), client_secret: optional(text(500)) },
  { ...closed, description: 'Kept encrypted and never given back. Which fields: by the connector.' },
);
const baseUrl = Type.String({ minLength: 8, maxLength: 300, description: 'http:// or https://.' });
const schedule = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Cron in five parts: minute, hour, day, month, weekday.',
});
const timeZone = Type.String({
  minLength: 1,
  maxLength: 60,
  description: 'IANA name, such as Asia/Makassar.',
});
const batchSize = Type.Integer({
  minimum: 1,
  maximum: 5_000,
  description: 'Records of one page, which is written in one transaction.',
});

export const newIntegration = Type.Object(
  {
    code,
    name: text(100),
    connector,
    base_url: baseUrl,
    credentials: optional(credentials),
    schedule,
    time_zone: optional(timeZone),
    batch_size: optional(batchSize),
  },
  closed,
);
export const changedIntegration = Type.Object(
  {
    name: optional(text(100)),
    base_url: optional(baseUrl),
    credentials: optional(credentials),
    schedule: optional(schedule),
    time_zone: optional(timeZone),
    batch_size: optional(batchSize),
    version: optional(version),
  },
  closed,
);

export const changedStatus = Type.Object(
  {
    status,
    reason: optional(Type.String({ maxLength: 500, description: 'Required when switching off.' })),
    category: optional(category),
    until: optional(
      orNull(Type.String({ format: 'date-time', description: 'When it comes back by itself.' })),
    ),
    catch_up: optional(catchUp),
    version: optional(
      Type.Integer({
        minimum: 1,
        maximum: 2_147_483_647,
        description: 'status_version as it was seen; another one is 409 INTEGRATION_STATUS_CHANGED.',
      }),
    ),
  },
  closed,
);

export const integration = Type.Object({
  code: Type.String(),
  name: Type.String(),
  connector,
  base_url: Type.String(),
  has_credentials: Type.Boolean(),
  schedule: Type.String(),
  time_zone: Type.String(),
  batch_size: Type.Integer(),
  status,
  status_version: Type.Integer(),
  version: Type.Integer(),
  health,
  inactive: orNull(
    Type.Object({
      reason: Type.String(),
      category,
      since: moment,
      until: orNull(moment),
      by: orNull(Type.String({ description: 'Name of who switched it off; for who may change the status.' })),
      catch_up: catchUp,
      skipped: Type.Integer({ description: 'Occurrences of the schedule skipped since then.' }),
    }),
  ),
  next_due_at: moment,
  retry_at: orNull(moment),
  last_run_at: orNull(moment),
  last_success_at: orNull(moment),
  consecutive_failures: Type.Integer(),
  running: orNull(runRow),
  recent: Type.Array(runRow, { description: 'The last runs, newest first, at most 20.' }),
  open_rejects: Type.Integer({ description: 'Rejected records that wait; counted up to 1,000.' }),
});

export const statusLog = Type.Object({
  id: Type.String(),
  from: Type.String(),
  to: Type.String(),
  user: orNull(Type.String({ description: 'Name of who did it; for who may change the status.' })),
  by_system: Type.Boolean(),
  at: moment,
  reason: orNull(Type.String()),
  category: orNull(category),
  until: orNull(moment),
  catch_up: orNull(catchUp),
  details: orNull(Type.Record(Type.String(), Type.Unknown())),
});

const count = Type.Integer();
export const gap = Type.Object({
  since: moment,
  from_cursor: orNull(Type.String()),
  runs_skipped: Type.Array(Type.Object({ reason: Type.String(), count })),
  first_skipped_at: orNull(moment),
  last_skipped_at: orNull(moment),
  waiting: orNull(Type.Integer({ description: 'About how many records wait over there.' })),
  waiting_error: orNull(Type.String({ description: 'Why that is not known.' })),
  catch_up: orNull(catchUp),
});

export const scheduleQuery = Type.Object({ schedule, time_zone: optional(timeZone) }, closed);
export const nextMoments = Type.Object({ next: Type.Array(moment) });
export const occurrencesQuery = Type.Object({ until: optional(moment) }, closed);
export const occurrencesAnswer = Type.Object({
  count: Type.Integer({ description: 'Counted up to 500.' }),
  more: Type.Boolean({ description: 'true where there are more than were counted.' }),
  first: Type.Array(moment),
});

export const connectionTest = Type.Object(
  { base_url: optional(baseUrl), credentials: optional(credentials) },
  closed,
);
export const connectionAnswer = Type.Object({
  ok: Type.Boolean(),
  ms: Type.Integer(),
  error: orNull(Type.String()),
  detail: orNull(Type.String()),
});

export const sources = Type.Array(
  Type.Object({
    code: Type.String(),
    name: Type.String(),
    connector,
    status,
    inactive_since: orNull(moment),
    last_success_at: orNull(moment),
    health,
  }),
);
