import { expect, it } from 'vitest';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { changedFields, draftOf } from './draft.ts';

const makmur: TenantDetail = {
  id: 2,
  name: 'Koperasi Makmur',
  domain: 'makmur.example',
  type: 'koperasi',
  is_active: true,
  time_zone: 'Asia/Jakarta',
  locale: 'id',
  branding: {},
  legal_name: null,
  address: 'Jl. Melati 1',
  contact_email: null,
  contact_phone: null,
  tax_number: null,
  logo_url: null,
  deactivated_on: null,
  deactivation_reason: null,
  support_until: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};

it('nothing typed is nothing changed', () => {
  expect(changedFields(makmur, draftOf(makmur))).toEqual({});
});

it('only what differs is sent, emptied fields as unknown, a NPWP as its digits', () => {
  const draft = {
    ...draftOf(makmur),
    name: ' Koperasi Maju ',
    address: ' ',
    tax_number: '01.234.567.8-901.000',
  };
  expect(changedFields(makmur, draft)).toEqual({
    name: 'Koperasi Maju',
    address: null,
    tax_number: '012345678901000',
  });
});
