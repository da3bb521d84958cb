import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** Active members of the running tenant whose roles hold a permission: whom a notice about it concerns. Who was invited and has
 * not joined is none of them. */
export async function permissionHolders(tx: Tx, permission: string): Promise<string[]> {
  const rows = await tx.all(
    sql<{ user_id: string }>`select distinct r.user_id
      from identity.permissions p
      join identity.role_permissions h on h.tenant_id = ${tx.tenantId} and h.permission_id = p.id
      join identity.user_roles r on r.tenant_id = h.tenant_id and r.role_id = h.role_id
      join identity.user_tenant_access m on m.tenant_id = r.tenant_id and m.user_id = r.user_id
      join identity.users u on u.id = r.user_id
      where p.name = ${permission} and u.status = 'ACTIVE' and u.stands_for is null
      order by r.user_id`,
  );
  return rows.map((row) => row.user_id);
}
