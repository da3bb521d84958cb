// Aturan INT-38: Bila tak satu pun data di halaman memuat sebuah isian wajib, bentuk data sumber dianggap berubah; pada halaman
// dengan kurang dari lima data, bila separuh isian wajibnya tak dimuat.
// Sumber: INT, Connectors (HubSDMK: bentuk berubah)
import { isObject } from './record-values.ts';

const ENOUGH = 5;

/** The fields that no item of a page has, where that means another form of data; empty where the form is as known. */
export function fieldsGone(items: readonly unknown[], known: readonly string[]): string[] {
  if (items.length === 0) return [];
  const gone = known.filter((name) => !items.some((item) => isObject(item) && Object.hasOwn(item, name)));
  // A few bad records may lack the same field; they are set aside one by one.
  const limit = items.length >= ENOUGH ? 1 : Math.ceil(known.length / 2);
  return gone.length >= limit ? gone : [];
}
