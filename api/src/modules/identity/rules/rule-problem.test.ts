import { describe, expect, it } from 'vitest';
import { ruleProblem } from './rule-problem.ts';

const code = { pattern: '^[A-Z0-9]{4}$' };

describe('ruleProblem', () => {
  it.each([
    ['STRING', code, null],
    ['STRING', { pattern: '^(a+)+$' }, 'PATTERN_UNBOUNDED'],
    ['STRING', { pattern: '[' }, 'PATTERN_INVALID'],
    ['STRING', {}, 'RULE_INVALID'],
    ['STRING', { min: 1 }, 'RULE_INVALID'],
    ['MONETARY', {}, null],
    ['MONETARY', { min: 5, max: 10 }, null],
    ['MONETARY', { min: 10, max: 5 }, 'RULE_INVALID'],
    ['MONETARY', { pattern: '^a$' }, 'RULE_INVALID'],
    ['TIME_RANGE', { time_zone: 'Asia/Jayapura' }, null],
    ['TIME_RANGE', { time_zone: 'Asia/Bandung' }, 'RULE_INVALID'],
  ] as const)('%s %o → %s', (type, rule, wanted) => {
    expect(ruleProblem(type, rule)).toBe(wanted);
  });
});
