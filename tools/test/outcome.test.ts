import { expect, test } from 'vitest';
import { add, outcomeOf, reportLines } from './outcome.ts';

const file = (status: string, ...tests: [string, string][]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([fullName, at]) => ({ fullName, status: at })),
});

test('PLT-2: the last line of a run is exactly the sum', () => {
  const first = outcomeOf(
    'tests',
    { success: true, testResults: [file('passed', ['one', 'passed'], ['two', 'passed'])] },
    0,
  );
  const second = outcomeOf('e2e', { success: false, testResults: [file('failed', ['three', 'failed'])] }, 1);
  expect(reportLines(add(first, second), 1000).at(-1)).toBe('2 passed, 1 failed');
});

test('PLT-2: skipped tests are named', () => {
  const outcome = outcomeOf(
    'tests',
    { success: true, testResults: [file('passed', ['left out', 'skipped'], ['todo', 'todo'])] },
    0,
  );
  const text = reportLines(outcome, 0).join('\n');
  expect(text).toContain('Skipped (2)');
  expect(text).toContain('a.test.ts: left out');
});

test('PLT-2: what fails outside of tests counts as a failure', () => {
  const broken = outcomeOf(
    'tests',
    { success: false, testResults: [{ ...file('failed'), message: 'SyntaxError: x\n at y' }] },
    1,
  );
  expect(broken.failures).toEqual(['tests: a.test.ts: SyntaxError: x']);
  const unhandled = outcomeOf(
    'tests',
    { success: false, testResults: [file('passed', ['one', 'passed'])] },
    1,
  );
  expect([unhandled.passed, unhandled.failed]).toEqual([1, 1]);
  expect(outcomeOf('tests', undefined, 139).failed).toBe(1);
});

test('PLT-2: a missing browser is said loudly just above the sum', () => {
  const warned = { passed: 3, failed: 0, failures: [], skipped: [], warnings: ['browser tests: not run'] };
  const lines = reportLines(warned, 0);
  expect(lines.slice(-5)).toEqual([
    '!! browser tests: not run',
    '!'.repeat(80),
    '',
    'Took 0 s.',
    '3 passed, 0 failed',
  ]);
});
