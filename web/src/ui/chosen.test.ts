import { expect, it } from 'vitest';
import { chosenOf } from './chosen.ts';

const states = [{ value: 'SUBMITTED' }, { value: 'PAID' }];

it.each([
  [states, 'PAID', 'PAID'],
  [states, 'XX', undefined],
  [states, 'paid', undefined],
  [states, undefined, undefined],
  [[], 'PAID', 'PAID'],
] as const)('PLT-19 of the options %j an address with %s chooses %s', (options, given, chosen) => {
  expect(chosenOf(options, given)).toBe(chosen);
});
