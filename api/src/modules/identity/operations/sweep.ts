import { systemCause, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { sweepOld } from '../repository/sessions.ts';

const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Deletes sessions and links that ended a month ago, and counters of failures that have been forgotten. */
export async function sweep(env: Env): Promise<void> {
  const before = new Date(env.clock.now().getTime() - KEPT_DAYS * 86_400_000);
  while (await withoutTenant(env, systemCause, (tx) => sweepOld(tx, before, BATCH))) {
    // Batch by batch: one large deletion would hold its locks for long.
  }
}
