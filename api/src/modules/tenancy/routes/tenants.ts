import { Type } from 'typebox';
import { open, permission, vendorPermission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeCursor, decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { changeProfile } from '../operations/tenants/change-profile.ts';
import { changeTenantStatus } from '../operations/tenants/change-status.ts';
import { inTenantOfPath } from '../operations/tenants/reach.ts';
import { setSupportConsent } from '../operations/tenants/support-consent.ts';
import { listTenants, readProfile, type TenantDetail } from '../queries/tenants.ts';
import { findTenant } from '../queries.ts';
import {
  changedTenant,
  consentAnswer,
  consentBody,
  isActive,
  pausedTenant,
  tenantDetail,
  tenantParams,
  tenantRow,
  tenantStatus,
  tenantsQuery,
} from './tenant-schemas.ts';

/** Institutions: their public face, the vendor's list, profile and state. */
export function addTenantRoutes(router: Router): void {
  addPublicFace(router);
  addReading(router);
  addStates(router);
  addConsent(router);
}

function addPublicFace(router: Router): void {
  router.add({
    method: 'GET',
    path: '/tenant/by-domain',
    access: open('the sign-in page asks before anyone is signed in'),
    summary: 'A tenant’s public face by its domain',
    query: Type.Object(
      { domain: Type.String({ minLength: 1, maxLength: 253 }) },
      { additionalProperties: false },
    ),
    response: Type.Object({
      tenant_id: Type.Integer(),
      nama: Type.String(),
      type: Type.String(),
      is_active: Type.Boolean(),
    }),
    limit: { max: 120, seconds: 60 },
    handler: (call) =>
      call.runOutside(async (tx) => {
        const tenant = await findTenant(tx, call.query.domain);
        if (!tenant || tenant.domain.toLowerCase() !== call.query.domain.toLowerCase())
          throw new Problem('NOT_FOUND');
        return { tenant_id: tenant.id, nama: tenant.name, type: tenant.type, is_active: tenant.is_active };
      }),
  });
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/tenants',
    access: vendorPermission('tenants:read'),
    summary: 'All institutions by number; with q in the order of the words that were found',
    query: tenantsQuery,
    response: Type.Array(tenantRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, ...wanted } = call.query;
        const byId = wanted.q === undefined ? decodeIdCursor(given, 'number') : null;
        const cursor =
          wanted.q === undefined
            ? byId && { values: ['', ...byId.values], back: byId.back }
            : decodeCursor(given, ['text', 'number']);
        const found = await listTenants(tx, wanted, { limit: limit + 1, cursor });
        return toPage(found, limit, cursor, (row) =>
          wanted.q === undefined ? [String(row.id)] : [row.word, String(row.id)],
        ) as never;
      }),
  });
  router.add({
    method: 'GET',
    path: '/tenants/{id}',
    access: permission('tenant_profile:read'),
    summary: 'The profile of an institution: one’s own; any for the vendor',
    params: tenantParams,
    response: tenantDetail,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) =>
        inTenantOfPath(tx, call.actor, call.params.id, 'tenants:read', async (there) =>
          sendable((await readProfile(there)) as TenantDetail),
        ),
      ),
  });
  router.add({
    method: 'PATCH',
    path: '/tenants/{id}',
    access: permission('tenant_profile:write'),
    summary: 'Changes the fields of a profile that are given; the type only by the vendor',
    params: tenantParams,
    body: changedTenant,
    response: tenantDetail,
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => sendable(await changeProfile(tx, call.actor, call.params.id, call.body))),
  });
}

/** The type is text to the database and a choice to the document. */
function sendable(
  tenant: TenantDetail,
): Omit<TenantDetail, 'type'> & { type: Type.Static<typeof tenantDetail>['type'] } {
  return tenant as never;
}

function addStates(router: Router): void {
  router.add({
    method: 'PATCH',
    path: '/tenants/{id}/status',
    access: vendorPermission('tenants:status'),
    summary: 'Pauses an institution or lets it go on; paid days are not lost meanwhile',
    params: tenantParams,
    body: pausedTenant,
    response: isActive,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) =>
        changeTenantStatus(tx, call.actor, call.params.id, { active: call.body.is_active, ends: false }),
      ),
  });
  router.add({
    method: 'PATCH',
    path: '/vendor/tenants/{id}/status',
    access: vendorPermission('tenants:status'),
    summary: 'Deactivates an institution for good, which ends its subscriptions, or lets it in again',
    params: tenantParams,
    body: tenantStatus,
    response: isActive,
    needsTenant: true,
    handler: (call) => {
      const { is_active, reason_code, note } = call.body;
      const change = { active: is_active, ends: true, reason: reason_code, note };
      return call.run((tx) => changeTenantStatus(tx, call.actor, call.params.id, change));
    },
  });
}

function addConsent(router: Router): void {
  router.add({
    method: 'PUT',
    path: '/tenants/{id}/support-consent',
    access: permission('tenant_profile:write'),
    summary: 'Lets the vendor’s people act inside the institution to help, for some hours',
    params: tenantParams,
    body: consentBody,
    response: consentAnswer,
    needsTenant: true,
    handler: (call) => call.run((tx) => setSupportConsent(tx, call.actor, call.params.id, call.body.hours)),
  });
  router.add({
    method: 'DELETE',
    path: '/tenants/{id}/support-consent',
    access: permission('tenant_profile:write'),
    summary: 'Takes that back; what they are doing ends at once',
    params: tenantParams,
    response: consentAnswer,
    needsTenant: true,
    handler: (call) => call.run((tx) => setSupportConsent(tx, call.actor, call.params.id, 0)),
  });
}
