import { Type } from 'typebox';
import { locale, userStatus, userType } from './user-schemas.ts';

const text = (max: number, min = 1) => Type.String({ minLength: min, maxLength: max });
/** Longer than any that can be set: a wrong one gets the answer of a wrong one, not of a malformed request. */
const password = Type.String({ minLength: 1, maxLength: 512 });
const otp = Type.String({ maxLength: 12 });
const recoveryCode = Type.String({ maxLength: 24 });
const moment = Type.String({ format: 'date-time' });

export const idParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** The OAuth2 password form; its fields that mean nothing here are taken and ignored. */
export const loginBody = Type.Object(
  {
    username: text(200),
    password,
    otp: Type.Optional(otp),
    recovery_code: Type.Optional(recoveryCode),
    grant_type: Type.Optional(Type.String({ maxLength: 50 })),
    scope: Type.Optional(Type.String({ maxLength: 500 })),
    client_id: Type.Optional(Type.String({ maxLength: 200 })),
    client_secret: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

export const refreshBody = Type.Optional(
  Type.Object({ refresh_token: Type.Optional(text(300)) }, { additionalProperties: false }),
);

export const ownProfile = Type.Object(
  {
    full_name: Type.Optional(text(150)),
    phone: Type.Optional(
      Type.Union([
        Type.String({ maxLength: 15, pattern: '^\\+62[0-9]{9,12}$', says: 'PHONE_FORM' }),
        Type.Null(),
      ]),
    ),
    locale: Type.Optional(locale),
  },
  { additionalProperties: false },
);

export const tenantBody = Type.Object(
  { tenant_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);

export const changeBody = Type.Object(
  { current_password: password, new_password: password },
  { additionalProperties: false },
);
export const forgotBody = Type.Object({ username: text(200) }, { additionalProperties: false });
export const resetBody = Type.Object({ token: text(100), password }, { additionalProperties: false });
export const enrolBody = Type.Object({ password }, { additionalProperties: false });
export const confirmBody = Type.Object({ otp }, { additionalProperties: false });
export const disableBody = Type.Object(
  { password, otp: Type.Optional(otp), recovery_code: Type.Optional(recoveryCode) },
  { additionalProperties: false },
);

const tenantRef = Type.Object({ id: Type.Integer(), name: Type.String(), domain: Type.String() });
const open = Type.Record(Type.String(), Type.Unknown());
const branding = Type.Object({
  name: Type.Optional(Type.String()),
  logo_url: Type.Optional(Type.String()),
  hue: Type.Optional(Type.Number()),
});

export const me = Type.Object({
  id: Type.String(),
  username: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  full_name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  user_type: userType,
  status: userStatus,
  locale,
  tenant: Type.Object({
    ...tenantRef.properties,
    type: Type.String(),
    time_zone: Type.String(),
    locale,
    branding,
    is_active: Type.Boolean(),
  }),
  roles: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      description_id: Type.String(),
      description_en: Type.String(),
    }),
  ),
  permissions: Type.Array(Type.String()),
  modules: Type.Array(Type.String()),
  read_only_modules: Type.Array(Type.String(), { description: 'Of `modules`: those that can only be read.' }),
  shut_modules: Type.Array(Type.String(), { description: 'Switched on, but closed by the plans.' }),
  restrictions: open,
  csrf_token: Type.String(),
  mfa_enabled: Type.Boolean(),
  must_change_password: Type.Boolean(),
  impersonation: Type.Union([
    Type.Object({
      actor_id: Type.String(),
      actor_name: Type.String(),
      reason: Type.String(),
      expires_at: moment,
    }),
    Type.Null(),
  ]),
  tenants: Type.Array(tenantRef),
});

export const session = Type.Object({
  id: Type.String(),
  created_at: moment,
  last_seen_at: moment,
  ip_address: Type.Union([Type.String(), Type.Null()]),
  user_agent: Type.Union([Type.String(), Type.Null()]),
  current: Type.Boolean(),
});
