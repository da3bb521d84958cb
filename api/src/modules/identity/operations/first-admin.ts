import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { inTenant, systemCause, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import type { Module } from '../../../platform/module.ts';
import { createTenant, vendorTenantId } from '../../tenancy/index.ts';
import { addMember } from './add-member.ts';
import { makePasswordLink } from './passwords/links.ts';
import { provisionTenant } from './provision-tenant.ts';

/**
 * The first person of an installation: a SUPER_ADMIN of the vendor's tenant, which is made where there is none. Run by
 * whoever has the machine; nobody can do it over the network.
 * @param domain the vendor tenant's, when it has to be made
 * @returns a link with which to set the password, valid for 7 days
 * @throws a database error of constraint username_is_taken when there is such a person already
 */
export async function makeFirstAdmin(
  env: Env,
  modules: readonly Module[],
  person: { readonly email: string; readonly fullName: string; readonly domain: string },
): Promise<string> {
  const vendor = await withoutTenant(
    env,
    systemCause,
    async (tx) =>
      (await vendorTenantId(tx)) ??
      (await createTenant(tx, { name: 'Balai', domain: person.domain, type: 'vendor' })),
  );
  return inTenant(env, vendor, systemCause, async (tx) => {
    await provisionTenant(tx, modules);
    const id = newId();
    await addMember(tx, {
      id,
      username: person.email,
      email: person.email,
      passwordHash: null,
      fullName: person.fullName,
      userType: 'CORE',
      status: 'ACTIVE',
      roles: ['SUPER_ADMIN'],
      restrictions: {},
    });
    await audit(tx, { action: 'user.first_admin_made', resource: 'user', resourceId: id });
    return makePasswordLink(tx, id, 'invitation');
  });
}
