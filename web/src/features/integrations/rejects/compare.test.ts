import { describe, expect, it } from 'vitest';
import { incomingOf, isSame, storedOf } from './compare.ts';

const candidate = {
  id: '01a20003-85ca-7000-a592-2902b463b7e8',
  nik_masked: '••••••••••••0142',
  name: 'Yanti  Nugroho',
  birth_place: 'Bekasi',
  birth_date: '1999-10-15',
  profession: null,
  str_number: '1299650000000076',
  facility_name: null,
};

describe('a record beside those whom it may mean', () => {
  it('is shown under the names that health workers have here; what it does not say is empty', () => {
    expect(
      incomingOf({ placement_id: 'PL-1', full_name: 'Yanti', sip_number: '5', facility: { name: 'RSUD' } }),
    ).toEqual({
      name: 'Yanti',
      nik: null,
      birth_place: null,
      birth_date: null,
      profession: null,
      str_number: null,
      facility_name: 'RSUD',
    });
    expect(incomingOf({ name: '' }).name).toBeNull();
    expect(storedOf(candidate).nik).toBe(candidate.nik_masked);
  });

  it('marks what both say alike, never a NIK of which only the end is known', () => {
    const came = incomingOf({
      nik: candidate.nik_masked,
      name: 'yanti nugroho',
      birth_place: 'Bekasi Timur',
    });
    const stored = storedOf(candidate);
    expect(isSame('name', came, stored)).toBe(true);
    expect(isSame('birth_place', came, stored)).toBe(false);
    expect(isSame('nik', came, stored)).toBe(false);
    expect(isSame('profession', came, stored)).toBe(false);
  });
});
