import { type TSchema, Type } from 'typebox';
import { PHONE_PATTERN } from '../../../kernel/phone.ts';
import { listQuery } from '../../../platform/http/envelope.ts';

const text = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const moment = Type.String();

export const tenantType = Type.Union([
  Type.Literal('vendor'),
  Type.Literal('koperasi'),
  Type.Literal('umkm'),
  Type.Literal('bumdes'),
  Type.Literal('sekolah'),
  Type.Literal('akademi'),
  Type.Literal('tpa'),
  Type.Literal('instansi'),
]);
const standing = Type.Union([
  Type.Literal('trial'),
  Type.Literal('active'),
  Type.Literal('past_due'),
  Type.Literal('suspended'),
  Type.Literal('cancelled'),
]);

export const tenantParams = Type.Object(
  { id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);

export const tenantsQuery = Type.Object(
  {
    ...listQuery,
    q: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Beginning of a word of name or domain.' }),
    ),
    type: Type.Optional(tenantType),
    is_active: Type.Optional(Type.Boolean()),
    status: Type.Optional(standing),
  },
  { additionalProperties: false },
);

export const tenantRow = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  domain: Type.String(),
  type: tenantType,
  is_active: Type.Boolean(),
  created_at: moment,
  user_count: Type.Integer(),
  plan: orNull(Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String() })),
  subscription_status: orNull(standing),
  overdue_total: Type.Integer(),
});

export const tenantDetail = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  domain: Type.String(),
  type: tenantType,
  is_active: Type.Boolean(),
  time_zone: Type.String(),
  locale: Type.Union([Type.Literal('id'), Type.Literal('en')]),
  branding: Type.Object({
    name: Type.Optional(Type.String()),
    logo_url: Type.Optional(Type.String()),
    hue: Type.Optional(Type.Number()),
  }),
  legal_name: orNull(Type.String()),
  address: orNull(Type.String()),
  contact_email: orNull(Type.String()),
  contact_phone: orNull(Type.String()),
  tax_number: orNull(Type.String()),
  logo_url: orNull(Type.String()),
  deactivated_on: orNull(Type.String()),
  deactivation_reason: orNull(Type.String()),
  support_until: orNull(moment),
  created_at: moment,
  updated_at: moment,
});

export const changedTenant = Type.Object(
  {
    name: Type.Optional(text(200)),
    type: Type.Optional(tenantType),
    time_zone: Type.Optional(text(64)),
    locale: Type.Optional(Type.Union([Type.Literal('id'), Type.Literal('en')])),
    branding: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(orNull(text(60))),
          hue: Type.Optional(orNull(Type.Integer({ minimum: 0, maximum: 360 }))),
        },
        { additionalProperties: false },
      ),
    ),
    legal_name: Type.Optional(orNull(text(200))),
    address: Type.Optional(orNull(text(500))),
    contact_email: Type.Optional(orNull(Type.String({ maxLength: 254, format: 'email' }))),
    contact_phone: Type.Optional(
      orNull(Type.String({ maxLength: 15, pattern: PHONE_PATTERN, says: 'PHONE_FORM' })),
    ),
    tax_number: Type.Optional(
      orNull(Type.String({ maxLength: 16, pattern: '^[0-9]{15,16}$', says: 'TAX_NUMBER_FORM' })),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
);

export const pausedTenant = Type.Object({ is_active: Type.Boolean() }, { additionalProperties: false });
export const tenantStatus = Type.Object(
  {
    is_active: Type.Boolean(),
    reason_code: Type.Optional(
      Type.Union([
        Type.Literal('fraud'),
        Type.Literal('non_payment'),
        Type.Literal('offboarding'),
        Type.Literal('legal'),
        Type.Literal('other'),
      ]),
    ),
    note: Type.Optional(text(500)),
  },
  { additionalProperties: false },
);
export const isActive = Type.Object({ is_active: Type.Boolean() });
export const logoAnswer = Type.Object({ logo_url: orNull(Type.String()) });

export const consentBody = Type.Object(
  { hours: Type.Integer({ minimum: 1, maximum: 72 }) },
  { additionalProperties: false },
);
export const consentAnswer = Type.Object({ support_until: orNull(moment) });

const choice = Type.Union([Type.Literal('aktif'), Type.Literal('nonaktif')]);
export const moduleRow = Type.Object({
  id: orNull(Type.String()),
  module_id: Type.String(),
  code: Type.String(),
  name: Type.String(),
  description: Type.String(),
  status: choice,
  billing: Type.Union([
    Type.Literal('ok'),
    Type.Literal('read_only'),
    Type.Literal('off'),
    Type.Literal('not_in_plan'),
  ]),
  choice,
  start_date: orNull(Type.String()),
  end_date: orNull(Type.String()),
  plans: Type.Array(
    Type.Object({
      id: Type.Integer(),
      code: Type.String(),
      name: Type.String(),
      kind: Type.Union([Type.Literal('primary'), Type.Literal('addon')]),
      price: Type.Integer(),
      period: Type.Union([Type.Literal('monthly'), Type.Literal('yearly')]),
    }),
  ),
});
export const changedModule = Type.Object(
  { module_id: Type.String({ format: 'uuid' }), status: choice },
  { additionalProperties: false },
);
export const moduleAnswer = Type.Object({ module_id: Type.String(), status: choice });

const count = Type.Integer();
const perMonth = { month: Type.String() };
export const dashboard = Type.Object({
  tenants: Type.Object({
    by_type: Type.Array(Type.Object({ type: tenantType, active: count, inactive: count })),
    total: count,
  }),
  new_per_month: Type.Array(Type.Object({ ...perMonth, count })),
  subscriptions: Type.Object({
    trial: count,
    active: count,
    past_due: count,
    suspended: count,
    cancelled: count,
  }),
  mrr: Type.Integer(),
  overdue: Type.Object({
    count,
    total: Type.Integer(),
    oldest: Type.Array(
      Type.Object({
        id: Type.String(),
        number: Type.String(),
        due_on: Type.String(),
        total: Type.Integer(),
        tenant: Type.Object({ id: Type.Integer(), name: Type.String() }),
      }),
    ),
  }),
  awaiting: Type.Object({ count }),
  revenue_per_month: Type.Array(Type.Object({ ...perMonth, total: Type.Integer() })),
  modules: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), active: count })),
  plans: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String(), count })),
});
