import { topics } from '../../../platform/access/state-topics.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';

/** Switches a module on or off for the running tenant, felt in every instance when the transaction commits. */
export async function setModuleStatus(tx: Tx, code: string, status: 'aktif' | 'nonaktif'): Promise<void> {
  const module = await tx.first(
    db.selectFrom('tenancy.modules').select(['id', 'name']).where('code', '=', code),
  );
  if (!module) throw new Problem('NOT_FOUND');
  await tx.run(
    db
      .insertInto('tenancy.tenant_modules')
      .values({
        tenant_id: tx.tenantId,
        id: newId(),
        module_id: module.id,
        status,
        start_date: tx.now.toISOString().slice(0, 10),
        name: module.name,
        code,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'module_id']).doUpdateSet({ status })),
  );
  await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
}
