import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RecordProblem } from '../rules/record-problems.ts';
import { bytes, plains, texts } from './arrays.ts';

export type RejectKind = 'invalid' | 'ambiguous' | 'schema';
export type RejectStatus = 'open' | 'accepted' | 'dismissed';

/** A record that is set aside. Bytes in hexadecimal. */
export interface RejectRow {
  readonly id: string;
  readonly run_id: string;
  readonly source_key: string;
  readonly kind: RejectKind;
  readonly payload_sealed: string;
  readonly payload_hash: string;
  readonly reasons: readonly RecordProblem[];
  readonly candidates: readonly string[];
}

export async function hasOpenRejects(tx: Tx, integrationId: string): Promise<boolean> {
  const row = await tx.first<{ found: boolean }>(
    sql`select exists (select from integrations.integration_rejects
      where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and status = 'open') as found`,
    { name: 'has_open_rejects' },
  );
  return row?.found ?? false;
}

export interface Decision {
  readonly source_key: string;
  readonly status: RejectStatus;
  readonly payload_hash: string;
  readonly worker_id: string | null;
}

/** What people last decided about records of these keys. */
export function decisionsOn(
  tx: Tx,
  integrationId: string,
  sourceKeys: readonly string[],
): Promise<Decision[]> {
  return tx.all(sql<Decision>`select distinct on (source_key) encode(source_key, 'hex') as source_key, status,
      encode(payload_hash, 'hex') as payload_hash, worker_id
    from integrations.integration_rejects
    where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and resolved_by is not null
      and source_key = any(${bytes(sourceKeys)}::bytea[])
    order by source_key, resolved_at desc, id desc`);
}

export function openRejectsWith(
  tx: Tx,
  integrationId: string,
  sourceKeys: readonly string[],
): Promise<{ readonly id: string; readonly source_key: string; readonly payload_hash: string }[]> {
  return tx.all(sql`select id, encode(source_key, 'hex') as source_key, encode(payload_hash, 'hex') as payload_hash
    from integrations.integration_rejects
    where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and status = 'open'
      and source_key = any(${bytes(sourceKeys)}::bytea[])`);
}

/** Records of these keys came and were good. */
export async function closeRejects(
  tx: Tx,
  integrationId: string,
  sourceKeys: readonly string[],
): Promise<void> {
  if (sourceKeys.length === 0) return;
  await tx.run(
    sql`update integrations.integration_rejects set status = 'accepted', resolved_at = ${tx.now}, updated_at = ${tx.now}
      where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and status = 'open'
        and source_key = any(${bytes(sourceKeys)}::bytea[])`,
    { name: 'close_rejects' },
  );
}

export async function insertRejects(
  tx: Tx,
  integrationId: string,
  rows: readonly RejectRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    sql`insert into integrations.integration_rejects (tenant_id, integration_id, id, run_id, source_key, kind,
        payload_sealed, payload_hash, reasons, candidates, created_at, updated_at)
      select ${tx.tenantId}::int, ${integrationId}::uuid, r.*, ${tx.now}::timestamptz, ${tx.now}::timestamptz
      from ${asRows(rows)}`,
    { name: 'insert_rejects' },
  );
}

/** Open rejects whose record has come otherwise than before. */
export async function updateRejects(tx: Tx, rows: readonly RejectRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    sql`update integrations.integration_rejects j set run_id = r.run_id, kind = r.kind,
        payload_sealed = r.payload_sealed, payload_hash = r.payload_hash, reasons = r.reasons,
        candidates = r.candidates, updated_at = ${tx.now}::timestamptz
      from ${asRows(rows)} where j.tenant_id = ${tx.tenantId}::int and j.id = r.id`,
    { name: 'update_rejects' },
  );
}

function asRows(rows: readonly RejectRow[]) {
  const column = (key: Exclude<keyof RejectRow, 'reasons' | 'candidates'>) => rows.map((row) => row[key]);
  // An array of arrays would have to be a rectangle: candidates travel as text.
  return sql`(select u.id, u.run_id, u.source_key, u.kind, u.payload_sealed, u.payload_hash, u.reasons,
      u.candidates::uuid[] as candidates
    from unnest(${plains(column('id'))}::uuid[], ${plains(column('run_id'))}::uuid[],
      ${bytes(column('source_key'))}::bytea[], ${plains(column('kind'))}::text[],
      ${bytes(column('payload_sealed'))}::bytea[], ${bytes(column('payload_hash'))}::bytea[],
      ${texts(rows.map(({ reasons }) => JSON.stringify(reasons)))}::jsonb[],
      ${texts(rows.map(({ candidates }) => plains(candidates)))}::text[])
      u (id, run_id, source_key, kind, payload_sealed, payload_hash, reasons, candidates)) r`;
}

export interface StoredReject {
  readonly id: string;
  readonly run_id: string;
  readonly kind: RejectKind;
  readonly status: RejectStatus;
  readonly payload_sealed: Buffer;
  readonly candidates: readonly string[];
}

const STORED = sql`id, run_id, kind, status, payload_sealed, candidates`;

export function lockReject(tx: Tx, integrationId: string, id: string): Promise<StoredReject | undefined> {
  return tx.first(sql<StoredReject>`select ${STORED} from integrations.integration_rejects
    where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and id = ${id}::uuid
    for no key update`);
}

/** Some open rejects in the order of their ids, behind `after`. */
export function openRejects(
  tx: Tx,
  integrationId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<StoredReject[]> {
  return tx.all(sql<StoredReject>`select ${STORED} from integrations.integration_rejects
    where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and status = 'open'
      and kind in ('invalid', 'ambiguous')
      ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`);
}

export function openRejectsWithIds(
  tx: Tx,
  integrationId: string,
  ids: readonly string[],
): Promise<StoredReject[]> {
  return tx.all(sql<StoredReject>`select ${STORED} from integrations.integration_rejects
    where tenant_id = ${tx.tenantId}::int and integration_id = ${integrationId}::uuid and status = 'open'
      and kind in ('invalid', 'ambiguous') and id = any(${plains(ids)}::uuid[]) order by id`);
}

/** A person has decided what becomes of a reject. */
export async function resolveReject(
  tx: Tx,
  id: string,
  {
    status,
    by,
    workerId,
  }: { readonly status: RejectStatus; readonly by: string; readonly workerId: string | null },
): Promise<void> {
  await tx.run(sql`update integrations.integration_rejects set status = ${status}, resolved_at = ${tx.now},
      resolved_by = ${by}::uuid, worker_id = ${workerId}::uuid, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId}::int and id = ${id}::uuid`);
}
