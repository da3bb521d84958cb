import { audit } from '../../../../platform/audit/write.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { findPlan, type ListedPlan, planUses, withSubscribers } from '../../queries/billing-plans.ts';
import {
  deletePlanRow,
  insertPlan,
  knownModules,
  lockPlan,
  type PlanFields,
  type StoredPlan,
  setPlanModules,
  updatePlan,
  wakePlan,
} from '../../repository/billing-plans.ts';

export type ShownPlan = ListedPlan & { readonly subscriber_count: number };
export interface NewPlan extends PlanFields {
  readonly module_ids: readonly string[];
}
export type PlanChange = {
  readonly [Field in keyof NewPlan]?: NewPlan[Field] | undefined;
} & { readonly version: number };

/** Adds a plan to the price list. @throws Problem PLAN_CODE_TAKEN, VALIDATION_FAILED */
export async function createPlan(tx: Tx, { module_ids, ...fields }: NewPlan): Promise<ShownPlan> {
  await refuseUnknownModules(tx, module_ids);
  const id = await withFreeCode(tx, fields.code, () => insertPlan(tx, fields));
  await setPlanModules(tx, id, module_ids);
  await audit(tx, {
    action: 'billing.plan_created',
    resource: 'plan',
    resourceId: String(id),
    details: { ...fields },
  });
  return showPlan(tx, id);
}

/** @throws Problem PLAN_UNKNOWN */
export async function showPlan(tx: Tx, id: number): Promise<ShownPlan> {
  const plan = await findPlan(tx, id);
  const [shown] = plan ? await withSubscribers(tx, [plan]) : [];
  if (!shown) throw new Problem('PLAN_UNKNOWN');
  return shown;
}

/** What invoices and changes of plan were reckoned by: fixed once somebody has had the plan. */
const FIXED = ['code', 'kind', 'period'] as const;

/**
 * Changes a plan. A new price holds from the next invoice on; other modules are felt within minutes.
 * @throws Problem PLAN_UNKNOWN, VERSION_CONFLICT, PLAN_IN_USE for code, kind or period of a plan that somebody has had,
 * PLAN_CODE_TAKEN, VALIDATION_FAILED
 */
export async function changePlanFields(
  tx: Tx,
  id: number,
  { version, module_ids, ...given }: PlanChange,
): Promise<ShownPlan> {
  const plan = await lockPlan(tx, id, false);
  if (!plan) throw new Problem('PLAN_UNKNOWN');
  if (plan.version !== version) throw new Problem('VERSION_CONFLICT');
  const fields: Partial<PlanFields> = Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) => value !== undefined && value !== plan[field as keyof PlanFields],
    ),
  );
  if (FIXED.some((field) => fields[field] !== undefined)) {
    await lockPlan(tx, id, true);
    await refuseUsed(tx, plan);
  }
  if (module_ids) await refuseUnknownModules(tx, module_ids);
  const others = module_ids ? await setPlanModules(tx, id, module_ids) : false;
  if (Object.keys(fields).length > 0 || others) {
    await withFreeCode(tx, fields.code ?? plan.code, () => updatePlan(tx, id, fields));
    const old = Object.fromEntries(
      Object.keys(fields).map((field) => [field, plan[field as keyof PlanFields]]),
    );
    const modules = others ? { modules: module_ids?.length } : {};
    await audit(tx, {
      action: 'billing.plan_changed',
      resource: 'plan',
      resourceId: String(id),
      details: { old, new: fields, ...modules },
    });
  }
  if (others) await wakePlan(tx, id);
  return showPlan(tx, id);
}

/** Deletes a plan that nobody has ever had. @throws Problem PLAN_UNKNOWN, PLAN_IN_USE */
export async function deletePlan(tx: Tx, id: number): Promise<void> {
  const plan = await lockPlan(tx, id, true);
  if (!plan) throw new Problem('PLAN_UNKNOWN');
  await refuseUsed(tx, plan);
  await deletePlanRow(tx, id);
  await audit(tx, {
    action: 'billing.plan_deleted',
    resource: 'plan',
    resourceId: String(id),
    details: { code: plan.code },
  });
}

async function refuseUsed(tx: Tx, plan: StoredPlan): Promise<void> {
  const use = (await planUses(tx, [plan.id])).get(plan.id);
  if (use?.used !== false)
    throw new Problem('PLAN_IN_USE', { params: { plan: plan.name, count: use?.running ?? 0 } });
}

async function refuseUnknownModules(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await knownModules(tx, ids);
  if (ids.some((id) => !known.has(id.toLowerCase())))
    throw Problem.invalid({ module_ids: [{ code: 'NOT_THERE' }] });
}

async function withFreeCode<T>(tx: Tx, code: string, write: () => Promise<T>): Promise<T> {
  try {
    return await attempt(tx, write);
  } catch (error) {
    if (violates(error, 'one_plan_per_code')) throw new Problem('PLAN_CODE_TAKEN', { params: { code } });
    throw error;
  }
}
