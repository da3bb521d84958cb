import { Type } from 'typebox';
import { permission, vendorPermission } from '../../../platform/access/actor.ts';
import { listQuery } from '../../../platform/http/envelope.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { inTenantOfPath, tenantDetail, tenantParams, tenantType } from '../../tenancy/index.ts';
import { startSupport } from '../operations/impersonation/support.ts';
import { addByAddress } from '../operations/tenants/add-by-address.ts';
import { foundTenant } from '../operations/tenants/found-tenant.ts';
import { listTenantMembers } from '../queries/tenant-members.ts';
import { answerWithTokens, isWeb } from './auth-answer.ts';
import { domain } from './domain.ts';

const text = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const newTenant = Type.Object(
  {
    name: text(200),
    type: tenantType,
    domain,
  },
  { additionalProperties: false },
);
const newUser = Type.Object(
  {
    // As a username too: no longer than one may be.
    email: Type.String({ minLength: 3, maxLength: 100, format: 'email' }),
    password: Type.String({ minLength: 1, maxLength: 512 }),
    full_name: text(150),
    tenant_role_id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  },
  { additionalProperties: false },
);
const member = Type.Object({
  id: Type.String(),
  user_id: Type.String(),
  tenant_id: Type.Integer(),
  tenant_role_id: orNull(Type.Integer()),
  user_email: orNull(Type.String()),
  user_full_name: Type.String(),
  created_at: Type.String(),
  updated_at: Type.String(),
});
const supportBody = Type.Object(
  { user_id: Type.String({ format: 'uuid' }), reason: Type.String({ minLength: 10, maxLength: 500 }) },
  { additionalProperties: false },
);

/** What the tenant API says of people: whoever makes a tenant, its users, and help from the vendor. */
export function addTenantPeopleRoutes(router: Router): void {
  router.add({
    method: 'POST',
    path: '/tenants',
    access: vendorPermission('tenants:write'),
    summary: 'Makes an institution; who makes it becomes its SUPER_ADMIN',
    body: newTenant,
    response: tenantDetail,
    status: 201,
    needsTenant: true,
    handler: (call) => call.run(async (tx) => (await foundTenant(tx, call.actor, call.body)) as never),
  });
  router.add({
    method: 'POST',
    path: '/tenants/{id}/users',
    access: permission('users:write'),
    summary: 'Adds a person under their e-mail address; one who has an account elsewhere is invited',
    params: tenantParams,
    body: newUser,
    response: Type.Object({ user_id: Type.String() }),
    status: 201,
    needsTenant: true,
    handler: (call) => call.run((tx) => addByAddress(tx, call.actor, call.params.id, call.body)),
  });
  router.add({
    method: 'GET',
    path: '/tenants/{id}/users',
    access: permission('users:read'),
    summary: 'Memberships of an institution by their ids',
    params: tenantParams,
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(member),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const found = await inTenantOfPath(tx, call.actor, call.params.id, 'tenants:read', (there) =>
          listTenantMembers(there, limit + 1, cursor),
        );
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
  addSupport(router);
}

function addSupport(router: Router): void {
  router.add({
    method: 'POST',
    path: '/vendor/tenants/{id}/impersonation',
    access: vendorPermission('tenants:support'),
    summary: 'Act as a person of an institution that allows it, for 30 minutes at most',
    params: tenantParams,
    body: supportBody,
    response: 'raw',
    needsTenant: true,
    idempotent: false,
    limit: { max: 30, seconds: 60 },
    handler: async (call) => {
      const { user_id: userId, reason } = call.body;
      const input = { tenantId: call.params.id, userId, reason, web: isWeb(call) };
      const tokens = await call.run((tx) => startSupport(tx, call.actor, input));
      return answerWithTokens(call, tokens);
    },
  });
}
