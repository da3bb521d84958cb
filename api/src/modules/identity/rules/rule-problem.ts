// Aturan IDN-25: Aturan sebuah definisi cocok dengan jenis nilainya: pola untuk teks, batas untuk rupiah, zona waktu untuk jam.
// Sumber: identity, Entities: restrictions_definitions
import { isTimeZone } from './access-hours.ts';
import { patternProblem } from './pattern-ways.ts';
import type { ValueType } from './shipped-definitions.ts';

const MOST_RUPIAH = 1_000_000_000_000_000;

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
