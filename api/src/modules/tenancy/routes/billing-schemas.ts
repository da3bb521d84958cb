import { type TSchema, Type } from 'typebox';
import { listQuery } from '../../../platform/http/envelope.ts';

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const day = Type.String({ description: 'YYYY-MM-DD' });
const moment = Type.String();
const rupiah = Type.Integer({ description: 'Whole rupiah.' });

const id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const uuid = Type.String({ format: 'uuid' });
const price = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 });
const closed = { additionalProperties: false } as const;

export const planParams = Type.Object({ id }, closed);
export const billingParams = Type.Object({ id: uuid }, closed);

const planKind = Type.Union([Type.Literal('primary'), Type.Literal('addon')]);
const period = Type.Union([Type.Literal('monthly'), Type.Literal('yearly')]);
const version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const plansQuery = Type.Object({ ...listQuery, kind: Type.Optional(planKind) }, closed);
export const planRow = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  description: Type.String(),
  kind: planKind,
  price: rupiah,
  period,
  trial_days: Type.Integer(),
  is_active: Type.Boolean(),
  version: Type.Integer(),
  tax_rate: Type.Integer({ description: 'Tax that an invoice of today adds, in hundredths of a percent.' }),
  modules: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), name: Type.String() })),
});
export const vendorPlanRow = Type.Object({
  ...planRow.properties,
  subscriber_count: Type.Integer({ description: 'Subscriptions that run on it.' }),
});

const planFields = {
  code: Type.String({
    minLength: 2,
    maxLength: 40,
    pattern: '^[a-z0-9][a-z0-9-]{1,39}$',
    says: 'PLAN_CODE_FORM',
  }),
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  description: Type.String({ maxLength: 500 }),
  kind: planKind,
  price,
  period,
  trial_days: Type.Integer({ minimum: 0, maximum: 90 }),
  is_active: Type.Boolean(),
  module_ids: Type.Array(uuid, { minItems: 1, maxItems: 50, uniqueItems: true }),
};
export const newPlan = Type.Object(
  {
    ...planFields,
    description: Type.Optional(planFields.description),
    trial_days: Type.Optional(planFields.trial_days),
    is_active: Type.Optional(planFields.is_active),
  },
  closed,
);
export const changedPlan = Type.Object(
  { version, ...Type.Partial(Type.Object(planFields)).properties },
  closed,
);

const days = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
const terms = {
  tax_rate: Type.Integer({
    minimum: 0,
    maximum: 10_000,
    description: 'Hundredths of a percent: 1100 is 11%.',
  }),
  invoice_days: days(1, 27),
  reminder_days: days(0, 14),
  grace_days: days(0, 60),
  read_only_days: days(0, 60),
  seller_name: Type.String({ maxLength: 200 }),
  seller_address: Type.String({ maxLength: 500 }),
  seller_tax_number: Type.String({ maxLength: 30 }),
  bank_name: Type.String({ maxLength: 100 }),
  bank_account: Type.String({ maxLength: 50 }),
  bank_holder: Type.String({ maxLength: 100 }),
};
export const changedSettings = Type.Object({ version, ...terms }, closed);
export const settingsAnswer = Type.Object({ ...terms, version, updated_at: moment });

const subscriptionStatus = Type.Union([
  Type.Literal('trial'),
  Type.Literal('active'),
  Type.Literal('past_due'),
  Type.Literal('suspended'),
  Type.Literal('cancelled'),
]);
const ofTenant = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 2_147_483_647,
    description: 'For the vendor: of this institution only.',
  }),
);
export const tenantQuery = Type.Object({ tenant_id: ofTenant }, closed);
export const subscriptionsQuery = Type.Object(
  { ...listQuery, status: Type.Optional(subscriptionStatus), tenant_id: ofTenant },
  closed,
);
const tenantName = Type.Object({ id: Type.Integer(), name: Type.String() });
export const subscriptionRow = Type.Object({
  id: Type.String(),
  tenant_id: Type.Integer(),
  tenant: tenantName,
  plan: Type.Object({
    id: Type.Integer(),
    code: Type.String(),
    name: Type.String(),
    price: rupiah,
    period,
  }),
  kind: planKind,
  status: subscriptionStatus,
  started_on: day,
  trial_until: orNull(day),
  paid_from: orNull(day),
  paid_until: orNull(day),
  suspended_on: orNull(day),
  next_plan: orNull(
    Type.Object({
      id: Type.Integer(),
      code: Type.String(),
      name: Type.String(),
      on: orNull(Type.String({ description: 'When it begins; null when its payment begins it.' })),
    }),
  ),
  cancel_at_end: Type.Boolean(),
  ended_on: orNull(day),
  end_reason: orNull(
    Type.Union([Type.Literal('tenant'), Type.Literal('vendor'), Type.Literal('deactivated')]),
  ),
  version: Type.Integer(),
  modules: Type.Array(Type.String()),
  actions: Type.Array(
    Type.Union([
      Type.Literal('pay'),
      Type.Literal('extend'),
      Type.Literal('change'),
      Type.Literal('cancel'),
      Type.Literal('keep'),
    ]),
  ),
});
export const newSubscription = Type.Object({ plan_id: id, tenant_id: ofTenant }, closed);
export const startedSubscription = Type.Object({ id: Type.String(), invoice_id: orNull(Type.String()) });

export const previewQuery = Type.Object({ plan_id: id }, closed);
export const changeBody = Type.Object({ plan_id: id, version }, closed);
const foreseen = {
  effect: Type.Union([Type.Literal('upgrade'), Type.Literal('downgrade'), Type.Literal('at_once')]),
  effective_on: orNull(day),
  amount: rupiah,
  tax: rupiah,
  total: rupiah,
};
export const changePreview = Type.Object(foreseen);
export const changeAnswer = Type.Object({ ...foreseen, invoice_id: orNull(Type.String()) });
export const cancelBody = Type.Object(
  {
    reason: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description: 'Kept in the timeline and in the trail.',
      }),
    ),
    at_once: Type.Optional(Type.Boolean({ description: 'For the vendor: now, not with the paid days.' })),
  },
  closed,
);
export const extendAnswer = Type.Object({ invoice_id: Type.String(), number: orNull(Type.String()) });
export const cancelAnswer = Type.Object({ ends_on: day });

const entity = Type.Union([
  Type.Literal('tenant'),
  Type.Literal('subscription'),
  Type.Literal('invoice'),
  Type.Literal('payment'),
  Type.Literal('module'),
]);
export const eventsQuery = Type.Object(
  {
    ...listQuery,
    entity: Type.Optional(entity),
    entity_id: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
    tenant_id: ofTenant,
  },
  closed,
);
export const eventRow = Type.Object({
  id: Type.String(),
  entity,
  entity_id: Type.String(),
  event: Type.String(),
  old_status: orNull(Type.String()),
  new_status: orNull(Type.String()),
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  actor: orNull(Type.Object({ id: Type.String(), name: orNull(Type.String()) })),
  at: moment,
  tenant: tenantName,
});
