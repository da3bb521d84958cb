import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { ConnectorName } from '../rules/credentials.ts';
import { type RunRow, runColumns } from './runs.ts';

export interface IntegrationFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly connector: ConnectorName;
  readonly base_url: string;
  readonly has_credentials: boolean;
  readonly schedule: string;
  readonly time_zone: string;
  readonly batch_size: number;
  readonly status: 'active' | 'inactive';
  readonly status_version: number;
  readonly version: number;
  readonly inactive_reason: string | null;
  readonly inactive_category: 'outage' | 'maintenance' | 'unavailable' | 'other' | null;
  readonly inactive_since: Date | null;
  readonly inactive_until: Date | null;
  readonly inactive_by: string | null;
  readonly inactive_log: string | null;
  readonly catch_up: 'cursor' | 'last' | 'none' | null;
  readonly cursor: string | null;
  readonly next_due_at: Date;
  readonly retry_at: Date | null;
  readonly last_run_at: Date | null;
  readonly last_success_at: Date | null;
  readonly consecutive_failures: number;
  readonly created_at: Date;
}

/** Rejects of one integration are counted up to so many: a number on a card. */
const MOST_REJECTS = 1_000;
const RECENT = 20;

const columns = sql`i.id, i.code, i.name, i.connector, i.base_url, i.credentials_sealed is not null as has_credentials,
  i.schedule, i.time_zone, i.batch_size, i.status, i.status_version, i.version, i.inactive_reason, i.inactive_category,
  i.inactive_since, i.inactive_until, i.inactive_by, i.inactive_log, i.catch_up, i.cursor, i.next_due_at, i.retry_at,
  i.last_run_at, i.last_success_at, i.consecutive_failures, i.created_at`;

/** Up to `limit` integrations by code, in reading direction from the cursor. */
export function listIntegrations(
  tx: Tx,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<IntegrationFacts[]> {
  const direction = cursor?.back ? sql`desc` : sql`asc`;
  const beyond = cursor?.back ? sql`<` : sql`>`;
  return tx.all(sql<IntegrationFacts>`select ${columns} from integrations.integrations i
    where i.tenant_id = ${tx.tenantId} ${cursor ? sql`and i.code ${beyond} ${cursor.values[0] ?? ''}` : sql``}
    order by i.code ${direction} limit ${limit}`);
}

export async function findIntegration(tx: Tx, code: string): Promise<IntegrationFacts | null> {
  const row = await tx.first(sql<IntegrationFacts>`select ${columns} from integrations.integrations i
    where i.tenant_id = ${tx.tenantId} and i.code = ${code}`);
  return row ?? null;
}

/** What its credentials are sealed in; nothing but a connection reads it. */
export async function readSealed(tx: Tx, id: string): Promise<Buffer | null> {
  const row = await tx.first<{ sealed: Buffer | null }>(sql`select credentials_sealed as sealed
    from integrations.integrations where tenant_id = ${tx.tenantId} and id = ${id}`);
  return row?.sealed ?? null;
}

export type RecentRun = RunRow & { readonly integration_id: string };

/** The last runs of each, newest first. */
export function recentRuns(tx: Tx, ids: readonly string[]): Promise<RecentRun[]> {
  return tx.all(sql<RecentRun>`select r.* from unnest(${[...ids]}::uuid[]) v (id)
    cross join lateral (select r.integration_id, ${runColumns} from integrations.integration_runs r
      where r.tenant_id = ${tx.tenantId} and r.integration_id = v.id order by r.id desc limit ${RECENT}) r
    order by r.id desc`);
}

/** The run of each that is queued or running; there is at most one. */
export function runningRuns(tx: Tx, ids: readonly string[]): Promise<RecentRun[]> {
  return tx.all(sql<RecentRun>`select r.* from unnest(${[...ids]}::uuid[]) v (id)
    cross join lateral (select r.integration_id, ${runColumns} from integrations.integration_runs r
      where r.tenant_id = ${tx.tenantId} and r.integration_id = v.id and r.status in ('queued', 'running') limit 1) r`);
}

/** How many rejects of each are open, and how many occurrences were skipped under its last deactivation. */
export async function countsOf(
  tx: Tx,
  integrations: readonly Pick<IntegrationFacts, 'id' | 'inactive_log'>[],
): Promise<ReadonlyMap<string, { readonly rejects: number; readonly skipped: number }>> {
  const ids = integrations.map(({ id }) => id);
  const logs = integrations.map(({ inactive_log }) => inactive_log);
  const rows = await tx.all<{ id: string; rejects: number; skipped: number }>(sql`select v.id,
      (select count(*)::int from (select from integrations.integration_rejects j where j.tenant_id = ${tx.tenantId}
        and j.integration_id = v.id and j.status = 'open' limit ${MOST_REJECTS}) j) as rejects,
      (select count(*)::int from integrations.integration_runs r where r.tenant_id = ${tx.tenantId}
        and r.status_log_id = v.log and r.status = 'skipped' and r.trigger = 'schedule') as skipped
    from unnest(${ids}::uuid[], ${logs}::uuid[]) v (id, log)`);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
