import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { RejectKind, RejectStatus } from '../repository/rejects.ts';
import type { RecordProblem } from '../rules/record-problems.ts';

export interface ListedReject {
  readonly id: string;
  readonly run_id: string;
  readonly kind: RejectKind;
  readonly status: RejectStatus;
  readonly payload_sealed: Buffer;
  readonly reasons: readonly RecordProblem[];
  readonly candidates: readonly string[];
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly resolved_at: Date | null;
  readonly resolved_by: string | null;
  readonly worker_id: string | null;
}

interface Wanted {
  readonly status: RejectStatus;
  readonly kind?: RejectKind | undefined;
}

/** Up to `limit` rejects, the newest first, in reading direction from the cursor. */
export function listRejects(
  tx: Tx,
  integrationId: string,
  { status, kind }: Wanted,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<ListedReject[]> {
  const direction = cursor?.back ? sql`asc` : sql`desc`;
  const beyond = cursor?.back ? sql`>` : sql`<`;
  const conditions = [
    sql`j.tenant_id = ${tx.tenantId}`,
    sql`j.integration_id = ${integrationId}`,
    sql`j.status = ${status}`,
    ...(kind === undefined ? [] : [sql`j.kind = ${kind}`]),
    ...(cursor ? [sql`j.id ${beyond} ${cursor.values[0] ?? ''}::uuid`] : []),
  ];
  return tx.all(sql<ListedReject>`select j.id, j.run_id, j.kind, j.status, j.payload_sealed, j.reasons, j.candidates,
      j.created_at, j.updated_at, j.resolved_at, j.resolved_by, j.worker_id
    from integrations.integration_rejects j
    where ${sql.join(conditions, sql` and `)} order by j.id ${direction} limit ${limit}`);
}

/** How many rejects a replay would bring. */
export async function countOpenRejects(
  tx: Tx,
  integrationId: string,
  ids?: readonly string[],
): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count
    from integrations.integration_rejects
    where tenant_id = ${tx.tenantId} and integration_id = ${integrationId} and status = 'open'
      and kind in ('invalid', 'ambiguous') ${ids === undefined ? sql`` : sql`and id = any(${[...ids]}::uuid[])`}`);
  return row?.count ?? 0;
}
