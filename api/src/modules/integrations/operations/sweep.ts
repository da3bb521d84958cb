import { inTenant, systemCause, type Tx, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type Overdue, overdue } from '../repository/overdue.ts';
import { AT_ONCE, enqueueDue, enqueueRecover, enqueueRetry, enqueueReturn } from './work.ts';

/** Later than a job that is only waiting for its turn. */
const LATE_MS = 5_000;
const PAGE = 1_000;

const again: Readonly<Record<Overdue['what'], (tx: Tx, id: string) => Promise<void>>> = {
  due: (tx, id) => enqueueDue(tx, id, AT_ONCE),
  retry: (tx, id) => enqueueRetry(tx, id, AT_ONCE),
  return: (tx, id) => enqueueReturn(tx, id, AT_ONCE),
  stranded: enqueueRecover,
};

/**
 * Due times are rows; jobs only wake somebody. Where a job got lost, or has failed too often, it is added again: the
 * work is the same however often it is asked for.
 */
export async function sweepOverdue(env: Env): Promise<void> {
  const before = new Date(env.clock.now().getTime() - LATE_MS);
  const late = await withoutTenant(env, systemCause, (tx) => overdue(tx, before, PAGE));
  const tenants = new Set(late.map(({ tenant_id }) => tenant_id));
  for (const tenantId of tenants)
    await inTenant(env, tenantId, systemCause, async (tx) => {
      for (const { tenant_id, integration_id, what } of late)
        if (tenant_id === tenantId) await again[what](tx, integration_id);
    });
}
