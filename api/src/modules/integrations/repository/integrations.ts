import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ConnectorName } from '../rules/credentials.ts';
import type { StatusChange } from '../rules/due.ts';

export type InactiveCategory = 'outage' | 'maintenance' | 'unavailable' | 'other';
export type CatchUp = 'cursor' | 'last' | 'none';

/** An integration as operations see it. */
export interface IntegrationRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly connector: ConnectorName;
  readonly base_url: string;
  readonly schedule: string;
  readonly time_zone: string;
  readonly batch_size: number;
  readonly status: 'active' | 'inactive';
  readonly status_version: number;
  readonly inactive_reason: string | null;
  readonly inactive_category: InactiveCategory | null;
  readonly inactive_since: Date | null;
  readonly inactive_until: Date | null;
  readonly inactive_by: string | null;
  readonly inactive_log: string | null;
  readonly catch_up: CatchUp | null;
  readonly cursor: string | null;
  readonly next_due_at: Date;
  readonly last_run_at: Date | null;
  readonly last_success_at: Date | null;
  readonly consecutive_failures: number;
  readonly retry_at: Date | null;
  readonly version: number;
}

const columns = sql`id, code, name, connector, base_url, schedule, time_zone, batch_size, status, status_version,
  inactive_reason, inactive_category, inactive_since, inactive_until, inactive_by, inactive_log, catch_up, cursor,
  next_due_at, last_run_at, last_success_at, consecutive_failures, retry_at, version`;

/**
 * The integration, locked until the transaction ends. Whoever changes its status, its schedule or its runs holds this
 * lock first: then the order of locks is one for all, and what was read stays true until the commit.
 */
export function lockIntegration(
  tx: Tx,
  wanted: { readonly id: string } | { readonly code: string },
): Promise<IntegrationRow | undefined> {
  const which = 'id' in wanted ? sql`id = ${wanted.id}` : sql`code = ${wanted.code}`;
  return tx.first<IntegrationRow>(
    sql`select ${columns} from integrations.integrations where tenant_id = ${tx.tenantId} and ${which} for update`,
  );
}

/** What the sync worker may write of an integration. */
export interface Progress {
  readonly cursor?: string | null;
  readonly next_due_at?: Date;
  readonly last_run_at?: Date;
  readonly last_success_at?: Date;
  readonly consecutive_failures?: number;
  readonly retry_at?: Date | null;
}

export async function writeProgress(tx: Tx, id: string, progress: Progress): Promise<void> {
  const set: RawBuilder<unknown>[] = Object.entries(progress).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update integrations.integrations set ${sql.join([...set, sql`updated_at = ${tx.now}`])}
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** Who changes the status and why, as the trigger takes it into the log. */
export interface StatusCause {
  readonly log_id: string;
  readonly user_id: string | null;
  readonly by_system: boolean;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Inactive {
  readonly reason: string;
  readonly category: InactiveCategory;
  readonly until: Date | null;
  readonly by: string | null;
  readonly catchUp: CatchUp;
}

export function switchOff(
  tx: Tx,
  id: string,
  off: Inactive,
  cause: StatusCause,
): Promise<IntegrationRow | undefined> {
  return tx.first<IntegrationRow>(sql`update integrations.integrations set status = 'inactive',
      status_cause = ${causeText(tx, cause)}::jsonb, inactive_reason = ${off.reason}, inactive_category = ${off.category},
      inactive_since = ${tx.now}, inactive_until = ${off.until}::timestamptz, inactive_by = ${off.by}::uuid,
      catch_up = ${off.catchUp}, retry_at = null, reminded_on = null, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${id} returning ${columns}`);
}

export function switchOn(
  tx: Tx,
  id: string,
  cursor: string | null,
  cause: StatusCause,
): Promise<IntegrationRow | undefined> {
  return tx.first<IntegrationRow>(sql`update integrations.integrations set status = 'active',
      status_cause = ${causeText(tx, cause)}::jsonb, inactive_reason = null, inactive_category = null,
      inactive_since = null, inactive_until = null, inactive_by = null, catch_up = null, cursor = ${cursor},
      consecutive_failures = 0, retry_at = null, reminded_on = null, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${id} returning ${columns}`);
}

function causeText(tx: Tx, cause: StatusCause): string {
  return JSON.stringify({
    ...cause,
    at: tx.now,
    ip_address: tx.cause.ipAddress,
    request_id: tx.cause.requestId,
  });
}

/** The clock by which the queue's jobs come due; ours may differ from it. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const row = await tx.first(sql<{ now: Date }>`select clock_timestamp() as now`);
  return row?.now ?? tx.now;
}

/** Changes of status from the last one before `since` on, oldest first. */
export function statusHistory(tx: Tx, id: string, since: Date): Promise<StatusChange[]> {
  return tx.all<StatusChange>(sql`select id, at, "from", "to" from integrations.integration_status_logs
    where tenant_id = ${tx.tenantId} and integration_id = ${id}
      and at >= coalesce((select max(b.at) from integrations.integration_status_logs b
        where b.tenant_id = ${tx.tenantId} and b.integration_id = ${id} and b.at <= ${since}), '-infinity')
    order by at, id`);
}

/** Whether the running request has changed the status, since a moment. */
export async function hasChanged(
  tx: Tx,
  id: string,
  { userId, to, began }: { readonly userId: string; readonly to: string; readonly began: Date },
): Promise<boolean> {
  const row = await tx.first(sql<{ id: string }>`select id from integrations.integration_status_logs
    where tenant_id = ${tx.tenantId} and integration_id = ${id} and at >= ${began} and "to" = ${to}
      and user_id = ${userId} and request_id = ${tx.cause.requestId} limit 1`);
  return row !== undefined;
}

/** Who changed the status last, when and to what. */
export function lastChange(
  tx: Tx,
  id: string,
): Promise<
  | {
      readonly to: string;
      readonly user_id: string | null;
      readonly by_system: boolean;
      readonly at: Date;
      readonly reason: string | null;
      readonly category: string | null;
    }
  | undefined
> {
  return tx.first(sql`select "to", user_id, by_system, at, reason, category
    from integrations.integration_status_logs
    where tenant_id = ${tx.tenantId} and integration_id = ${id} order by at desc, id desc limit 1`);
}
