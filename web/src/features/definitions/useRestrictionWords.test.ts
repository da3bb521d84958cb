import { expect, it } from 'vitest';
import { restrictionLabel } from './useRestrictionWords.ts';

it('FR-USER-004 a restriction is called by its description, and by its name where there is none', () => {
  const code = {
    description_id: 'Kode klien: hanya data klien ini',
    description_en: 'Client code: only this',
  };
  const hours = { description_id: 'Jam akses', description_en: 'Access hours' };
  expect(restrictionLabel('CLIENT_CODE', code, false)).toBe('Kode klien');
  expect(restrictionLabel('CLIENT_CODE', code, true)).toBe('Client code');
  expect(restrictionLabel('ACCESS_HOURS', hours, false)).toBe('Jam akses');
  expect(restrictionLabel('REGION', undefined, false)).toBe('REGION');
  expect(restrictionLabel('REGION', { description_id: ' : x', description_en: '-' }, false)).toBe('REGION');
});
