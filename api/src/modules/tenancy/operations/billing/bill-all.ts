import { inTenant, systemCause, withoutTenant } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { type DueTenant, dueTenants } from '../../repository/billing-book.ts';
import { dayIn } from '../../rules/days.ts';
import { billDay } from './bill-day.ts';

const PAGE = 200;
/** As many at once as leave the other jobs their connections. */
const AT_ONCE = 4;
/** Where a day of the world begins first. */
const EASTERNMOST = 'Pacific/Kiritimati';

/**
 * Bills every tenant whose own day has come, some at once, each in a transaction of its own: one that fails holds up no
 * other.
 */
export async function billAll(env: Env): Promise<void> {
  const now = env.clock.now();
  const latest = dayIn(now, EASTERNMOST);
  let failed = 0;
  for (let after = 0; ; ) {
    const page = await withoutTenant(env, systemCause, (tx) => dueTenants(tx, latest, after, PAGE));
    const waiting = page.values();
    const work = async () => {
      for (const due of waiting) if (!(await billOne(env, due, now))) failed++;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (page.length < PAGE) break;
    after = page.at(-1)?.tenantId ?? after;
  }
  if (failed > 0) throw new Error(`billing of ${failed} tenants failed`);
}

async function billOne(env: Env, { tenantId, dueOn, timeZone }: DueTenant, now: Date): Promise<boolean> {
  try {
    if (dueOn <= dayIn(now, timeZone)) await inTenant(env, tenantId, systemCause, billDay);
    return true;
  } catch (error) {
    env.log.error({ err: error, tenant: tenantId }, 'billing of a tenant failed');
    return false;
  }
}
