import { describe, expect, test } from 'vitest';
import { findBudgetFaults } from './budgets.ts';
import { codeFiles } from './files.ts';

const faults = (path: string, text: string) => findBudgetFaults([{ path, text }]).join('\n');
const lines = (count: number) => 'x;\n'.repeat(count);

describe('the law of budgets', () => {
  test('all code keeps it', () => {
    const files = codeFiles();
    expect(files.length).toBeGreaterThan(100);
    expect(findBudgetFaults(files)).toEqual([]);
    // It reads every file as a tree.
  }, 120_000);

  test.each([
    ['a file that is too long', 'api/src/a.ts', lines(301), '301 lines'],
    ['a test that is too long', 'api/src/a.test.ts', lines(501), '501 lines'],
    [
      'a function that is too long',
      'api/src/a.ts',
      `function f() {\n${lines(60)}}`,
      'a function of 62 lines',
    ],
    [
      'an arrow function that is too long',
      'web/src/a.tsx',
      `const f = () => {\n${lines(60)}};`,
      'a function of 62',
    ],
    ['any', 'web/src/a.ts', 'const a = b as any;', 'a.ts:1: any'],
    ['the environment read in passing', 'api/src/platform/a.ts', 'process.env.HOME', 'process.env outside'],
    [
      'a suppression without a reason',
      'api/src/a.ts',
      '// biome-ignore lint/style/useConst: no',
      'without a reason',
    ],
    ['an expected error without a reason', 'api/src/a.ts', '// @ts-expect-error', 'without a reason'],
    ['a hidden type error', 'api/src/a.ts', '// @ts-ignore', '@ts-ignore'],
    ['unfinished work', 'api/src/a.ts', `// ${'TO'}${'DO'} later`, 'unfinished work'],
    ['a test that is left out', 'api/src/a.test.ts', "test.skip('x', () => {});", 'a test that does not run'],
    [
      'a test that runs alone',
      'api/src/a.test.ts',
      "describe.only('x', () => {});",
      'a test that does not run',
    ],
  ])('it bites on %s', (_title, path, text, fault) => {
    expect(faults(path, text)).toContain(fault);
  });

  test('it lets what keeps to them pass', () => {
    expect(faults('api/src/a.ts', lines(300))).toBe('');
    expect(faults('api/src/a.test.ts', `describe('x', () => {\n${lines(400)}});`)).toBe('');
    expect(faults('api/src/platform/config/env.ts', 'process.env.PORT')).toBe('');
    expect(faults('api/src/a.ts', '// biome-ignore lint/style/useConst: the library assigns it later')).toBe(
      '',
    );
  });
});
