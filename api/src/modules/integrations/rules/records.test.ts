import { describe, expect, it } from 'vitest';
import { readPlacement } from './record-hubsdmk.ts';
import { readRegistration } from './record-regnakes.ts';
import { NIK_SYSTEM, readPractitioner } from './record-satusehat.ts';
import type { ReadRecord } from './record-values.ts';

const LATEST = '2026-11-22T03:00:00.000Z';
const NIK = '3174012345678901';
const faults = ({ fields, problems }: ReadRecord) => {
  expect(fields === null).toBe(problems.length > 0);
  return problems.map(({ field, code }) => `${field} ${code}`);
};
/** The object without some of its fields. */
const without = (item: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));

const registration = {
  id: 'RN-0000000001',
  nik: NIK,
  name: 'Siti Khadijah',
  birth_place: 'Makassar',
  birth_date: '1990-02-28',
  profession: 'Perawat',
  str_number: '1100000000000001',
  str_issued_on: '2024-01-01',
  str_valid_until: '2029-01-01',
  updated_at: '2026-11-21T03:00:00.000Z',
};

describe('INT-35 a registration of RegNakes', () => {
  const read = (over: object) => readRegistration({ ...registration, ...over }, LATEST);

  it('speaks of identity and registration, and of no placement', () => {
    expect(read({})).toEqual({
      key: 'RN-0000000001',
      updatedAt: '2026-11-21T03:00:00.000Z',
      problems: [],
      fields: {
        nik: NIK,
        name: 'Siti Khadijah',
        birth_place: 'Makassar',
        birth_date: '1990-02-28',
        profession: 'Perawat',
        str_number: '1100000000000001',
        str_valid_until: '2029-01-01',
        sip_number: undefined,
        facility_code: undefined,
        facility_name: undefined,
        position: undefined,
        employment_status: undefined,
      },
    });
  });

  it('may leave NIK, place and day of birth empty, which takes nothing away; an STR without end is for life', () => {
    const { fields } = read({ nik: null, birth_place: null, birth_date: '', str_valid_until: null });
    expect(fields).toMatchObject({ str_valid_until: null });
    expect([fields?.nik, fields?.birth_place, fields?.birth_date]).toEqual([undefined, undefined, undefined]);
    expect(
      faults(readRegistration(without(registration, 'nik', 'birth_place', 'birth_date'), LATEST)),
    ).toEqual([]);
  });

  it.each([
    [{ nik: '317401234567890' }, ['nik NIK_FORM']],
    [{ name: '' }, ['name MISSING']],
    [{ name: 'Siti\u0000' }, ['name TEXT_BROKEN']],
    [{ name: 'a'.repeat(151) }, ['name TOO_LONG']],
    [{ birth_place: 'a'.repeat(101) }, ['birth_place TOO_LONG']],
    [{ birth_date: '1990-02-30' }, ['birth_date DATE_FORM']],
    [{ birth_date: '2090-02-28' }, ['birth_date DATE_RANGE']],
    [{ profession: 'Dukun Beranak' }, ['profession PROFESSION_UNKNOWN']],
    [{ profession: null }, ['profession MISSING']],
    [{ str_number: '11-1' }, ['str_number STR_FORM']],
    [{ str_valid_until: '2023-12-31' }, ['str_valid_until STR_EXPIRES_BEFORE_ISSUE']],
    [{ str_valid_until: '2024-01-01' }, []],
    [{ str_valid_until: undefined }, ['str_valid_until MISSING']],
    [{ str_issued_on: '1 Januari' }, ['str_issued_on DATE_FORM']],
    [{ updated_at: '9999-01-01T00:00:00Z' }, ['updated_at DATE_RANGE']],
    [{ id: null }, ['id MISSING']],
    [{ id: 'a'.repeat(101) }, ['id TOO_LONG']],
    [
      { nik: 'x', name: '', profession: 'Dukun', str_number: '1', str_valid_until: '2020-01-01' },
      [
        'name MISSING',
        'nik NIK_FORM',
        'profession PROFESSION_UNKNOWN',
        'str_number STR_FORM',
        'str_valid_until STR_EXPIRES_BEFORE_ISSUE',
      ],
    ],
  ])('%j: all that is wrong is said', (over, said) => expect(faults(read(over))).toEqual(said));

  it('is none where it is no object', () => {
    expect(faults(readRegistration(null, LATEST))).toEqual([' NOT_A_RECORD']);
  });
});

const placement = {
  placement_id: 'PL-0000000001',
  nik: NIK,
  full_name: 'Siti Khadijah',
  active: true,
  facility: { code: 'R737101', name: 'RSUD Makassar', region_code: '7371' },
  position: 'Perawat Mahir',
  employment_status: 'PNS',
  sip_number: '503/00001/SIP-PRWT/7371/2024',
  last_updated: '2026-11-21T03:00:00Z',
};

describe('INT-36 a placement of HubSDMK', () => {
  const read = (over: object) => readPlacement({ ...placement, ...over }, LATEST);
  const nowhere = {
    facility_code: null,
    facility_name: null,
    position: null,
    employment_status: null,
    sip_number: null,
  };

  it('speaks of identity and placement, and of no registration', () => {
    const { fields } = read({});
    expect(fields).toEqual({
      nik: NIK,
      name: 'Siti Khadijah',
      facility_code: 'R737101',
      facility_name: 'RSUD Makassar',
      position: 'Perawat Mahir',
      employment_status: 'PNS',
      sip_number: '503/00001/SIP-PRWT/7371/2024',
      birth_place: undefined,
      birth_date: undefined,
      profession: undefined,
      str_number: undefined,
      str_valid_until: undefined,
    });
  });

  it('that has ended leaves nothing of the placement; what is empty in one that holds is empty', () => {
    expect(read({ active: false }).fields).toMatchObject(nowhere);
    expect(read({ active: false, facility: null }).fields).toMatchObject(nowhere);
    expect(read({ position: null, sip_number: '' }).fields).toMatchObject({
      position: null,
      sip_number: null,
    });
  });

  it.each([
    [{ nik: null }, ['nik MISSING']],
    [{ nik: '1' }, ['nik NIK_FORM']],
    [{ full_name: ' ' }, ['full_name MISSING']],
    [{ active: null }, ['active MISSING']],
    [{ active: 'ya' }, ['active NOT_YES_OR_NO']],
    [{ facility: null }, ['facility MISSING']],
    [{ facility: 'RSUD' }, ['facility NOT_A_RECORD']],
    [{ facility: { code: '', name: 'RSUD' } }, ['facility.code MISSING']],
    [{ facility: { code: 'a'.repeat(21), name: 'RSUD' } }, ['facility.code TOO_LONG']],
    [{ position: 5 }, ['position NOT_TEXT']],
    [{ employment_status: 'a'.repeat(31) }, ['employment_status TOO_LONG']],
    [{ active: false, sip_number: 'a'.repeat(61) }, ['sip_number TOO_LONG']],
    [{ last_updated: null }, ['last_updated MISSING']],
  ])('%j: all that is wrong is said', (over, said) => expect(faults(read(over))).toEqual(said));

  it('is none where it is no object', () => {
    expect(faults(readPlacement([], LATEST))).toEqual([' NOT_A_RECORD']);
  });
});

const practitioner = {
  resourceType: 'Practitioner',
  id: 'N10000001',
  meta: { lastUpdated: '2026-11-21T10:00:00+07:00' },
  identifier: [
    { system: 'https://fhir.kemkes.go.id/id/nakes-his-number', value: 'N10000001' },
    { use: 'official', system: NIK_SYSTEM, value: NIK },
  ],
  name: [
    { use: 'usual', text: 'Siti' },
    { use: 'official', text: 'Siti Khadijah' },
  ],
  birthDate: '1990-02-28',
  address: [
    {
      city: 'Maros',
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
          valueAddress: { city: 'Makassar' },
        },
      ],
    },
  ],
};

describe('INT-37 a Practitioner of SATUSEHAT', () => {
  const read = (over: object, asked: string | null = NIK) =>
    readPractitioner({ ...practitioner, ...over }, asked, LATEST);

  it('speaks of identity alone', () => {
    const { key, updatedAt, fields } = read({});
    expect([key, updatedAt]).toEqual(['N10000001', '2026-11-21T03:00:00.000Z']);
    expect(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)).toEqual([
      ['nik', NIK],
      ['name', 'Siti Khadijah'],
      ['birth_place', 'Makassar'],
      ['birth_date', '1990-02-28'],
    ]);
  });

  it('may give its name in parts, its place of birth as a city or not at all, and part of a date, which is left out', () => {
    expect(read({ name: [{ given: ['Siti', 'Nur'], family: 'Khadijah' }] }).fields?.name).toBe(
      'Siti Nur Khadijah',
    );
    expect(read({ address: [{ city: 'Maros' }] }).fields?.birth_place).toBe('Maros');
    expect(read({ address: undefined }).fields?.birth_place).toBeUndefined();
    expect(read({ birthDate: '1990-02' }).fields?.birth_date).toBeUndefined();
    expect(read({ birthDate: undefined }).fields?.birth_date).toBeUndefined();
  });

  it.each([
    [{ identifier: [] }, ['identifier MISSING']],
    [{ identifier: [{ system: NIK_SYSTEM, value: '3174012345678902' }] }, ['identifier NIK_OTHER']],
    [{ identifier: [{ system: NIK_SYSTEM, value: '###' }] }, ['identifier NIK_FORM']],
    [{ name: [] }, ['name MISSING']],
    [{ name: 'Siti' }, ['name MISSING']],
    [{ birthDate: '1990-02-30' }, ['birthDate DATE_FORM']],
    [{ meta: null }, ['meta.lastUpdated MISSING']],
    [{ resourceType: 'Patient' }, [' NOT_A_RECORD']],
    [{ address: [{ city: 5 }] }, ['address.city NOT_TEXT']],
  ])('%j: all that is wrong is said', (over, said) => expect(faults(read(over))).toEqual(said));

  it('is taken by its own NIK where nobody knows any more which one was asked for', () => {
    expect(read({}, null).fields?.nik).toBe(NIK);
  });
});
