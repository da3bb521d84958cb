import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Sri Wahyuni', 'SW'],
  ['dr. Maria Goreti Naibaho, S.Ked.', 'MN'],
  ['I Made Sudarma', 'IS'],
  ['Suharto', 'S'],
  ['', '?'],
])('initials of %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
