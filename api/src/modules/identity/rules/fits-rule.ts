import { isAccessHours, isTimeZone } from './access-hours.ts';
import { fitsPattern, patternProblem } from './pattern-ways.ts';
import type { ValidationRule, ValueType } from './shipped-definitions.ts';

const MOST_VALUES = 100;
const MOST_RUPIAH = 1_000_000_000_000_000;

/**
 * Nilai pembatasan harus memenuhi aturan definisinya; satu nilai atau daftar nilai.
 * A list is only for texts and hours: of two amounts nobody could say which one holds. An amount is an integer in
 * rupiah or a string of digits.
 */
export function fitsRule(type: ValueType, rule: ValidationRule, value: unknown): boolean {
  if (type === 'MONETARY') return fitsBounds(rule as { min?: number; max?: number }, value);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.length > MOST_VALUES) return false;
  if (type === 'TIME_RANGE') return values.every(isAccessHours);
  const { pattern } = rule as { pattern: string };
  return values.every((text) => typeof text === 'string' && text !== '' && fitsPattern(pattern, text));
}

function fitsBounds({ min = 0, max = MOST_RUPIAH }: { min?: number; max?: number }, value: unknown): boolean {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^[0-9]{1,15}$/.test(value))) return false;
  const amount = Number(value);
  return Number.isSafeInteger(amount) && amount >= min && amount <= max;
}

/** What is wrong with a rule for values of this type, or null. */
export function ruleProblem(
  type: ValueType,
  rule: Readonly<Record<string, unknown>>,
): 'RULE_INVALID' | 'PATTERN_INVALID' | 'PATTERN_UNBOUNDED' | null {
  const names = Object.keys(rule);
  const only = (...known: string[]) => names.every((name) => known.includes(name));
  if (type === 'STRING')
    return only('pattern') && typeof rule.pattern === 'string'
      ? patternProblem(rule.pattern)
      : 'RULE_INVALID';
  if (type === 'TIME_RANGE') {
    const zone = rule.time_zone;
    const known = zone === undefined || (typeof zone === 'string' && isTimeZone(zone));
    return only('time_zone') && known ? null : 'RULE_INVALID';
  }
  const { min = 0, max = MOST_RUPIAH } = rule;
  const whole = (bound: unknown): bound is number => Number.isSafeInteger(bound) && (bound as number) >= 0;
  return only('min', 'max') && whole(min) && whole(max) && min <= max && max <= MOST_RUPIAH
    ? null
    : 'RULE_INVALID';
}

/** A rule for people to read: `^[A-Z0-9]{4}$`, `0–1000000`, `Asia/Jakarta`. */
export function ruleText(type: ValueType, rule: ValidationRule): string {
  if (type === 'STRING') return (rule as { pattern: string }).pattern;
  if (type === 'TIME_RANGE') return (rule as { time_zone?: string }).time_zone ?? 'HH:MM–HH:MM, 1–7';
  const { min = 0, max = MOST_RUPIAH } = rule as { min?: number; max?: number };
  return `${min}–${max}`;
}
