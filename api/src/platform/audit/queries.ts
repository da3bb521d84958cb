import { sql } from 'kysely';
import { db } from '../db/database.ts';
import type { Tx } from '../db/tx.ts';
import type { Cursor } from '../paging/cursor.ts';
import type { People } from '../people.ts';
import type { AuditOutcome } from './write.ts';

export interface AuditFilters {
  readonly from?: string;
  readonly to?: string;
  readonly user_id?: string;
  readonly action?: string;
  readonly resource?: string;
  readonly resource_id?: string;
  readonly outcome?: AuditOutcome;
}

export interface AuditListRow {
  readonly id: string;
  readonly created_at: string;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly action: string;
  readonly resource: string;
  readonly resource_id: string | null;
  readonly outcome: AuditOutcome;
  readonly details: Record<string, unknown> | null;
  readonly personal: Record<string, unknown> | null;
  readonly ip_address: string | null;
  readonly user_agent: string | null;
  readonly request_id: string;
  readonly sealed: boolean;
  /** Whether what was personal in it is gone, at the wish of whom it concerned. */
  readonly erased: boolean;
}

/** What a row is sorted by: moment (to the millisecond, as all writers give it) and id. */
export function keyOf(row: AuditListRow): readonly [string, string] {
  return [row.created_at, row.id];
}

/**
 * Up to `limit` rows of the running tenant's trail in reading direction: newest first, or from a cursor that reads
 * back oldest first. Any page costs the same: it begins where the cursor says, in an index that is sorted so.
 */
export async function findAuditRows(
  tx: Tx,
  filters: AuditFilters,
  { limit, cursor }: { limit: number; cursor: Cursor | null },
  names: People['names'],
): Promise<AuditListRow[]> {
  const [rows, sealedTo] = await Promise.all([
    tx.all(selectRows(tx, filters, limit, cursor)),
    sealedPosition(tx),
  ]);
  const people = rows.flatMap((row) => [row.user_id, row.impersonator_id]).filter((id) => id !== null);
  const named = await nameAll(tx, [...new Set(people)], names);
  return rows.map(({ impersonator_id, position, created_at, ...row }) => ({
    ...row,
    created_at: created_at.toISOString(),
    details: row.details as Record<string, unknown> | null,
    personal: row.personal as Record<string, unknown> | null,
    user_name: (row.user_id && named.get(row.user_id)) ?? null,
    actor_id: impersonator_id,
    actor_name: (impersonator_id && named.get(impersonator_id)) ?? null,
    sealed: position < sealedTo,
  }));
}

export function selectRows(tx: Tx, filters: AuditFilters, limit: number, cursor: Cursor | null) {
  const back = cursor?.back ?? false;
  let query = db
    .selectFrom('platform.audit_logs')
    .select([
      'id',
      'created_at',
      'user_id',
      'impersonator_id',
      'action',
      'resource',
      'resource_id',
      'outcome',
      'details',
      'personal',
      'ip_address',
      'user_agent',
      'request_id',
      'position',
      // The salt goes with what was personal.
      sql<boolean>`salt is null`.as('erased'),
    ])
    .where('tenant_id', '=', tx.tenantId)
    .orderBy('created_at', back ? 'asc' : 'desc')
    .orderBy('id', back ? 'asc' : 'desc')
    .limit(limit);
  if (filters.from !== undefined) query = query.where('created_at', '>=', new Date(filters.from));
  if (filters.to !== undefined) query = query.where('created_at', '<=', new Date(filters.to));
  for (const column of ['user_id', 'action', 'resource', 'resource_id', 'outcome'] as const) {
    const wanted = filters[column];
    if (wanted !== undefined) query = query.where(column, '=', wanted);
  }
  if (!cursor) return query;
  const [at, id] = cursor.values;
  // The comparison of rows finds the place in the index; the one of moments leaves out whole months.
  return back
    ? query.where('created_at', '>=', sql<Date>`${at}`).where(sql<boolean>`(created_at, id) > (${at}, ${id})`)
    : query
        .where('created_at', '<=', sql<Date>`${at}`)
        .where(sql<boolean>`(created_at, id) < (${at}, ${id})`);
}

async function sealedPosition(tx: Tx): Promise<number> {
  const seal = await tx.first(
    db
      .selectFrom('platform.audit_seals')
      .select('position_to')
      .where('tenant_id', '=', tx.tenantId)
      .orderBy('sequence', 'desc')
      .limit(1),
  );
  return seal?.position_to ?? 0;
}

/** Members by today's name; who is no longer one by the newest name that the trail itself kept. */
async function nameAll(
  tx: Tx,
  ids: readonly string[],
  names: People['names'],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const members = await names(tx, ids);
  const gone = ids.filter((id) => !members.has(id));
  if (gone.length === 0) return members;
  const kept = await tx.all(sql<{ id: string; name: string }>`
    select wanted.id, kept.name from unnest(${gone}::text[]) as wanted(id), lateral (
      select personal ->> 'full_name' as name from platform.audit_logs
      where tenant_id = ${tx.tenantId} and resource = 'user' and resource_id = wanted.id
        and personal ->> 'full_name' is not null
      order by created_at desc, id desc limit 1) kept`);
  return new Map([...members, ...kept.map((row): [string, string] => [row.id, row.name])]);
}
