import { Type } from 'typebox';

const text = (max: number) => Type.String({ minLength: 1, maxLength: max });
/** Names of roles and of restrictions alike: `KASIR_2`. */
export const upperName = Type.String({
  minLength: 2,
  maxLength: 50,
  pattern: '^[A-Z][A-Z0-9_]{1,49}$',
  says: 'ROLE_NAME_FORM',
});
const userType = Type.Union([
  Type.Literal('CORE'),
  Type.Literal('CLIENT'),
  Type.Literal('PROVIDER'),
  Type.Literal('MEMBER'),
]);
export const userTypes = Type.Array(userType, { minItems: 1, maxItems: 4, uniqueItems: true });
const permissions = Type.Array(Type.String({ minLength: 3, maxLength: 100 }), {
  maxItems: 500,
  uniqueItems: true,
});

const roleFields = {
  name: upperName,
  description_id: text(255),
  description_en: text(255),
  allowed_user_types: userTypes,
};
export const newRole = Type.Object(
  { ...roleFields, permissions: Type.Optional(permissions) },
  { additionalProperties: false },
);
export const changedRole = Type.Partial(Type.Object(roleFields), {
  additionalProperties: false,
  minProperties: 1,
});
export const rolePermissions = Type.Object(
  { permissions, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
  { additionalProperties: false },
);

export const role = Type.Object({
  id: Type.String({ format: 'uuid' }),
  tenant_role_id: Type.Integer(),
  name: Type.String(),
  description_id: Type.String(),
  description_en: Type.String(),
  built_in: Type.Boolean(),
  allowed_user_types: Type.Array(userType),
  permissions: Type.Array(Type.String()),
  user_count: Type.Integer(),
  version: Type.Integer(),
});

export const permissionRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  module: Type.String(),
  action: Type.String(),
  description_id: Type.String(),
  description_en: Type.String(),
});

const valueType = Type.Union([Type.Literal('STRING'), Type.Literal('MONETARY'), Type.Literal('TIME_RANGE')]);
const rupiah = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000_000 });
/** `{pattern}` for STRING, `{min?, max?}` for MONETARY, `{time_zone?}` for TIME_RANGE. */
const validationRule = Type.Object(
  {
    pattern: Type.Optional(text(500)),
    min: Type.Optional(rupiah),
    max: Type.Optional(rupiah),
    time_zone: Type.Optional(text(64)),
  },
  { additionalProperties: false },
);
const definitionFields = {
  name: upperName,
  value_type: valueType,
  validation_rule: validationRule,
  allowed_user_types: userTypes,
  description_id: text(255),
  description_en: text(255),
};
export const newDefinition = Type.Object(definitionFields, { additionalProperties: false });
export const changedDefinition = Type.Partial(Type.Object(definitionFields), {
  additionalProperties: false,
  minProperties: 1,
});
export const definition = Type.Object({
  id: Type.String({ format: 'uuid' }),
  ...definitionFields,
  built_in: Type.Boolean(),
  in_use_count: Type.Integer(),
});
