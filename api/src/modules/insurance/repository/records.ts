import { sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { db } from '../../../platform/db/database.ts';
import { withinReach } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Status } from '../queries/rows.ts';

export interface ClientFields {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly status: Status;
}
export interface PolicyFields {
  readonly start_on: string;
  readonly end_on: string;
  readonly annual_limit: number;
  readonly status: Status;
}
export interface MemberFields {
  readonly name: string;
  readonly birth_date: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly status: Status;
  readonly nik_sealed: Buffer | null;
  readonly nik_index: Buffer | null;
  readonly nik_last4: string | null;
}
interface Stored {
  readonly id: string;
  readonly version: number;
}
export type StoredClient = ClientFields & Stored & { readonly code: string };
export type StoredPolicy = PolicyFields & Stored & { readonly number: string; readonly client_code: string };
export type StoredMember = MemberFields & Stored & { readonly number: string };

/** @throws a database error of constraint one_client_per_code */
export async function insertClient(
  tx: Tx,
  fields: ClientFields & { readonly id: string; readonly code: string },
): Promise<void> {
  await tx.run(
    db
      .insertInto('insurance.clients')
      .values({ ...fields, tenant_id: tx.tenantId, created_at: tx.now, updated_at: tx.now }),
  );
}

/** @throws a database error of constraint one_policy_per_number or policy_of_a_client */
export async function insertPolicy(
  tx: Tx,
  fields: PolicyFields & { readonly id: string; readonly number: string; readonly client_code: string },
): Promise<void> {
  await tx.run(
    db
      .insertInto('insurance.policies')
      .values({ ...fields, tenant_id: tx.tenantId, created_at: tx.now, updated_at: tx.now }),
  );
}

/** @throws a database error of constraint one_member_per_number or member_of_a_policy */
export async function insertMember(
  tx: Tx,
  fields: MemberFields & { readonly id: string; readonly number: string },
): Promise<void> {
  await tx.run(
    db
      .insertInto('insurance.members')
      .values({ ...fields, tenant_id: tx.tenantId, created_at: tx.now, updated_at: tx.now }),
  );
}

/** The client within the reach, with its row locked. */
export function lockClient(tx: Tx, reach: Reach, id: string): Promise<StoredClient | undefined> {
  return tx.first(sql<StoredClient>`select id, code, name, email, phone, status, version from insurance.clients t
    where tenant_id = ${tx.tenantId} and id = ${id} and ${withinReach(reach, 't')} for no key update`);
}
export function lockPolicy(tx: Tx, reach: Reach, id: string): Promise<StoredPolicy | undefined> {
  return tx.first(sql<StoredPolicy>`select id, number, client_code, start_on, end_on, annual_limit, status, version
    from insurance.policies t
    where tenant_id = ${tx.tenantId} and id = ${id} and ${withinReach(reach, 't')} for no key update`);
}
export function lockMember(tx: Tx, reach: Reach, id: string): Promise<StoredMember | undefined> {
  return tx.first(sql<StoredMember>`select id, number, name, birth_date, policy_number, client_code, status, nik_sealed,
      nik_index, nik_last4, version
    from insurance.members t
    where tenant_id = ${tx.tenantId} and id = ${id} and ${withinReach(reach, 't')} for no key update`);
}

type Table = 'clients' | 'policies' | 'members';

/** Changes one row; who may was asked when it was locked. */
export async function updateRecord(
  tx: Tx,
  table: Table,
  id: string,
  fields: Partial<ClientFields> | Partial<PolicyFields> | Partial<MemberFields>,
): Promise<void> {
  const set = Object.entries({ ...fields, updated_at: tx.now }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update ${sql.table(`insurance.${table}`)} set ${sql.join(set)}, version = version + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** @throws a database error of a foreign key while other rows point at it */
export async function deleteRecord(tx: Tx, table: Table | 'claims', id: string): Promise<void> {
  await tx.run(
    sql`delete from ${sql.table(`insurance.${table}`)} where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
}

/** Whose a policy is; its row is kept as it is until the transaction ends. */
export async function clientOfPolicy(tx: Tx, number: string): Promise<string | null> {
  const row = await tx.first<{ client_code: string }>(
    sql`select client_code from insurance.policies where tenant_id = ${tx.tenantId} and number = ${number} for key share`,
  );
  return row?.client_code ?? null;
}

/** The last day of treatment among a policy's claims, and the most that one of its years has used. */
export async function useOfPolicy(
  tx: Tx,
  number: string,
): Promise<{ readonly last: string | null; readonly used: number }> {
  const row = await tx.first<{ last: string | null; used: number }>(sql`select
    (select treated_on from insurance.claims where tenant_id = ${tx.tenantId} and policy_number = ${number}
       order by treated_on desc limit 1) as last,
    coalesce((select max(used) from insurance.policy_use
       where tenant_id = ${tx.tenantId} and policy_number = ${number}), 0)::bigint as used`);
  return row ?? { last: null, used: 0 };
}
