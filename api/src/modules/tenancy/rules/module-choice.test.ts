import { expect, it } from 'vitest';
import { refusesModule } from './module-choice.ts';

it.each([
  ['aktif', 'ok', null],
  ['aktif', 'read_only', null],
  ['aktif', 'off', 'MODULE_SUSPENDED'],
  ['aktif', 'not_in_plan', 'MODULE_NOT_IN_PLAN'],
  ['nonaktif', 'ok', null],
  ['nonaktif', 'off', null],
  ['nonaktif', 'not_in_plan', null],
] as const)('TEN-7 %s while billing says %s: %s', (wanted, billing, problem) =>
  expect(refusesModule(wanted, billing)).toBe(problem),
);
