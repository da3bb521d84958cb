import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/db/tx.ts';
import { loadTenant } from '../../tenancy/index.ts';
import { readSealed } from '../queries/integrations.ts';
import { type IntegrationRow, lockIntegration, writeProgress } from '../repository/integrations.ts';
import { beginRun, endRun, handBack, integrationOfRun, lockRun, type Run } from '../repository/runs.ts';
import { whyNotNow } from '../rules/due.ts';
import { hasEnded } from '../rules/run-status.ts';
import { countEnd } from './count.ts';
import { announce, standingOf } from './queue-run.ts';
import { endDead } from './recover-run.ts';
import { enqueueRun } from './work.ts';

/** A run that this worker works on: what it was allowed under. */
export interface Held {
  readonly runId: string;
  readonly integration: IntegrationRow;
  readonly lease: string;
  /** Its credentials as they are kept: what cannot be opened fails the run, and not the taking of it. */
  readonly sealed: Buffer | null;
  /** When it began, on whichever worker. */
  readonly begun: Date;
}

/**
 * Takes a queued run, if the status allows it (INT-4). One that is running already has lost its worker: the queue gave
 * the job away again (INT-16).
 * @returns null where there is nothing to do
 */
export async function takeRun(tx: Tx, runId: string): Promise<Held | null> {
  const id = await integrationOfRun(tx, runId);
  const integration = id === null ? undefined : await lockIntegration(tx, { id });
  const run = integration && (await lockRun(tx, runId));
  if (!integration || !run || hasEnded(run.status)) return null;
  const standing = await standingOf(tx, integration);
  if (run.status === 'running') {
    await endDead(tx, integration, run, standing);
    return null;
  }
  // It is itself what keeps others out, and was queued in spite of the circuit or for it.
  const reason = whyNotNow({ ...standing, busy: false, retryAt: null });
  if (reason !== null) {
    const statusLogId = reason === 'inactive' ? standing.inactiveLog : null;
    await endRun(tx, runId, { status: 'skipped', skipReason: reason, statusLogId });
    countEnd(tx, integration, null, 'skipped');
    await announce(tx, integration.code);
    return null;
  }
  const lease = randomUUID();
  await beginRun(tx, runId, lease, integration.cursor);
  await writeProgress(tx, integration.id, { last_run_at: tx.now });
  await announce(tx, integration.code);
  return {
    runId,
    integration,
    lease,
    sealed: await readSealed(tx, integration.id),
    begun: run.started_at ?? tx.now,
  };
}

export interface Fenced {
  readonly integration: IntegrationRow;
  readonly run: Run;
}

/**
 * INT-8: whether what is held may still write, in the transaction that writes. Both rows stay locked until it commits,
 * so no change of status comes between. Where it may not, the run is ended if nobody has done so.
 */
export async function fence(tx: Tx, held: Held): Promise<Fenced | null> {
  const { id, status_version } = held.integration;
  // Sent in this order, which is the order of the locks.
  const [integration, run, tenant] = await Promise.all([
    lockIntegration(tx, { id }),
    lockRun(tx, held.runId),
    loadTenant(tx),
  ]);
  if (!integration || run?.status !== 'running' || run.lease !== held.lease) return null;
  const stands =
    integration.status === 'active' &&
    integration.status_version === status_version &&
    tenant?.isActive === true &&
    tenant.modules.get('integrations') === 'active';
  if (stands) return { integration, run };
  await endRun(tx, run.id, { status: 'cancelled', statusLogId: integration.inactive_log });
  countEnd(tx, integration, run, 'cancelled');
  await announce(tx, integration.code);
  return null;
}

/** The worker stops, or was stopped for something that is past: another one goes on from the cursor. */
export async function giveBack(tx: Tx, held: Held): Promise<void> {
  const stands = await fence(tx, held);
  if (!stands) return;
  await handBack(tx, held.runId);
  await enqueueRun(tx, held.runId);
}
