import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

export type RunStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'skipped' | 'cancelled';
export type Trigger = 'schedule' | 'manual' | 'resume';
export type SkipReason = 'inactive' | 'overlap' | 'app_down' | 'module_off' | 'tenant_off' | 'circuit_open';

/** A run as screens show it. */
export interface RunRow {
  readonly id: string;
  readonly trigger: Trigger;
  readonly status: RunStatus;
  readonly skip_reason: SkipReason | null;
  readonly status_log_id: string | null;
  readonly due_at: Date | null;
  readonly requested_by: string | null;
  readonly cancelled_by: string | null;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly total: number | null;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly error: string | null;
  readonly error_detail: string | null;
}

export interface StatusLogRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly user_id: string | null;
  readonly by_system: boolean;
  readonly at: Date;
  /** The moment without loss, for the cursor. */
  readonly key: string;
  readonly reason: string | null;
  readonly category: 'outage' | 'maintenance' | 'unavailable' | 'other' | null;
  readonly until: Date | null;
  readonly catch_up: 'cursor' | 'last' | 'none' | null;
  readonly details: Record<string, unknown> | null;
}

interface Page {
  readonly limit: number;
  readonly cursor: Cursor | null;
}

/** Columns of a run `r`. */
export const runColumns = sql`r.id, r.trigger, r.status, r.skip_reason, r.status_log_id, r.due_at, r.requested_by,
  r.cancelled_by, r.created_at, r.started_at, r.finished_at, r.total, r.read, r.created, r.updated, r.unchanged, r.rejected, r.error,
  r.error_detail`;

/** Up to `limit` runs, newest first, in reading direction from the cursor. */
export function listRuns(
  tx: Tx,
  integrationId: string,
  wanted: { readonly status?: RunStatus | undefined; readonly trigger?: Trigger | undefined },
  { limit, cursor }: Page,
): Promise<RunRow[]> {
  const direction = cursor?.back ? sql`asc` : sql`desc`;
  const beyond = cursor?.back ? sql`>` : sql`<`;
  const conditions = [
    sql`r.tenant_id = ${tx.tenantId}`,
    sql`r.integration_id = ${integrationId}`,
    ...(wanted.status === undefined ? [] : [sql`r.status = ${wanted.status}`]),
    ...(wanted.trigger === undefined ? [] : [sql`r.trigger = ${wanted.trigger}`]),
    ...(cursor ? [sql`r.id ${beyond} ${cursor.values[0] ?? ''}::uuid`] : []),
  ];
  return tx.all(sql<RunRow>`select ${runColumns} from integrations.integration_runs r
    where ${sql.join(conditions, sql` and `)} order by r.id ${direction} limit ${limit}`);
}

/** Up to `limit` changes of status, newest first, in reading direction from the cursor. */
export function listStatusLogs(
  tx: Tx,
  integrationId: string,
  { limit, cursor }: Page,
): Promise<StatusLogRow[]> {
  const direction = cursor?.back ? sql`asc` : sql`desc`;
  const beyond = cursor?.back ? sql`>` : sql`<`;
  const [at = '', id = ''] = cursor?.values ?? [];
  return tx.all(sql<StatusLogRow>`select l.id, l."from", l."to", l.user_id, l.by_system, l.at, l.at::text as key, l.reason,
      l.category, l.until, l.catch_up, l.details
    from integrations.integration_status_logs l
    where l.tenant_id = ${tx.tenantId} and l.integration_id = ${integrationId}
      ${cursor ? sql`and (l.at, l.id) ${beyond} (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by l.at ${direction}, l.id ${direction} limit ${limit}`);
}

export interface SkippedSince {
  readonly reason: SkipReason;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
}

/**
 * What came due and was skipped, by reason: by a change of status, which a run that waited when it was made goes back to
 * as well, or else since a moment.
 */
export function skippedSince(
  tx: Tx,
  integrationId: string,
  { since, statusLogId }: { readonly since: Date; readonly statusLogId: string | null },
): Promise<SkippedSince[]> {
  const which =
    statusLogId === null ? sql`r.due_at >= ${since}` : sql`r.status_log_id = ${statusLogId}::uuid`;
  return tx.all(sql<SkippedSince>`select r.skip_reason as reason, count(*)::int as count, min(r.due_at) as first,
      max(r.due_at) as last
    from integrations.integration_runs r
    where r.tenant_id = ${tx.tenantId} and r.integration_id = ${integrationId} and r.trigger = 'schedule'
      and ${which} and r.status = 'skipped'
    group by 1 order by 2 desc, 1`);
}
