import { describe, expect, it } from 'vitest';
import { facetOf, searchRange } from './tenant-words.ts';

describe('TEN-18 the list of institutions', () => {
  it('is searched in lower case with single blanks, and not for nothing', () => {
    expect(searchRange('  Kop   MAK ')?.from).toBe('kop mak');
    expect(searchRange('  ')).toBeNull();
    expect(searchRange(undefined)).toBeNull();
  });
  it.each([
    [{}, '*/*/*'],
    [{ type: 'sekolah' }, 'sekolah/*/*'],
    [{ is_active: false }, '*/off/*'],
    [{ type: 'tpa', is_active: true, status: 'suspended' }, 'tpa/on/suspended'],
  ])('%j stands under %s', (filters, facet) => expect(facetOf(filters)).toBe(facet));
});
