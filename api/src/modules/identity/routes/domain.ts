import { Type } from 'typebox';

/** A host name with at least one dot, none of whose labels is longer than DNS knows. */
export const domain = Type.String({
  minLength: 3,
  maxLength: 253,
  pattern:
    '^(?=.{3,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$',
  says: 'DOMAIN_FORM',
});
