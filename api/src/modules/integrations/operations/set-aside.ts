import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SourceRecord } from '../connectors/connector.ts';
import {
  closeRejects,
  decisionsOn,
  insertRejects,
  openRejectsWith,
  type RejectKind,
  type RejectRow,
  updateRejects,
} from '../repository/rejects.ts';
import type { RecordProblem } from '../rules/record-problems.ts';

/** What is wrong with a record. */
export interface BadRecord {
  readonly runId: string;
  readonly reasons: readonly RecordProblem[];
  /** Health workers that it may mean, where that is what is wrong. */
  readonly candidates: readonly string[] | null;
}

interface Judged {
  /** In the order of the source; `bad` is null for those that were good. */
  readonly records: readonly { readonly record: SourceRecord; readonly bad: BadRecord | null }[];
  /** Whether the integration has any open reject at all. */
  readonly anyOpen: boolean;
}

/** Keyed hash of the record's own id over there: what a record is known by among the rejects, in hexadecimal. */
export function sourceKeyOf(tx: Tx, integrationId: string, { key }: SourceRecord): string {
  return tx.env.keys.mac('integrations.source-key', integrationId, key).toString('hex');
}

export const payloadContext = (rejectId: string) => `integrations.integration_rejects.payload:${rejectId}`;

/**
 * Sets bad records aside and closes what has come good again; of several records of one key the last one counts. One
 * that is set aside already, or was dismissed, writes nothing while it comes as it was.
 */
export async function keepRejects(
  tx: Tx,
  integration: { readonly id: string },
  { records, anyOpen }: Judged,
): Promise<void> {
  const last = new Map(records.map((one) => [sourceKeyOf(tx, integration.id, one.record), one]));
  const good: string[] = [];
  const bad: Found[] = [];
  for (const [key, one] of last)
    if (one.bad === null) good.push(key);
    else bad.push(foundOf(tx, key, one.record, one.bad));
  if (anyOpen) await closeRejects(tx, integration.id, good);
  if (bad.length > 0) await keep(tx, integration.id, bad);
}

interface Found extends BadRecord {
  readonly key: string;
  readonly kind: RejectKind;
  readonly payload: string;
  readonly hash: string;
}

function foundOf(tx: Tx, key: string, record: SourceRecord, bad: BadRecord): Found {
  const payload = JSON.stringify(record.payload ?? null);
  const kind = kindOf(bad);
  const said = JSON.stringify([kind, bad.reasons, bad.candidates]);
  const hash = tx.env.keys.mac('integrations.payload', payload, said).subarray(0, 16).toString('hex');
  return { ...bad, key, kind, payload, hash };
}

function kindOf({ reasons, candidates }: BadRecord): RejectKind {
  if (candidates !== null) return 'ambiguous';
  return reasons.some(({ code }) => code === 'SCHEMA_CHANGED') ? 'schema' : 'invalid';
}

async function keep(tx: Tx, integrationId: string, bad: readonly Found[]): Promise<void> {
  const keys = bad.map(({ key }) => key);
  const [open, decisions] = await Promise.all([
    openRejectsWith(tx, integrationId, keys),
    decisionsOn(tx, integrationId, keys),
  ]);
  const known = new Map(open.map((one) => [one.source_key, one]));
  const dismissed = new Map(
    decisions.flatMap(({ source_key, status, payload_hash }) =>
      status === 'dismissed' ? [[source_key, payload_hash]] : [],
    ),
  );
  const fresh: RejectRow[] = [];
  const changed: RejectRow[] = [];
  for (const one of bad) {
    const before = known.get(one.key);
    if ((before?.payload_hash ?? dismissed.get(one.key)) === one.hash) continue;
    (before ? changed : fresh).push(rowOf(tx, one, before?.id ?? newId(tx.now.getTime())));
  }
  await Promise.all([insertRejects(tx, integrationId, fresh), updateRejects(tx, changed)]);
}

function rowOf(
  tx: Tx,
  { runId, key, kind, payload, hash, reasons, candidates }: Found,
  id: string,
): RejectRow {
  return {
    id,
    run_id: runId,
    source_key: key,
    kind,
    payload_sealed: tx.env.keys.encrypt(payload, payloadContext(id)).toString('hex'),
    payload_hash: hash,
    reasons,
    candidates: candidates ?? [],
  };
}
