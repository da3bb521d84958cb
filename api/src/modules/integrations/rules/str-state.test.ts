import { expect, it } from 'vitest';
import { strStateOf } from './str-state.ts';

it.each([
  [null, null, 'none'],
  ['1', null, 'life'],
  ['1', '2026-11-20', 'expired'],
  ['1', '2026-11-21', 'expiring'],
  ['1', '2027-02-19', 'expiring'],
  ['1', '2027-02-20', 'valid'],
] as const)('an STR %s until %s is %s', (str_number, str_valid_until, state) =>
  expect(strStateOf({ str_number, str_valid_until }, '2026-11-21')).toBe(state),
);
