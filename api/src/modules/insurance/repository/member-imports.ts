import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import { importStore } from '../../../platform/imports/store.ts';
import type { KnownMember } from '../rules/member-row.ts';
import type { MemberFields } from './records.ts';

export const memberImports = importStore({
  imports: 'insurance.member_imports',
  errors: 'insurance.member_import_errors',
});

/** Whose these policies are. */
export async function clientsOfPolicies(tx: Tx, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.all(sql<{ number: string; client_code: string }>`
    select number, client_code from insurance.policies
    where tenant_id = ${tx.tenantId} and number = any(${[...numbers]}::text[])`);
  return new Map(rows.map((row) => [row.number, row.client_code]));
}

export interface FoundMember extends KnownMember {
  readonly id: string;
  readonly number: string;
  readonly nik_index: Buffer | null;
}

const FOUND = sql`id, number, name, birth_date, policy_number, client_code, status, nik_index`;

/**
 * The running tenant as a value that the planner does not know while it plans. Told the number, it finds it missing in
 * the statistics of a table that a first import makes grow, takes the tenant for empty and reads all of its rows for
 * each number that is looked up.
 */
const hidden = (tx: Tx) => sql`(select ${tx.tenantId}::int)`;

/** Members that have these numbers, each looked up by index. */
export function membersByNumber(tx: Tx, numbers: readonly string[]): Promise<FoundMember[]> {
  return tx.all(sql<FoundMember>`
    select f.* from (select n from unnest(${[...numbers]}::text[]) n offset 0) wanted
    cross join lateral (select ${FOUND} from insurance.members
      where tenant_id = ${hidden(tx)} and number = wanted.n offset 0) f`);
}

/** Members as they are now, and stay until the transaction ends; locked in one order, so that two imports take turns. */
export function lockMembers(tx: Tx, ids: readonly string[]): Promise<FoundMember[]> {
  return tx.all(sql<FoundMember>`select ${FOUND} from insurance.members
    where tenant_id = ${hidden(tx)} and id = any(${[...ids]}::uuid[]) order by id for no key update`);
}

export type MemberRecord = MemberFields & { readonly id: string; readonly number: string };

/** @throws a database error of constraint one_member_per_number or member_of_a_policy */
export async function insertMembers(tx: Tx, rows: readonly MemberRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`insert into insurance.members (tenant_id, id, number, name, birth_date, policy_number, client_code,
      status, nik_sealed, nik_index, nik_last4, created_at, updated_at)
    select ${tx.tenantId}, r.*, ${tx.now}, ${tx.now} from ${asRows(rows)}`);
}

/** Everything of these members as it is given; a NIK that is not given stays. */
export async function updateMembers(tx: Tx, rows: readonly MemberRecord[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(sql`update insurance.members m set name = r.name, birth_date = r.birth_date,
      policy_number = r.policy_number, client_code = r.client_code, status = r.status,
      nik_sealed = coalesce(r.nik_sealed, m.nik_sealed), nik_index = coalesce(r.nik_index, m.nik_index),
      nik_last4 = coalesce(r.nik_last4, m.nik_last4), version = m.version + 1, updated_at = ${tx.now}
    from ${asRows(rows)} where m.tenant_id = ${tx.tenantId} and m.id = r.id`);
}

function asRows(rows: readonly MemberRecord[]) {
  const column = <Key extends keyof MemberRecord>(key: Key) => rows.map((row) => row[key]);
  return sql`unnest(${column('id')}::uuid[], ${column('number')}::text[], ${column('name')}::text[],
    ${column('birth_date')}::date[], ${column('policy_number')}::text[], ${column('client_code')}::text[],
    ${column('status')}::text[], ${column('nik_sealed')}::bytea[], ${column('nik_index')}::bytea[],
    ${column('nik_last4')}::text[])
    r (id, number, name, birth_date, policy_number, client_code, status, nik_sealed, nik_index, nik_last4)`;
}
