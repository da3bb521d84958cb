import type { SystemTx, Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { checkPlans, type PlanChoice } from '../../../tenancy/index.ts';

/**
 * Refuses plans that cannot be begun together, at the field that has to be changed.
 * @throws Problem VALIDATION_FAILED, PLAN_INACTIVE, MODULE_IN_PLAN, PLAN_HELD
 */
export async function checkChoice(tx: Tx | SystemTx, choice: PlanChoice): Promise<void> {
  await at('primary_plan_id', 'NOT_A_PRIMARY_PLAN', () => checkPlans(tx, { ...choice, addonPlanIds: [] }));
  if (choice.addonPlanIds.length > 0)
    await at('addon_plan_ids', 'NOT_AN_ADDON', () => checkPlans(tx, choice));
}

async function at(
  field: 'primary_plan_id' | 'addon_plan_ids',
  wrongKind: 'NOT_A_PRIMARY_PLAN' | 'NOT_AN_ADDON',
  check: () => Promise<void>,
): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'PLAN_UNKNOWN') throw Problem.invalid({ [field]: [{ code: 'PLAN_NOT_THERE' }] });
    if (error.code === 'WRONG_PLAN_KIND') throw Problem.invalid({ [field]: [{ code: wrongKind }] });
    const { code, params } = error;
    if (code !== 'PLAN_INACTIVE' && code !== 'MODULE_IN_PLAN' && code !== 'PLAN_HELD') throw error;
    const own: FieldError = { code: REASONS[code], params };
    throw new Problem(code, { params, fields: { [field]: [own] }, cause: error });
  }
}

const REASONS = {
  PLAN_INACTIVE: 'PLAN_NOT_OFFERED',
  MODULE_IN_PLAN: 'MODULE_IN_PRIMARY',
  PLAN_HELD: 'NOT_UNIQUE',
} as const;
