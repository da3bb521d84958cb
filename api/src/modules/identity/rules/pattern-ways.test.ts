import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWays, LONGEST_VALUE, patternProblem } from './pattern-ways.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

describe('patterns of restriction definitions', () => {
  it.each([
    ['^[A-Z0-9]{4}$', null],
    ['^POL[0-9]{3,6}$', null],
    ['^(?:JKT|SBY)-\\d{2,4}$', null],
    ['^[A-Z]+-[0-9]+$', null],
    ['^([A-Z]{2}-){0,3}[0-9]{2}$', null],
    ['^\\$[0-9]+$', null],
    ['[A-Z]{4}', 'PATTERN_INVALID'],
    ['^[A-Z$', 'PATTERN_INVALID'],
    ['^A|B$', 'PATTERN_INVALID'],
    ['^A\\$', 'PATTERN_INVALID'],
    ['^(a)\\1$', 'PATTERN_INVALID'],
    ['^(?=a)a$', 'PATTERN_INVALID'],
    ['^(?<name>a)$', 'PATTERN_INVALID'],
    ['^a^b$', 'PATTERN_INVALID'],
    ['^(a+)+$', 'PATTERN_UNBOUNDED'],
    ['^(a|a)*$', 'PATTERN_UNBOUNDED'],
    ['^(a|aa)+$', 'PATTERN_UNBOUNDED'],
    ['^a*a*a*a*b$', 'PATTERN_UNBOUNDED'],
    ['^(a?){50}a{50}$', 'PATTERN_UNBOUNDED'],
    [`^${'A'.repeat(250)}$`, 'PATTERN_UNBOUNDED'],
  ])('%s → %s', (pattern, wanted) => {
    expect(patternProblem(pattern)).toBe(wanted);
  });

  it('lets every shipped pattern pass', () => {
    const patterns = shippedDefinitions.flatMap(({ rule }) => ('pattern' in rule ? [rule.pattern] : []));
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.map(patternProblem)).toEqual(patterns.map(() => null));
  });

  // Patterns of one letter, so that every repetition overlaps with every other: the worst there is.
  const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'a*', 'a+', 'a?', 'a{2,5}', '[ab]*'),
      fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => a + b),
      fc
        .tuple(tie('piece'), tie('piece'), fc.constantFrom('', '*', '+', '?', '{0,3}'))
        .map(([a, b, times]) => `(?:${a}|${b})${times}`),
    ),
  })).piece;

  it('a pattern that passes is answered within 50 ms on the values that hurt most', () => {
    fc.assert(
      fc.property(piece, fc.integer({ min: 20, max: LONGEST_VALUE - 1 }), (text, length) => {
        const pattern = `^${text}$`;
        if (patternProblem(pattern) !== null) return;
        const regex = new RegExp(pattern, 'u');
        // What it takes of the processor: what others take at the same time is not its fault.
        const began = process.threadCpuUsage();
        regex.test(`${'a'.repeat(length)}!`);
        const { user, system } = process.threadCpuUsage(began);
        expect((user + system) / 1_000).toBeLessThan(50);
      }),
      { numRuns: 400 },
    );
  });

  it('counts ways', () => {
    expect(countWays('abc')).toBe(1);
    expect(countWays('a?b?')).toBe(4);
    expect(countWays('(?:a|b|c)')).toBe(3);
    expect(countWays('(?:a|b){2}')).toBe(4);
  });
});
