import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { insertEvents, loadBilledModules, setModuleBilling } from '../../repository/billing-writes.ts';
import { moduleStates } from '../../rules/module-states.ts';
import type { Opened } from './on-book.ts';

/**
 * Writes what billing lets stand of each module, felt in every instance when the transaction commits. The
 * administrator's choice is never touched. The vendor's own modules are not billed.
 */
export async function settleModules(tx: Tx, { book, today, tenant }: Opened): Promise<void> {
  if (tenant.type === 'vendor') return;
  const states = moduleStates(book, today);
  let changed = false;
  for (const module of await loadBilledModules(tx)) {
    const given = states.get(module.code);
    const billing = given ?? 'off';
    // A module of a plan gets its row with the plan, on if its administrator never said otherwise.
    if (module.billing === billing || (module.billing === null && given === undefined)) continue;
    await setModuleBilling(tx, module, billing, today);
    const change = { from: module.billing, to: billing, details: {} };
    await insertEvents(tx, [{ entity: 'module', id: module.code, event: 'billed', ...change }], null);
    await audit(tx, {
      action: 'billing.module_billed',
      resource: 'module',
      resourceId: module.code,
      details: { old: module.billing, new: billing },
    });
    changed = true;
  }
  if (changed) await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
}
