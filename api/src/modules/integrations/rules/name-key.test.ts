import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  furtherWords,
  nameKey,
  nameOfSortKey,
  personText,
  searchRange,
  sortKey,
  sortKeyOfPerson,
} from './name-key.ts';

describe('names as they are sorted and compared', () => {
  it.each([
    ['Siti Aminah', 'siti aminah'],
    ['  SITI   aminah ', 'siti aminah'],
    ['dr. Siti Aminah, Sp.A', 'siti aminah'],
    ['Prof. Dr. drg. Budi Santoso, M.Kes., Ph.D.', 'budi santoso'],
    ["Nur'aini Halim", 'nuraini halim'],
    ['Sri-Rahayu', 'sri rahayu'],
    ['José Da Costa', 'jose da costa'],
    ['H. Abdul', 'abdul'],
    ['Dr', 'dr'],
    ['dr., S.Ked', 'dr'],
    [', S.Kep', 's kep'],
    ['???', '???'],
    ['李明', '李明'],
  ])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key));

  it('a key is its own key, within the bounds of its column, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }), (name) => {
        const key = nameKey(name);
        expect([...key].length).toBeLessThanOrEqual(150);
        expect(key.isWellFormed() || !name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('what a name is found by', () => {
  it('each further word begins one, with the one before it in order', () => {
    expect(furtherWords('siti aminah wijaya')).toEqual([
      { word: 'aminah wijaya', previous: '' },
      { word: 'wijaya', previous: 'aminah wijaya' },
    ]);
    expect(furtherWords('siti')).toEqual([]);
    expect(furtherWords('sari sari sari')).toEqual([
      { word: 'sari', previous: '' },
      { word: 'sari sari', previous: 'sari' },
    ]);
  });

  it('a search is the range of what begins with it; one for nothing is none', () => {
    expect(searchRange(' Dr. Ami')).toEqual({ from: 'ami', below: 'ami\u{10FFFF}' });
    expect(searchRange('  ')).toBeNull();
  });

  it('name, place and day say who it is only together', () => {
    const person = personText('siti', 'Kota  MAKASSAR', '1990-01-31') ?? '';
    expect(person).toBe('kota makassar\u0001siti\u00011990-01-31');
    expect(sortKeyOfPerson(person)).toBe(sortKey('siti', '1990-01-31'));
    expect(nameOfSortKey(sortKey('siti', '1990-01-31'))).toBe('siti');
    expect(nameOfSortKey(sortKey('siti', null))).toBe('siti');
    expect(personText('siti', null, '1990-01-31')).toBeNull();
    expect(personText('siti', 'Makassar', null)).toBeNull();
  });
});
