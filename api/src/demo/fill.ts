import { allModules } from '../all-modules.ts';
import { addMember, hashPassword, provisionTenant } from '../modules/identity/index.ts';
import { createTenant, findTenant } from '../modules/tenancy/index.ts';
import { audit } from '../platform/audit/write.ts';
import { newId } from '../platform/clock/ids.ts';
import { inTenant, systemCause, withoutTenant } from '../platform/db/tx.ts';
import type { Env } from '../platform/env.ts';
import { DEMO_PASSWORD, type DemoTenant, demoTenants } from './accounts.ts';
import { fillBilling } from './billing.ts';
import { fillInsurance } from './insurance.ts';
import { fillIntegrations } from './integrations.ts';
import { fillKedisiplinan } from './kedisiplinan.ts';

/**
 * Fills the demo: one tenant of each kind with people in each role, a price list, what each has paid, the records of the
 * administrator of insurance, the integrations of the agency, and a year of the school. A tenant that is there already is
 * left alone, so that a filling that was cut off goes on where it stopped.
 * @returns domains that were filled now
 */
export async function fillDemo(env: Env): Promise<string[]> {
  const filled: string[] = [];
  let hash: string | undefined;
  for (const tenant of demoTenants) {
    const known = await withoutTenant(env, systemCause, (tx) => findTenant(tx, tenant.domain));
    if (known) continue;
    // All accounts share one hash: 75 of them would take half a minute.
    hash ??= await hashPassword(env, DEMO_PASSWORD);
    await fillTenant(env, tenant, hash);
    filled.push(tenant.domain);
  }
  await fillBilling(env);
  await fillInsurance(env);
  await fillIntegrations(env);
  await fillKedisiplinan(env);
  return filled;
}

async function fillTenant(env: Env, tenant: DemoTenant, hash: string): Promise<void> {
  const id = await withoutTenant(env, systemCause, (tx) => createTenant(tx, tenant));
  await inTenant(env, id, systemCause, async (tx) => {
    await provisionTenant(tx, allModules);
    for (const account of tenant.accounts)
      await addMember(tx, {
        id: newId(),
        username: account.username,
        email: account.username,
        passwordHash: hash,
        fullName: account.fullName,
        userType: account.userType,
        status: 'ACTIVE',
        roles: account.roles,
        restrictions: account.restrictions ?? {},
      });
    await audit(tx, { action: 'demo.filled', resource: 'tenant', resourceId: String(id) });
  });
}
