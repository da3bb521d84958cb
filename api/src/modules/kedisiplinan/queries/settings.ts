import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { AturanSet } from '../rules/aturan-frekuensi.ts';
import type { ParameterKey } from '../rules/parameter.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly version: number;
  readonly kind: 'simpan' | 'reset';
  readonly setting_key: ParameterKey;
  readonly old_value: number;
  readonly new_value: number;
  readonly changed_by: string;
  readonly changed_by_username: string | null;
  readonly changed_by_name: string | null;
  readonly changed_at: Date;
  readonly notes: string | null;
}
export interface HistoryFilter {
  /** First and last day, both included, in `timeZone`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone: string;
}

/** Up to `limit` changes, newest first, in reading direction from the cursor. */
export function listHistory(
  tx: Tx,
  { from, to, timeZone }: HistoryFilter,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<HistoryEntry[]> {
  const [at, id] = cursor?.values ?? [];
  const order = sql.raw(cursor?.back ? 'asc' : 'desc');
  const where = [
    sql`h.tenant_id = ${tx.tenantId}`,
    ...(from ? [sql`h.changed_at >= ${from}::timestamp at time zone ${timeZone}::text`] : []),
    ...(to ? [sql`h.changed_at < (${to}::date + 1)::timestamp at time zone ${timeZone}::text`] : []),
    ...(cursor
      ? [sql`(h.changed_at, h.id) ${sql.raw(cursor.back ? '>' : '<')} (${at}::timestamptz, ${id}::uuid)`]
      : []),
  ];
  return tx.all(sql<HistoryEntry>`
    select h.id, h.versi as version, v.jenis as kind, h.setting_key, h.old_value, h.new_value, h.changed_by,
      u.username as changed_by_username, m.user_full_name as changed_by_name, h.changed_at, h.notes
    from kedisiplinan.rules_engine_settings_history h
    join kedisiplinan.settings_versi v on v.tenant_id = h.tenant_id and v.versi = h.versi
    left join identity.user_tenant_access m on m.tenant_id = h.tenant_id and m.user_id = h.changed_by
    left join identity.users u on u.id = h.changed_by
    where ${sql.join(where, sql` and `)}
    order by h.changed_at ${order}, h.id ${order} limit ${limit}`);
}

export interface AturanVersion {
  readonly version: number;
  readonly aturan: AturanSet;
  readonly oleh: string;
  readonly pada: Date;
  readonly catatan: string | null;
}

/** Up to `limit` versions of the rules per kind, newest first, in reading direction from the cursor. */
export function listAturanVersions(
  tx: Tx,
  { limit, cursor }: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<AturanVersion[]> {
  const order = sql.raw(cursor?.back ? 'asc' : 'desc');
  const [versi] = cursor?.values ?? [];
  const after = cursor ? sql`and versi ${sql.raw(cursor.back ? '>' : '<')} ${versi}::int` : sql``;
  return tx.all(sql<AturanVersion>`select versi as version, aturan, oleh, pada, catatan
    from kedisiplinan.aturan_versi where tenant_id = ${tx.tenantId} ${after}
    order by versi ${order} limit ${limit}`);
}
