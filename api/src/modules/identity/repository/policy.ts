import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type PolicyLine, splitPermission } from '../rules/compile-policy.ts';

/** The policy lines of the running tenant, and every permission that there is. */
export async function policyLines(
  tx: Tx,
): Promise<{ readonly lines: readonly PolicyLine[]; readonly declared: readonly string[] }> {
  const [held, all] = await Promise.all([
    tx.all(
      db
        .selectFrom('identity.role_permissions as h')
        .innerJoin('identity.permissions as p', 'p.id', 'h.permission_id')
        .select(['h.role_id', 'p.name'])
        .where('h.tenant_id', '=', tx.tenantId),
      { name: 'policy_lines' },
    ),
    tx.all(db.selectFrom('identity.permissions').select('name').orderBy('name'), { name: 'permissions' }),
  ]);
  const tenant = String(tx.tenantId);
  return {
    lines: held.map(({ role_id, name }): PolicyLine => [role_id, tenant, ...splitPermission(name)]),
    declared: all.map((permission) => permission.name),
  };
}
