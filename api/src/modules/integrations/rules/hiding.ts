// Aturan INT-55: Siapa yang tidak berhak melihat tenaga kesehatan melihat dari data yang ditolak hanya isian mana yang ada, nomor data di
// sistem asal, waktu perubahan, masa STR, dan kode fasilitas; nama, tanggal lahir, dan isi lain disembunyikan.
// Sumber: INT-10

import { maskPayload } from './masking.ts';

const HIDDEN = '•••';
const PLAIN_NAME = /^[A-Za-z][A-Za-z_]{0,39}$/;
const CODE = /^[A-Za-z0-9._-]{1,60}$/;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T[0-9:.]{5,12}(?:Z|[+-]\d\d:\d\d))?$/;

/** What says nothing of a person, by where it stands, and the form that it must have: a bad record may hold anything. */
const open = new Map<string, RegExp>([
  ['id', CODE],
  ['placement_id', CODE],
  ['resourceType', CODE],
  ['facility.code', CODE],
  ['updated_at', MOMENT],
  ['last_updated', MOMENT],
  ['meta.lastUpdated', MOMENT],
  ['str_issued_on', MOMENT],
  ['str_valid_until', MOMENT],
]);

/** A rejected record for who may not see people: that there is a value stays, what it is does not. */
export function hidePeople(value: unknown, path = ''): unknown {
  if (value === null || value === undefined || value === '' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((inner) => hidePeople(inner, `${path}[]`));
  if (typeof value !== 'object') return isOpen(path, value) ? value : HIDDEN;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const shown = PLAIN_NAME.test(name) ? name : HIDDEN;
      return [shown, hidePeople(inner, path === '' ? name : `${path}.${name}`)];
    }),
  );
}

function isOpen(path: string, value: unknown): boolean {
  const text = String(value);
  return open.get(path)?.test(text) === true && maskPayload(text) === text;
}
