import { describe, expect, it } from 'vitest';
import { linesOf, numberOf, ourField } from './payload.ts';

describe('a rejected record as it came', () => {
  it('is shown line by line, however deep', () => {
    const payload = {
      nik: '••••3456',
      facility: { code: 'F1', region: null },
      name: [{ text: 'Siti' }],
      active: false,
    };
    expect(linesOf(payload)).toEqual([
      { path: 'nik', text: '••••3456' },
      { path: 'facility.code', text: 'F1' },
      { path: 'facility.region', text: '–' },
      { path: 'name.1.text', text: 'Siti' },
      { path: 'active', text: 'false' },
    ]);
    expect(linesOf('not a record')).toEqual([{ path: '', text: 'not a record' }]);
  });

  it('is named by its number over there, its fields by their names here', () => {
    expect(numberOf({ id: 'RN-1' })).toBe('RN-1');
    expect(numberOf({ placement_id: 'PL-1' })).toBe('PL-1');
    expect([null, 'RN-1', [], {}, { id: 7 }].map(numberOf)).toEqual([null, null, null, null, null]);
    expect(ourField('birthDate')).toBe('birth_date');
    expect([ourField('active'), ourField('toString')]).toEqual([null, null]);
  });
});
