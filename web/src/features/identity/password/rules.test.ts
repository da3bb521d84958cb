import { expect, it } from 'vitest';
import { passwordFault } from './rules.ts';

it.each([
  ['', 'tooShort'],
  ['123456789', 'tooShort'],
  ['1234567890', null],
  ['kata sandi panjang', null],
  ['é'.repeat(36), null],
  ['é'.repeat(37), 'tooLong'],
  ['a'.repeat(73), 'tooLong'],
])('the length of %s', (password, fault) => {
  expect(passwordFault(password)).toBe(fault);
});
