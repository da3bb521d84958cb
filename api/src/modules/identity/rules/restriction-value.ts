// Aturan IDN-7: Pembatasan pengguna harus terdefinisi, berlaku untuk tipe penggunanya, dan nilainya memenuhi aturannya.
// Sumber: FR-USER-004

import { type AccessHours, isAccessHours } from './access-hours.ts';
import type { ValidationRule, ValueType } from './shipped-definitions.ts';

export interface RestrictionDefinition {
  readonly name: string;
  readonly value_type: ValueType;
  readonly validation_rule: ValidationRule;
  readonly allowed_user_types: readonly string[];
}

export interface RestrictionFault {
  readonly name: string;
  readonly code: 'RESTRICTION_UNKNOWN' | 'RESTRICTION_WRONG_TYPE' | 'RESTRICTION_VALUE';
  readonly params: Readonly<Record<string, string>>;
}

type Single = string | number | object;
export interface CheckedRestrictions {
  /** In the form in which they are kept: amounts as numbers, no value twice. */
  readonly value: Readonly<Record<string, Single | readonly Single[]>>;
  readonly faults: readonly RestrictionFault[];
}

const MOST_VALUES = 100;
const LONGEST = 100;

/**
 * FR-USER-004 · Pembatasan pengguna harus terdefinisi, berlaku untuk tipe penggunanya, dan nilainya memenuhi aturannya.
 * A value may be one or a list (an amount is one only).
 */
export function checkRestrictions(
  given: Readonly<Record<string, unknown>>,
  userType: string,
  definitions: readonly RestrictionDefinition[],
): CheckedRestrictions {
  const known = new Map(definitions.map((definition) => [definition.name, definition]));
  const value: Record<string, Single | readonly Single[]> = {};
  const faults: RestrictionFault[] = [];
  for (const [name, wanted] of Object.entries(given)) {
    const definition = known.get(name);
    if (!definition) faults.push({ name, code: 'RESTRICTION_UNKNOWN', params: { name } });
    else if (!definition.allowed_user_types.includes(userType))
      faults.push({ name, code: 'RESTRICTION_WRONG_TYPE', params: { name, userType } });
    else {
      const kept = keep(definition, wanted);
      if (kept === null)
        faults.push({ name, code: 'RESTRICTION_VALUE', params: { name, rule: ruleText(definition) } });
      else value[name] = kept;
    }
  }
  return { value, faults };
}

/** One value, or a list of them, as it is kept; null when it breaks the definition's rule. */
function keep(definition: RestrictionDefinition, wanted: unknown): Single | readonly Single[] | null {
  if (!Array.isArray(wanted)) return keepOne(definition, wanted);
  if (definition.value_type === 'MONETARY' || wanted.length === 0 || wanted.length > MOST_VALUES) return null;
  const values = wanted.map((item) => keepOne(definition, item));
  if (values.includes(null)) return null;
  return [...new Map(values.map((item) => [JSON.stringify(item), item as Single])).values()];
}

function keepOne({ value_type, validation_rule }: RestrictionDefinition, wanted: unknown): Single | null {
  switch (value_type) {
    case 'STRING':
      return typeof wanted === 'string' && fitsPattern(wanted, validation_rule) ? wanted : null;
    case 'MONETARY':
      return toAmount(wanted, validation_rule);
    case 'TIME_RANGE':
      return isAccessHours(wanted) ? keepHours(wanted, validation_rule as { time_zone?: string }) : null;
  }
}

/** Hours that name no zone get the definition's, so that whoever reads them needs no definition. */
function keepHours(wanted: AccessHours, { time_zone: zone }: { time_zone?: string }): AccessHours {
  const days = [...new Set(wanted.days)].sort();
  return zone === undefined ? { ...wanted, days } : { time_zone: zone, ...wanted, days };
}

function fitsPattern(text: string, rule: ValidationRule): boolean {
  if (text === '' || text.length > LONGEST) return false;
  const pattern = 'pattern' in rule ? rule.pattern : '';
  try {
    return new RegExp(`^(?:${pattern || '.*'})$`, 'u').test(text);
  } catch {
    // A pattern that cannot be read refuses every value: nothing is let through by mistake.
    return false;
  }
}

function toAmount(wanted: unknown, rule: ValidationRule): number | null {
  const amount =
    typeof wanted === 'string' && /^[0-9]{1,16}$/.test(wanted) ? Number(wanted) : (wanted as number);
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0) return null;
  const { min, max } = rule as { min?: number; max?: number };
  return (min !== undefined && amount < min) || (max !== undefined && amount > max) ? null : amount;
}

/** The rule in a few signs, for the message. */
function ruleText({ value_type, validation_rule }: RestrictionDefinition): string {
  if (value_type === 'TIME_RANGE') return '{start: "HH:MM", end: "HH:MM", days: [1..7]}';
  if (value_type === 'STRING') return 'pattern' in validation_rule ? validation_rule.pattern : '';
  const { min = 0, max } = validation_rule as { min?: number; max?: number };
  return max === undefined ? `≥ ${min}` : `${min}–${max}`;
}
