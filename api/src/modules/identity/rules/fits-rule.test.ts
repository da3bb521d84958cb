import { describe, expect, it } from 'vitest';
import { fitsRule, ruleProblem, ruleText } from './fits-rule.ts';

const code = { pattern: '^[A-Z0-9]{4}$' };
const hours = { start: '08:00', end: '17:00', days: [1] };

describe('fitsRule', () => {
  it.each([
    ['one text', 'STRING', code, 'C789', true],
    ['a list of texts', 'STRING', code, ['C789', 'C123'], true],
    ['one bad text in a list', 'STRING', code, ['C789', 'c123'], false],
    ['an empty list', 'STRING', code, [], false],
    ['a number for a text', 'STRING', code, 1234, false],
    ['an amount', 'MONETARY', { min: 0, max: 10 }, 10, true],
    ['digits', 'MONETARY', { max: 5_000_000 }, '5000000', true],
    ['too much', 'MONETARY', { min: 0, max: 10 }, 11, false],
    ['too little', 'MONETARY', { min: 5 }, 4, false],
    ['a fraction', 'MONETARY', {}, 1.5, false],
    ['less than nothing', 'MONETARY', {}, -1, false],
    ['two amounts', 'MONETARY', {}, [1, 2], false],
    ['digits with blanks', 'MONETARY', {}, ' 12', false],
    ['hours', 'TIME_RANGE', {}, hours, true],
    ['several hours', 'TIME_RANGE', {}, [hours, hours], true],
    ['half hours', 'TIME_RANGE', {}, { start: '08:00' }, false],
  ] as const)('%s', (_what, type, rule, value, wanted) => {
    expect(fitsRule(type, rule, value)).toBe(wanted);
  });
});

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

  it('says a rule', () => {
    expect(ruleText('STRING', code)).toBe('^[A-Z0-9]{4}$');
    expect(ruleText('MONETARY', { min: 1, max: 2 })).toBe('1–2');
  });
});
