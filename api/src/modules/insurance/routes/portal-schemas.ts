import { Type } from 'typebox';
import { claimRow, claimStatus, closed, optional, orNull, policyRow, status } from './schemas.ts';

const userType = Type.Union([
  Type.Literal('CORE'),
  Type.Literal('CLIENT'),
  Type.Literal('PROVIDER'),
  Type.Literal('MEMBER'),
]);

const sum = { count: Type.Integer(), amount: Type.Integer() };
const sums = Type.Array(Type.Object({ status: claimStatus, ...sum }));
const maybeCount = orNull(Type.Integer());
export const portalQuery = Type.Object({ portal: optional(userType) }, closed);
export const portalAnswer = Type.Object({
  portal: userType,
  core: orNull(
    Type.Object({
      claims: sums,
      waiting: Type.Array(claimRow),
      max_amount: maybeCount,
      counts: Type.Object({ clients: maybeCount, policies: maybeCount, members: maybeCount }),
    }),
  ),
  client: orNull(
    Type.Object({
      clients: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), name: Type.String() })),
      members: orNull(Type.Object({ active: Type.Integer(), total: Type.Integer() })),
      policies: Type.Array(policyRow),
      claims: sums,
    }),
  ),
  provider: orNull(
    Type.Object({
      codes: Type.Array(Type.String()),
      max_amount: maybeCount,
      today: Type.Object(sum),
      claims: sums,
      latest: Type.Array(claimRow),
    }),
  ),
  member: orNull(
    Type.Object({
      cards: Type.Array(
        Type.Object({
          id: Type.String(),
          number: Type.String(),
          name: Type.String(),
          birth_date: Type.String(),
          member_status: status,
          policy_number: Type.String(),
          policy_status: status,
          client_code: Type.String(),
          client_name: Type.String(),
          start_on: Type.String(),
          end_on: Type.String(),
          annual_limit: Type.Integer(),
          used: Type.Integer(),
          remaining: Type.Integer(),
        }),
      ),
      latest: Type.Array(claimRow),
    }),
  ),
});
