import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** A member's name, or null for who is no member of the running tenant. */
export async function nameOf(tx: Tx, userId: string): Promise<string | null> {
  const row = await tx.first<{ user_full_name: string }>(
    sql`select user_full_name from identity.user_tenant_access where tenant_id = ${tx.tenantId} and user_id = ${userId}`,
  );
  return row?.user_full_name ?? null;
}

/** Names of members by id; ids that belong to nobody here are left out. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx.all<{ user_id: string; user_full_name: string }>(
    sql`select user_id, user_full_name from identity.user_tenant_access
      where tenant_id = ${tx.tenantId} and user_id = any(${[...new Set(userIds)]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.user_id, row.user_full_name]));
}
