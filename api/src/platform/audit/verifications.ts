import { sql } from 'kysely';
import { Type } from 'typebox';
import { newId } from '../clock/ids.ts';
import { db } from '../db/database.ts';
import { inTenant, systemCause, type Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { job } from '../jobs/declare.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { Problem } from '../problem/problem.ts';
import { lastSeal, type Run } from './trail.ts';
import { type Range, type Verification, verifyAudit } from './verify.ts';
import { audit } from './write.ts';

/** Longer ranges are verified by a job. A seal costs about a quarter of a row. */
const AT_ONCE = 100_000;
const SEALS_PER_ROW = 4;
const PROGRESS_EVERY = 50_000;
const TASK = 'platform.verify_audit';

export interface VerificationJob {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly rows_total: number;
  readonly rows_checked: number;
  readonly result: Verification | null;
  readonly created_at: string;
  readonly finished_at: string | null;
}

/** Verifies a range at once, or where it is long begins a job. Either is itself recorded. */
export async function requestVerification(
  tx: Tx,
  range: Range,
  atOnce: number = AT_ONCE,
): Promise<{ done: Verification } | { jobId: string }> {
  const total = await estimate(tx, range, atOnce);
  const details = { from: range.from, to: range.to };
  if (total.weight <= atOnce) {
    const done = await verifyAudit(tx.env, tx.tenantId, (work) => work(tx), range);
    await recordVerified(tx, null, { ...details, ...done });
    return { done };
  }
  const id = newId(tx.now.getTime());
  await tx.run(
    db.insertInto('platform.audit_verifications').values({
      tenant_id: tx.tenantId,
      id,
      user_id: tx.cause.userId,
      range_from: range.from,
      range_to: range.to,
      state: 'queued',
      rows_total: total.rows,
      created_at: tx.now,
    }),
  );
  await enqueue(tx, TASK, { verification_id: id }, { maxAttempts: 3 });
  await audit(tx, {
    action: 'audit_log.verification_requested',
    resource: 'audit_log',
    resourceId: id,
    details,
  });
  return { jobId: id };
}

/** @throws Problem NOT_FOUND */
export async function findVerification(tx: Tx, id: string): Promise<VerificationJob> {
  const row = await tx.first(
    db
      .selectFrom('platform.audit_verifications')
      .select(['id', 'state', 'rows_total', 'rows_checked', 'result', 'created_at', 'finished_at'])
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
  if (!row) throw new Problem('NOT_FOUND');
  return {
    ...row,
    result: row.result as Verification | null,
    created_at: row.created_at.toISOString(),
    finished_at: row.finished_at?.toISOString() ?? null,
  };
}

export const verifyJob = job({
  task: TASK,
  payload: Type.Object({ verification_id: Type.String({ format: 'uuid' }) }),
  maxAttempts: 3,
  work: (env, tenantId, { verification_id }) => runVerification(env, tenantId, verification_id),
});

/** The job: each page in a transaction of its own, so that no snapshot is held for the length of the trail. */
export async function runVerification(env: Env, tenantId: number, id: string): Promise<void> {
  const run: Run = (work) => inTenant(env, tenantId, systemCause, work);
  const wanted = await run(async (tx) => {
    const row = await tx.first(
      db
        .selectFrom('platform.audit_verifications')
        .select(['range_from', 'range_to', 'state'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id),
    );
    if (row && row.state !== 'done') await setState(tx, id, { state: 'running' });
    return row;
  });
  if (!wanted || wanted.state === 'done') return;
  let told = 0;
  const onPage = async (checked: number) => {
    if (checked - told < PROGRESS_EVERY) return;
    told = checked;
    await run((tx) => setState(tx, id, { rows_checked: checked }));
  };
  try {
    const result = await verifyAudit(
      env,
      tenantId,
      run,
      { from: wanted.range_from, to: wanted.range_to },
      onPage,
    );
    await run(async (tx) => {
      await setState(tx, id, {
        state: 'done',
        rows_checked: result.checked,
        result: JSON.stringify(result),
        finished_at: tx.now,
      });
      await recordVerified(tx, id, { ...result });
    });
  } catch (error) {
    await run((tx) => setState(tx, id, { state: 'failed', finished_at: tx.now }));
    throw error;
  }
}

interface StateChange {
  readonly state?: VerificationJob['state'];
  readonly rows_checked?: number;
  readonly result?: string;
  readonly finished_at?: Date;
}

function setState(tx: Tx, id: string, change: StateChange): Promise<number> {
  return tx.run(
    db
      .updateTable('platform.audit_verifications')
      .set(change)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** Rows that a verification will read, and its weight with the seals; unsealed rows are not counted beyond the limit. */
async function estimate(tx: Tx, range: Range, limit: number): Promise<{ rows: number; weight: number }> {
  const last = await lastSeal(tx);
  const [sealed, open] = await Promise.all([
    tx.first(sql<{ rows: number; seals: number }>`
      select coalesce(sum(rows) filter (where last_at >= ${range.from ?? '-infinity'}
        and first_at <= ${range.to ?? 'infinity'}), 0)::bigint as rows, count(*) as seals
      from platform.audit_seals where tenant_id = ${tx.tenantId}`),
    tx.first(sql<{ rows: number }>`
      select count(*) as rows from (select from platform.audit_logs
        where tenant_id = ${tx.tenantId} and position >= ${String(last?.position_to ?? 0n)} limit ${limit + 1}) t`),
  ]);
  const rows = (sealed?.rows ?? 0) + (open?.rows ?? 0);
  return { rows, weight: rows + (sealed?.seals ?? 0) / SEALS_PER_ROW };
}

function recordVerified(
  tx: Tx,
  id: string | null,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  return audit(tx, { action: 'audit_log.verified', resource: 'audit_log', resourceId: id, details });
}
