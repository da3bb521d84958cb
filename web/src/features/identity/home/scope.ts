import type { Me, ModuleCode } from '../../../api/types.ts';

export interface RestrictionRow {
  name: string;
  values: string[];
}

const modules: readonly string[] = [
  'integrations',
  'kedisiplinan',
  'praktikum',
  'insurance',
] satisfies ModuleCode[];

export const isKnownModule = (code: string): code is ModuleCode => modules.includes(code);

function wordOf(value: unknown, rupiah: (amount: number) => string): string {
  // Codes are text even where they have digits only; a number is an amount of money.
  if (typeof value === 'number') return rupiah(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const { start, end } = value as { start?: string; end?: string };
  return start !== undefined && end !== undefined ? `${start}–${end}` : JSON.stringify(value);
}

/** A person's restrictions as rows; a value may be one or a list. */
export function restrictionRows(
  restrictions: Readonly<Record<string, unknown>>,
  rupiah: (amount: number) => string,
): RestrictionRow[] {
  return Object.entries(restrictions).map(([name, value]) => ({
    name,
    values: (Array.isArray(value) ? value : [value]).map((each) => wordOf(each, rupiah)),
  }));
}

/** Restrictions that leave open what is read: one narrows decisions, the other the hours. */
const readsAll: readonly string[] = ['MAX_CLAIM_AMOUNT', 'ACCESS_HOURS'];

/** Whether these restrictions hide any data from their holder. */
export const hidesData = (rows: readonly RestrictionRow[]): boolean =>
  rows.some(({ name }) => !readsAll.includes(name));

/** Whether this person reads nothing of the insurance module without a restriction of their own. */
export const isScoped = (me: Pick<Me, 'user_type' | 'modules'>): boolean =>
  me.user_type !== 'CORE' && me.modules.includes('insurance');
