import { describe, expect, it } from 'vitest';
import { linesOf } from './payload.ts';

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
});
