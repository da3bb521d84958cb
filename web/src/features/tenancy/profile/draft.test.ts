import { describe, expect, it } from 'vitest';
import { changeOf, detailsOf, taxNumberFault } from './draft.ts';
import type { Profile } from './queries.ts';

const profile: Profile = {
  id: 2,
  name: 'SMK Nusantara',
  domain: 'smk.example',
  type: 'sekolah',
  is_active: true,
  time_zone: 'Asia/Jakarta',
  locale: 'id',
  branding: {},
  legal_name: 'Yayasan Nusantara',
  address: null,
  contact_email: null,
  contact_phone: null,
  tax_number: null,
  logo_url: null,
  deactivated_on: null,
  deactivation_reason: null,
  support_until: null,
  created_at: '2026-11-01T00:00:00Z',
  updated_at: '2026-11-01T00:00:00Z',
};

describe('TEN-3 the profile of an institution', () => {
  it('sends what differs only, as the API writes it', () => {
    const details = detailsOf(profile);
    expect(changeOf(profile, details)).toEqual({});
    expect(
      changeOf(profile, {
        ...details,
        name: ' SMK Nusantara ',
        legal_name: ' ',
        tax_number: '01.234.567.8-901.000',
        contact_phone: '0812 3456 7890',
      }),
    ).toEqual({ legal_name: null, tax_number: '012345678901000', contact_phone: '+6281234567890' });
  });

  it.each([
    ['', false],
    ['01.234.567.8-901.000', false],
    ['0123456789012345', false],
    ['12345', true],
    ['01.234.567.8-901.00x', true],
  ])('NPWP %j is wrong: %s', (typed, wrong) => expect(taxNumberFault(typed)).toBe(wrong));
});
