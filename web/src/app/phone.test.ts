import { expect, it } from 'vitest';
import { phoneFault, phoneOf } from './phone.ts';

it.each([
  ['', false],
  ['+62812345678', false],
  [' +628123456789012 ', true],
  ['+62812345678901', false],
  ['081234567890', false],
  ['0812-3456 7890', false],
  ['+6281234', true],
  ['+14155550100', true],
  ['telepon', true],
])('a phone number %s', (phone, fault) => {
  expect(phoneFault(phone)).toBe(fault);
});

it.each([
  ['0812 3456-7890', '+6281234567890'],
  ['(021) 555.0123', '+62215550123'],
  ['6281234567890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['+14155550100', '+14155550100'],
  ['  ', ''],
])('%s is sent as %s', (typed, sent) => {
  expect(phoneOf(typed)).toBe(sent);
});
