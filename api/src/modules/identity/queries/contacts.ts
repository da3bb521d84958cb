import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Contact } from '../../../platform/people.ts';

/** How members of the running tenant are reached; only those whose account is active. */
export async function contactsOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, Contact>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx.all<{ id: string; email: string | null; locale: 'id' | 'en'; tenant_name: string }>(
    sql`select u.id, u.email, u.locale, t.name as tenant_name
      from identity.user_tenant_access m
      join identity.users u on u.id = m.user_id
      join tenancy.tenants t on t.id = m.tenant_id
      where m.tenant_id = ${tx.tenantId} and m.user_id = any(${[...new Set(userIds)]}::uuid[])
        and u.status = 'ACTIVE'`,
  );
  return new Map(
    rows.map((row) => [row.id, { email: row.email, locale: row.locale, tenantName: row.tenant_name }]),
  );
}
