import { inTenant, systemCause, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { vendorTenantId } from '../../tenancy/index.ts';
import { deleteOldRegistrations } from '../repository/registrations.ts';
import { sweepOld } from '../repository/sessions.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 30;
/** What strangers wrote who never came back with a code is theirs: it is not kept for longer than it may be of use. */
const REGISTRATION_DAYS = 7;
const BATCH = 5_000;

/** Deletes sessions and links that ended a month ago, registrations after a week, and counters of failures. */
export async function sweep(env: Env): Promise<void> {
  const now = env.clock.now().getTime();
  const before = new Date(now - KEPT_DAYS * DAY);
  while (await withoutTenant(env, systemCause, (tx) => sweepOld(tx, before, BATCH))) {
    // Batch by batch: one large deletion would hold its locks for long.
  }
  const vendor = await withoutTenant(env, systemCause, vendorTenantId);
  if (vendor !== null)
    await inTenant(env, vendor, systemCause, (tx) =>
      deleteOldRegistrations(tx, new Date(now - REGISTRATION_DAYS * DAY)),
    );
}
