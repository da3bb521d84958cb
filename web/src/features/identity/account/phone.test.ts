import { expect, it } from 'vitest';
import { phoneFault } from './phone.ts';

it.each([
  ['', false],
  ['+62812345678', false],
  [' +628123456789012 ', true],
  ['+62812345678901', false],
  ['081234567890', true],
  ['+6281234', true],
])('a phone number %s', (phone, fault) => {
  expect(phoneFault(phone)).toBe(fault);
});
