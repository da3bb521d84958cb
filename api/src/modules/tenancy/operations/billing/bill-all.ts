import { inTenant, systemCause, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { dueTenants } from '../../repository/billing-book.ts';
import { dayIn } from '../../rules/days.ts';
import { billDay } from './bill-day.ts';

const PAGE = 200;
/** Where a day of Indonesia begins first; each tenant is then billed by its own. */
const EASTERNMOST = 'Asia/Jayapura';

/** Bills every tenant whose day has come, each in a transaction of its own: one that fails holds up no other. */
export async function billAll(env: Env): Promise<void> {
  const today = dayIn(env.clock.now(), EASTERNMOST);
  let failed = 0;
  for (let after = 0; ; ) {
    const page = await withoutTenant(env, systemCause, (tx) => dueTenants(tx, today, after, PAGE));
    for (const tenantId of page)
      await inTenant(env, tenantId, systemCause, billDay).catch((error) => {
        failed++;
        env.log.error({ err: error, tenant: tenantId }, 'billing of a tenant failed');
      });
    if (page.length < PAGE) break;
    after = page.at(-1) ?? after;
  }
  if (failed > 0) throw new Error(`billing of ${failed} tenants failed`);
}
