import { sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { withinReach } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ResourceName } from '../rules/resources.ts';

/** Where a value of a restriction is the code of a record. Providers have no records of their own. */
export const codesOf = {
  CLIENT_CODE: { resource: 'clients', column: 'code' },
  POLICY_NUMBER: { resource: 'policies', column: 'number' },
  MEMBER_NUMBER: { resource: 'members', column: 'number' },
} as const satisfies Readonly<Record<string, { resource: ResourceName; column: string }>>;

/** Whether there is such a record within the reach. */
export async function hasCode(
  tx: Tx,
  { resource, column }: (typeof codesOf)[keyof typeof codesOf],
  reach: Reach,
  code: string,
): Promise<boolean> {
  const row = await tx.first(sql<{ id: string }>`select t.id from ${sql.table(`insurance.${resource}`)} t
    where t.tenant_id = ${tx.tenantId} and ${sql.ref(`t.${column}`)} = ${code} and ${withinReach(reach, 't')}`);
  return row !== undefined;
}
