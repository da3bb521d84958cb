import { topics } from '../../../platform/access/state-topics.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findModule, upsertTenantModule } from '../repository.ts';

/** Switches a module on or off for the running tenant, felt in every instance when the transaction commits. */
export async function setModuleStatus(tx: Tx, code: string, status: 'aktif' | 'nonaktif'): Promise<void> {
  const module = await findModule(tx, code);
  if (!module) throw new Problem('NOT_FOUND');
  await upsertTenantModule(tx, { ...module, code }, status);
  await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
}
