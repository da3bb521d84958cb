import type { ChangedPlan, NewPlan, Period, Plan, PlanKind } from '../../../../api/vendorBilling.ts';

/** A plan as it is typed: amounts and days as text. */
export interface PlanDraft {
  code: string;
  name: string;
  description: string;
  kind: PlanKind;
  price: string;
  period: Period;
  trial_days: string;
  is_active: boolean;
  module_ids: string[];
}

export const emptyPlan: PlanDraft = {
  code: '',
  name: '',
  description: '',
  kind: 'primary',
  price: '',
  period: 'monthly',
  trial_days: '0',
  is_active: true,
  module_ids: [],
};

export const draftOf = (plan: Plan): PlanDraft => ({
  code: plan.code,
  name: plan.name,
  description: plan.description,
  kind: plan.kind,
  price: String(plan.price),
  period: plan.period,
  trial_days: String(plan.trial_days),
  is_active: plan.is_active,
  module_ids: plan.modules.map((module) => module.id),
});

/** "Rp 1.250.000", "1250000,00" and "1 250 000" alike; null for what is no whole amount: "1.5" is not fifteen. */
export function amountOf(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/,(00|-)$/, '');
  if (!/^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(bare)) return null;
  const digits = bare.replaceAll(/[.\s]/g, '');
  return digits.length <= 13 ? Number(digits) : null;
}

const MOST = 1_000_000_000_000;
const MOST_TRIAL_DAYS = 90;

export type PlanFault = 'code' | 'name' | 'price' | 'trial_days' | 'module_ids';

/** The fields that the API would refuse. */
export function faultsOf(draft: PlanDraft): PlanFault[] {
  const price = amountOf(draft.price);
  const days = amountOf(draft.trial_days);
  const faults: [PlanFault, boolean][] = [
    ['code', !/^[a-z0-9][a-z0-9-]{1,39}$/.test(draft.code.trim())],
    ['name', draft.name.trim() === ''],
    ['price', price === null || price > MOST],
    ['trial_days', days === null || days > MOST_TRIAL_DAYS],
    ['module_ids', draft.module_ids.length === 0],
  ];
  return faults.filter(([, broken]) => broken).map(([field]) => field);
}

export function bodyOf(draft: PlanDraft): NewPlan {
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    description: draft.description.trim(),
    kind: draft.kind,
    price: amountOf(draft.price) ?? 0,
    period: draft.period,
    trial_days: amountOf(draft.trial_days) ?? 0,
    is_active: draft.is_active,
    module_ids: draft.module_ids,
  };
}

/** Only what differs from the plan as it is. */
export function changesOf(plan: Plan, draft: PlanDraft): Omit<ChangedPlan, 'version'> {
  const before = bodyOf(draftOf(plan));
  const after = bodyOf(draft);
  const same = (key: keyof NewPlan): boolean =>
    key === 'module_ids'
      ? JSON.stringify([...before.module_ids].sort()) === JSON.stringify([...after.module_ids].sort())
      : before[key] === after[key];
  const keys = (Object.keys(after) as (keyof NewPlan)[]).filter((key) => !same(key));
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}
