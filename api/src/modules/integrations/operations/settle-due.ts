import type { Tx } from '../../../platform/db/tx.ts';
import { nextOccurrence } from '../../../platform/jobs/cron.ts';
import {
  type IntegrationRow,
  lockIntegration,
  statusHistory,
  writeProgress,
} from '../repository/integrations.ts';
import { insertRuns } from '../repository/runs.ts';
import { type Settled, settle } from '../rules/due.ts';
import { countEnd } from './count.ts';
import { announce, queueRun, standingOf } from './queue-run.ts';
import { AT_ONCE, againAt, enqueueDue } from './work.ts';

/** Rows of one transaction. */
const BATCH = 1_000;
/** Where a schedule has no further occurrence: nothing is ever due again. */
const NEVER = new Date('9999-12-31T00:00:00Z');

/** INT-5: what is due gets its rows, up to now, however many there are. @throws nothing for an unknown id */
export async function settleDue(tx: Tx, integrationId: string): Promise<void> {
  while (await settleBatch(tx, integrationId)) {
    // One statement per batch, one transaction for all.
  }
}

/** A batch of it, then a job for what remains, or for the next occurrence. @returns whether more is due */
export async function settleBatch(tx: Tx, integrationId: string): Promise<boolean> {
  const integration = await lockIntegration(tx, { id: integrationId });
  if (!integration) return false;
  const { due, next, more } = dueNow(integration, tx.now);
  if (due.length > 0) {
    const [history, standing] = await Promise.all([
      statusHistory(tx, integrationId, due[0] ?? tx.now),
      standingOf(tx, integration),
    ]);
    await writeSettled(tx, integration, settle(due, history, standing, !more));
    await writeProgress(tx, integrationId, { next_due_at: next });
  }
  await enqueueDue(tx, integrationId, more ? AT_ONCE : due.length > 0 ? next : await againAt(tx, next));
  return more;
}

async function writeSettled(tx: Tx, integration: IntegrationRow, settled: readonly Settled[]): Promise<void> {
  const skipped = settled.flatMap(({ dueAt, skip }) =>
    skip ? [{ integrationId: integration.id, trigger: 'schedule' as const, dueAt, skip }] : [],
  );
  await insertRuns(tx, skipped);
  for (const _ of skipped) countEnd(tx, integration, null, 'skipped');
  const begins = settled.find(({ skip }) => skip === null);
  if (begins) {
    await queueRun(tx, integration, { trigger: 'schedule', dueAt: begins.dueAt });
    // A try again would be one run too many: this is it.
    if (integration.retry_at) await writeProgress(tx, integration.id, { retry_at: null });
  } else await announce(tx, integration.code);
}

interface DueNow {
  readonly due: readonly Date[];
  readonly next: Date;
  readonly more: boolean;
}

function dueNow({ schedule, time_zone, next_due_at }: IntegrationRow, now: Date): DueNow {
  const due: Date[] = [];
  let next = next_due_at;
  while (next <= now && due.length < BATCH) {
    due.push(next);
    next = nextOccurrence(schedule, time_zone, next) ?? NEVER;
  }
  return { due, next, more: next <= now };
}
