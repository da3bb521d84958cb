// Aturan INT-41: Data registrasi diisi RegNakes, penempatan HubSDMK, identitas SATUSEHAT lalu RegNakes lalu HubSDMK. Sumber yang
// lebih rendah tidak menimpa yang lebih tinggi, dan kosong hanya mengosongkan isian dari sumber itu sendiri.
// Sumber: INT, Connectors

import type { WorkerField } from './worker-fields.ts';

export type Source = 'regnakes' | 'hubsdmk' | 'satusehat';
/** Fields with a source. A NIK has none: it is filled where there is none, and never overwritten. */
export type OwnedField = Exclude<WorkerField, 'nik'>;

/** Who may fill a field; whoever stands further left has the last word. */
export const owners: Readonly<Record<OwnedField, readonly Source[]>> = {
  name: ['satusehat', 'regnakes', 'hubsdmk'],
  birth_place: ['satusehat', 'regnakes', 'hubsdmk'],
  birth_date: ['satusehat', 'regnakes', 'hubsdmk'],
  profession: ['regnakes'],
  str_number: ['regnakes'],
  str_valid_until: ['regnakes'],
  sip_number: ['hubsdmk'],
  facility_code: ['hubsdmk'],
  facility_name: ['hubsdmk'],
  position: ['hubsdmk'],
  employment_status: ['hubsdmk'],
};
export const ownedFields = Object.keys(owners) as readonly OwnedField[];

/** Fields that each source may fill. */
export const fieldsOf: Readonly<Record<Source, readonly OwnedField[]>> = {
  regnakes: ownedFields.filter((field) => owners[field].includes('regnakes')),
  hubsdmk: ownedFields.filter((field) => owners[field].includes('hubsdmk')),
  satusehat: ownedFields.filter((field) => owners[field].includes('satusehat')),
};

/**
 * Whether `source` may say what stands in a field that it may fill.
 * @param holder whose value stands there
 */
export function mayOverwrite(field: OwnedField, source: Source, holder: Source | undefined): boolean {
  if (holder === undefined || holder === source) return true;
  return owners[field].indexOf(source) < owners[field].indexOf(holder);
}
