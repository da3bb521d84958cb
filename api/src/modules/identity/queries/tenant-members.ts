import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';

/** A membership as the tenant API shows it. */
export interface TenantMember {
  readonly id: string;
  readonly user_id: string;
  readonly tenant_id: number;
  readonly tenant_role_id: number | null;
  readonly user_email: string | null;
  readonly user_full_name: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Up to `limit` memberships of the running tenant by their ids, in reading direction from `cursor`. */
export function listTenantMembers(tx: Tx, limit: number, cursor: Cursor | null): Promise<TenantMember[]> {
  const [id] = cursor?.values ?? [];
  const from =
    id === undefined ? sql`` : cursor?.back ? sql`and m.id < ${id}::uuid` : sql`and m.id > ${id}::uuid`;
  return tx.all(sql<TenantMember>`
    select m.id, m.user_id, m.tenant_id, m.tenant_role_id, m.user_email, m.user_full_name, m.created_at, m.updated_at
    from identity.user_tenant_access m where m.tenant_id = ${tx.tenantId} ${from}
    order by m.id ${cursor?.back ? sql`desc` : sql`asc`} limit ${limit}`);
}

/** The role behind the integer that the tenant API calls it by. */
export async function roleOfNumber(tx: Tx, number: number): Promise<string | null> {
  const row = await tx.first<{ role_id: string }>(sql`select role_id from identity.tenant_roles
    where tenant_id = ${tx.tenantId} and id = ${number}`);
  return row?.role_id ?? null;
}
