import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SkipReason } from '../rules/due.ts';
import type { RunStatus, RunTrigger } from '../rules/run-status.ts';

/** A run as operations see it. */
export interface Run {
  readonly id: string;
  readonly integration_id: string;
  readonly trigger: RunTrigger;
  readonly status: RunStatus;
  readonly started_at: Date | null;
  readonly lease: string | null;
  readonly read: number;
  readonly rejected: number;
  readonly total: number | null;
}

const columns = sql`id, integration_id, trigger, status, started_at, lease, read, rejected, total`;

export interface NewRun {
  readonly integrationId: string;
  readonly trigger: RunTrigger;
  readonly dueAt?: Date;
  readonly requestedBy?: string | null;
  /** Recorded and not run. */
  readonly skip?: { readonly reason: SkipReason; readonly statusLogId: string | null } | null;
}

/** Writes runs, as queued or as skipped. The integration must be locked. @returns their ids in the same order */
export async function insertRuns(tx: Tx, runs: readonly NewRun[]): Promise<string[]> {
  if (runs.length === 0) return [];
  const rows = runs.map((run) => ({
    id: newId(tx.now.getTime()),
    integration_id: run.integrationId,
    trigger: run.trigger,
    status: run.skip ? 'skipped' : 'queued',
    skip_reason: run.skip?.reason ?? null,
    status_log_id: run.skip?.statusLogId ?? null,
    due_at: run.dueAt ?? null,
    requested_by: run.requestedBy ?? null,
    finished_at: run.skip ? tx.now : null,
  }));
  await tx.run(sql`insert into integrations.integration_runs (tenant_id, id, integration_id, trigger, status, skip_reason,
      status_log_id, due_at, requested_by, created_at, finished_at, request_id)
    select ${tx.tenantId}, r.id, r.integration_id, r.trigger, r.status, r.skip_reason, r.status_log_id, r.due_at,
      r.requested_by, ${tx.now}, r.finished_at, ${tx.cause.requestId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, integration_id uuid, trigger text, status text,
      skip_reason text, status_log_id uuid, due_at timestamptz, requested_by uuid, finished_at timestamptz)`);
  return rows.map((row) => row.id);
}

/** The run's integration, without a lock. */
export async function integrationOfRun(tx: Tx, runId: string): Promise<string | null> {
  const row = await tx.first<{
    id: string;
  }>(sql`select integration_id as id from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and id = ${runId}`);
  return row?.id ?? null;
}

/** A run, locked; the integration must be locked before. */
export function lockRun(tx: Tx, id: string): Promise<Run | undefined> {
  return tx.first<Run>(sql`select ${columns} from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and id = ${id} for update`);
}

/** The one run that is queued or running, locked. */
export function lockOpenRun(tx: Tx, integrationId: string): Promise<Run | undefined> {
  return tx.first<Run>(sql`select ${columns} from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and integration_id = ${integrationId} and status in ('queued', 'running')
    for update`);
}

/** @param cursor where the integration stands now */
export async function beginRun(tx: Tx, id: string, lease: string, cursor: string | null): Promise<void> {
  await tx.run(sql`update integrations.integration_runs set status = 'running', lease = ${lease},
      started_at = coalesce(started_at, ${tx.now}), cursor_before = coalesce(cursor_before, ${cursor})
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** The worker stops in good order: another one goes on with the run. */
export async function handBack(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update integrations.integration_runs set status = 'queued', lease = null
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/**
 * Lets this transaction commit without waiting until the disk has it, some tens of milliseconds a page. What a crash of
 * the database may so take are the last pages whole, cursor and counts with them, which are read again; whatever commits
 * behind them in the usual way, a change of status or the end of the run, waits for all of them.
 */
export async function commitUnflushed(tx: Tx): Promise<void> {
  await tx.run(sql`set local synchronous_commit = off`);
}

/** Adds what a batch did to its run. @param total about how many there are in all, as the first page said */
export async function countBatch(
  tx: Tx,
  id: string,
  counts: Counts,
  cursor: string,
  total: number | null,
): Promise<void> {
  await tx.run(sql`update integrations.integration_runs set read = read + ${counts.read},
      created = created + ${counts.created}, updated = updated + ${counts.updated},
      unchanged = unchanged + ${counts.unchanged}, rejected = rejected + ${counts.rejected},
      cursor_after = ${cursor}, total = coalesce(total, ${total}::bigint)
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

export interface Ending {
  readonly status: 'succeeded' | 'failed' | 'skipped' | 'cancelled';
  readonly error?: string;
  readonly detail?: string;
  readonly skipReason?: SkipReason;
  readonly statusLogId?: string | null;
  readonly cancelledBy?: string | null;
}

export async function endRun(tx: Tx, id: string, end: Ending): Promise<void> {
  await tx.run(sql`update integrations.integration_runs set status = ${end.status}, finished_at = ${tx.now}, lease = null,
      error = ${end.error ?? null}, error_detail = left(${end.detail ?? null}::text, 500),
      skip_reason = ${end.skipReason ?? null}, status_log_id = ${end.statusLogId ?? null}::uuid,
      cancelled_by = ${end.cancelledBy ?? null}::uuid
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** The newest runs that were not skipped, newest first. */
export function lastRuns(
  tx: Tx,
  integrationId: string,
  count: number,
): Promise<{ trigger: RunTrigger; status: RunStatus; error: string | null; read: number }[]> {
  return tx.all(sql`select trigger, status, error, read from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and integration_id = ${integrationId} and status <> 'skipped'
    order by id desc limit ${count}`);
}

/** The last occurrence of the schedule that has its row. */
export async function lastOccurrence(tx: Tx, integrationId: string): Promise<Date | null> {
  const row = await tx.first<{
    at: Date | null;
  }>(sql`select max(due_at) as at from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and integration_id = ${integrationId} and trigger = 'schedule'`);
  return row?.at ?? null;
}

/** How many occurrences the change of status skipped, and the last of them. */
export async function skippedBy(
  tx: Tx,
  statusLogId: string,
): Promise<{ readonly count: number; readonly last: Date | null }> {
  const row = await tx.first<{
    count: number;
    last: Date | null;
  }>(sql`select count(*)::int as count, max(due_at) as last
    from integrations.integration_runs
    where tenant_id = ${tx.tenantId} and status_log_id = ${statusLogId} and status = 'skipped' and due_at is not null`);
  return row ?? { count: 0, last: null };
}
