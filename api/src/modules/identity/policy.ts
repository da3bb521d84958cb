import type { Tx } from '../../platform/db/tx.ts';
import { policyLines } from './repository/policy.ts';
import { compilePolicy, type Policy } from './rules/compile-policy.ts';

export { permissionsOf } from './rules/compile-policy.ts';

/**
 * The running tenant's policy, compiled: role id → what it holds. Reads the database; a request takes it from the
 * cache that topic `policy`, key `tenant:<id>`, clears.
 */
export async function loadPolicy(tx: Tx): Promise<Policy> {
  const { lines, declared } = await policyLines(tx);
  return compilePolicy(lines, String(tx.tenantId), declared);
}
