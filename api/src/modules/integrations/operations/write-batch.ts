import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { publish } from '../../../platform/notices/events.ts';
import type { Page, SourceRecord } from '../connectors/connector.ts';
import { writeProgress } from '../repository/integrations.ts';
import { type Counts, commitUnflushed, countBatch } from '../repository/runs.ts';
import { isSlow, rejectsTooMany } from '../rules/circuit.ts';
import type { ConnectorName } from '../rules/credentials.ts';
import { writeCursor } from '../rules/cursor.ts';
import type { Said as Prepared } from '../rules/merging.ts';
import { countBatchRecords } from './count.ts';
import { type Fenced, fence, type Held } from './hold-run.ts';
import { tellAdmins } from './tell.ts';

/** Writes the records of a page: health workers and rejects. */
export type Apply = (
  tx: Tx,
  integration: { readonly id: string; readonly connector: ConnectorName },
  runId: string,
  records: readonly SourceRecord[],
  ready?: Ready,
) => Promise<Counts>;

/** A page's records as `Prepare` has made them ready, for `Apply` alone to look into. */
export type Ready = readonly (Prepared | null)[];

/** Does with the records of a page what needs no database. */
export type Prepare = (
  env: Pick<Env, 'keys'>,
  connector: ConnectorName,
  records: readonly SourceRecord[],
) => Promise<Ready>;

/** What one run has said already. */
export interface Said {
  progressAt: number;
  readonly alarms: Set<'many_rejects' | 'schema_changed' | 'slow'>;
}

const PROGRESS_MS = 1_000;

/**
 * INT-8: a page with its counts and its cursor in one transaction, under the fence.
 * @returns false where nothing may be written any more
 */
export async function writeBatch(
  tx: Tx,
  held: Held,
  { page, ready }: { readonly page: Page; readonly ready: Ready | undefined },
  { apply, said }: { readonly apply: Apply; readonly said: Said },
): Promise<boolean> {
  const stands = await fence(tx, held);
  if (!stands) return false;
  const { id, connector, code } = stands.integration;
  const [counts] = await Promise.all([
    apply(tx, { id, connector }, held.runId, page.records, ready),
    commitUnflushed(tx),
  ]);
  const cursor = writeCursor(page.cursor);
  const total = page.total === null ? null : stands.run.read + page.total;
  await Promise.all([countBatch(tx, held.runId, counts, cursor, total), writeProgress(tx, id, { cursor })]);
  countBatchRecords(tx, stands.integration, counts);
  await raiseAlarms(tx, stands, { page, counts, said });
  if (tx.now.getTime() - said.progressAt >= PROGRESS_MS) {
    said.progressAt = tx.now.getTime();
    const read = stands.run.read + counts.read;
    const data = { code, run_id: held.runId, read, total: stands.run.total ?? total };
    await publish(tx, { permission: 'integrations:read' }, 'integration.progress', data);
  }
  return true;
}

/** Each once in a run. */
async function raiseAlarms(
  tx: Tx,
  { integration, run }: Fenced,
  { page, counts, said }: { readonly page: Page; readonly counts: Counts; readonly said: Said },
): Promise<void> {
  const { read, rejected } = counts;
  const ms = tx.now.getTime() - (run.started_at ?? tx.now).getTime();
  if (page.kind === 'schema' && !said.alarms.has('schema_changed')) {
    said.alarms.add('schema_changed');
    await tellAdmins(tx, integration, 'schema_changed');
  } else if (rejectsTooMany(read, rejected) && !said.alarms.has('many_rejects')) {
    said.alarms.add('many_rejects');
    await tellAdmins(tx, integration, 'many_rejects', { read, rejected });
  }
  if (isSlow(integration.connector, ms) && !said.alarms.has('slow')) {
    said.alarms.add('slow');
    await tellAdmins(tx, integration, 'slow', { minutes: Math.floor(ms / 60_000) });
  }
}
