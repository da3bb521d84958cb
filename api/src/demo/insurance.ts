import { loadRecords } from '../modules/insurance/index.ts';
import { dayIn, findTenant } from '../modules/tenancy/index.ts';
import { inTenant, systemCause, withoutTenant } from '../platform/db/tx.ts';
import type { Env } from '../platform/env.ts';
import { demoTenants } from './accounts.ts';
import { holder } from './holder.ts';
import { demoRecords } from './insurance-records.ts';

const DOMAIN = 'tpa.example';

/** Gives the demo's administrator of insurance its clients, policies, members and claims; once. */
export async function fillInsurance(env: Env): Promise<void> {
  const given = demoTenants.find(({ domain }) => domain === DOMAIN);
  const tenant = await withoutTenant(env, systemCause, (tx) => findTenant(tx, DOMAIN));
  if (!tenant || !given) throw new Error(`the demo has no ${DOMAIN}`);
  await inTenant(env, tenant.id, systemCause, async (tx) => {
    const nameOf = (username: string) =>
      given.accounts.find((account) => account.username === username)?.fullName ?? '';
    const today = dayIn(tx.now, given.timeZone);
    const staff = {
      provider: await holder(tx, 'claims:file', nameOf('provider@tpa.example')),
      agent: await holder(tx, 'claims:approve', nameOf('agent@tpa.example')),
      admin: await holder(tx, 'claims:pay', nameOf('admin@tpa.example')),
    };
    await loadRecords(tx, demoRecords({ today, now: tx.now }, staff));
  });
}
