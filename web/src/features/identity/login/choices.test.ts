import { describe, expect, it } from 'vitest';
import { choicesOf, isSearched } from './choices.ts';

const tenants = [
  { id: 1, name: 'Balai', domain: 'balai.id' },
  { id: 4, name: 'SMK Negeri 2 Bantul', domain: 'smkn2bantul.sch.id' },
  { id: 9, name: 'Koperasi Étika Jaya', domain: 'etikajaya.co.id' },
];
const ids = (last: number | null, search = ''): number[] =>
  choicesOf(tenants, last, search).map(({ id }) => id);
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    name: `Lembaga ${at + 1}`,
    domain: `l${at + 1}.id`,
  }));

describe('the institutions that a sign-in offers', () => {
  it('stand in their order where none was chosen before, or one that this account is not in', () => {
    expect(ids(null)).toEqual([1, 4, 9]);
    expect(ids(77)).toEqual([1, 4, 9]);
  });

  it('begin with the one chosen last', () => {
    expect(ids(9)).toEqual([9, 1, 4]);
  });

  it.each([
    ['bantul', [4]],
    ['  NEGERI  smk ', [4]],
    ['co.id', [9]],
    ['etika', [9]],
    ['.id', [9, 1, 4]],
    ['yayasan', []],
  ])('are found by %j, the one chosen last still first', (search, found) => {
    expect(ids(9, search)).toEqual(found);
  });

  it('are searched once there are more than eight', () => {
    expect(isSearched(many(8))).toBe(false);
    expect(isSearched(many(9))).toBe(true);
  });
});
