import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { findModuleHere, invoiceThatShuts, type ListedModule } from '../../queries/modules.ts';
import { lockBilling } from '../../repository/billing-book.ts';
import { chooseModule, lockTenant } from '../../repository/tenants.ts';
import { refusesModule } from '../../rules/module-choice.ts';
import { refuseOtherTenant } from './reach.ts';

/**
 * The administrator's wish for a module of their own institution, felt in every instance within a second.
 * @throws Problem NOT_FOUND, MODULE_NOT_IN_PLAN naming the plans that hold it, MODULE_SUSPENDED naming the invoice
 */
export async function chooseModuleStatus(
  tx: Tx,
  actor: Actor,
  id: number,
  input: { readonly module_id: string; readonly status: 'aktif' | 'nonaktif' },
): Promise<{ module_id: string; status: 'aktif' | 'nonaktif' }> {
  refuseOtherTenant(actor, id);
  // Billing writes the same rows: whoever comes second sees what the first has left.
  await lockBilling(tx);
  const tenant = await lockTenant(tx);
  const module = await findModuleHere(tx, input.module_id);
  if (!tenant || !module) throw new Problem('NOT_FOUND');
  await refuse(tx, module, input.status);
  const billing = module.billing === 'ok' || module.billing === 'read_only' ? 'ok' : 'off';
  const status = await chooseModule(tx, module, input.status, billing, tenant.today);
  if (module.choice !== input.status || module.id === null) {
    await audit(tx, {
      action: 'module.status_changed',
      resource: 'module',
      resourceId: module.module_id,
      details: { code: module.code, old: module.choice, new: input.status },
    });
    await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
  }
  return { module_id: module.module_id, status };
}

async function refuse(tx: Tx, module: ListedModule, wanted: 'aktif' | 'nonaktif'): Promise<void> {
  const problem = refusesModule(wanted, module.billing);
  if (problem === 'MODULE_NOT_IN_PLAN') {
    const plans = module.plans.map((plan) => plan.name).join(', ') || '–';
    throw new Problem(problem, { params: { module: module.name, plans }, data: { plans: module.plans } });
  }
  if (problem === 'MODULE_SUSPENDED') {
    const invoice = (await invoiceThatShuts(tx, module.module_id)) ?? '–';
    throw new Problem(problem, { params: { module: module.name, invoice } });
  }
}
