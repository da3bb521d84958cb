import { Type } from 'typebox';
import { NIK_PATTERN } from '../../../kernel/nik.ts';
import { PHONE_PATTERN } from '../../../kernel/phone.ts';
import { USERNAME_PATTERN } from '../rules/username.ts';

const text = (max: number, min = 1) => Type.String({ minLength: min, maxLength: max });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const uuid = Type.String({ format: 'uuid' });
const moment = Type.String();

export const userType = Type.Union([
  Type.Literal('CORE'),
  Type.Literal('CLIENT'),
  Type.Literal('PROVIDER'),
  Type.Literal('MEMBER'),
]);
export const userStatus = Type.Union([
  Type.Literal('ACTIVE'),
  Type.Literal('PENDING_APPROVAL'),
  Type.Literal('INACTIVE'),
  Type.Literal('SUSPENDED'),
]);
export const locale = Type.Union([Type.Literal('id'), Type.Literal('en')]);
const nik = Type.String({ maxLength: 16, pattern: NIK_PATTERN, says: 'NIK_FORM' });
const phone = Type.String({ maxLength: 15, pattern: PHONE_PATTERN, says: 'PHONE_FORM' });
const username = Type.String({ maxLength: 100, pattern: USERNAME_PATTERN, says: 'USERNAME_FORM' });
const email = Type.String({ maxLength: 200, format: 'email' });
const roleIds = Type.Array(uuid, { maxItems: 50 });

const hours = Type.Object(
  {
    start: Type.String({ format: 'hour' }),
    end: Type.String({ format: 'hour' }),
    days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7 }),
    time_zone: Type.Optional(text(60)),
  },
  { additionalProperties: false },
);
const one = Type.Union([
  Type.String({ maxLength: 100 }),
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  hours,
]);
/** NAME → value or values; which names and values there may be, the tenant's definitions say. */
export const restrictionsBody = Type.Record(
  Type.String({ maxLength: 50 }),
  Type.Union([one, Type.Array(one, { maxItems: 100 })]),
  { maxProperties: 50 },
);

export const userParams = Type.Object({ id: uuid }, { additionalProperties: false });

export const filters = {
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'Beginning of a word of name, username or e-mail.',
    }),
  ),
  nik: Type.Optional(nik),
  status: Type.Optional(userStatus),
  user_type: Type.Optional(userType),
  role_id: Type.Optional(uuid),
  restriction: Type.Optional(
    Type.String({ maxLength: 200, pattern: '^[A-Z][A-Z0-9_]{1,49}=', description: 'NAME=value' }),
  ),
  sort: Type.Optional(
    Type.Union([
      Type.Literal('full_name'),
      Type.Literal('-full_name'),
      Type.Literal('created_at'),
      Type.Literal('-created_at'),
    ]),
  ),
};

export const newUserBody = Type.Object(
  {
    username,
    email: Type.Optional(orNull(email)),
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 512 })),
    nik: Type.Optional(nik),
    full_name: text(150),
    phone: Type.Optional(orNull(phone)),
    user_type: userType,
    restrictions: Type.Optional(restrictionsBody),
    role_ids: Type.Optional(roleIds),
    status: Type.Optional(userStatus),
    locale: Type.Optional(locale),
  },
  { additionalProperties: false },
);

export const changeUserBody = Type.Object(
  {
    username: Type.Optional(username),
    email: Type.Optional(orNull(email)),
    full_name: Type.Optional(text(150)),
    phone: Type.Optional(orNull(phone)),
    nik: Type.Optional(orNull(nik)),
    user_type: Type.Optional(userType),
    locale: Type.Optional(locale),
  },
  { additionalProperties: false },
);

export const reasonBody = Type.Object({ reason: text(500) }, { additionalProperties: false });
export const statusBody = Type.Object(
  { status: userStatus, reason: text(500) },
  { additionalProperties: false },
);
export const rolesBody = Type.Object({ role_ids: roleIds }, { additionalProperties: false });
export const erasureBody = Type.Object(
  { reason: text(500), confirm: text(100) },
  { additionalProperties: false },
);
export const slipsBody = Type.Object(
  { user_ids: Type.Array(uuid, { minItems: 1, maxItems: 100, uniqueItems: true }) },
  { additionalProperties: false },
);
export const acceptBody = Type.Object({ token: text(100) }, { additionalProperties: false });

export const userRow = Type.Object({
  id: Type.String(),
  username: Type.String(),
  email: orNull(Type.String()),
  full_name: Type.String(),
  phone: orNull(Type.String()),
  user_type: userType,
  status: userStatus,
  nik_masked: orNull(Type.String()),
  roles: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  restrictions: Type.Record(Type.String(), Type.Unknown()),
  created_at: moment,
  last_login_at: orNull(moment),
  is_home: Type.Boolean(),
});
export const userDetail = Type.Object({
  ...userRow.properties,
  locale,
  updated_at: moment,
  home_tenant_id: Type.Integer(),
  mfa_enabled: Type.Boolean(),
  version: Type.Integer(),
});

export const slipRow = Type.Object({
  user_id: Type.String(),
  username: Type.String(),
  full_name: Type.String(),
  one_time_password: Type.String(),
  expires_at: moment,
});
