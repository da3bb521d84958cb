// Aturan INT-36: Penempatan HubSDMK wajib berisi NIK, nama lengkap, dan aktif atau tidaknya; yang aktif wajib menyebut fasilitas, yang
// tidak aktif mengosongkan penempatan.
// Sumber: INT, Connectors
import type { RecordProblem } from './record-problems.ts';
import {
  isObject,
  keyOf,
  needMoment,
  needNik,
  needText,
  noRecord,
  type ReadRecord,
  readText,
} from './record-values.ts';
import { noFields } from './worker-fields.ts';

/** The form of the data that is understood. */
export const PLACEMENT_SCHEMA = '2';
/** Fields without which a page is no page of placements. */
export const placementKeys = [
  'placement_id',
  'nik',
  'full_name',
  'active',
  'facility',
  'last_updated',
] as const;

/** @param latest the latest moment at which anything can have been said, ISO 8601 in Universal Time */
export function readPlacement(item: unknown, latest: string): ReadRecord {
  if (!isObject(item)) return noRecord(item);
  const problems: RecordProblem[] = [];
  const fields = noFields();
  const key = keyOf(item.placement_id, item, 'placement_id', problems);
  fields.nik = needNik(item.nik, 'nik', problems);
  fields.name = needText(item.full_name, 'full_name', 150, problems);
  if (typeof item.active !== 'boolean')
    problems.push({ field: 'active', code: item.active == null ? 'MISSING' : 'NOT_YES_OR_NO' });
  const facility = readFacility(item.facility, item.active === true, problems);
  const position = readText(item.position, 'position', 100, problems);
  const status = readText(item.employment_status, 'employment_status', 30, problems);
  const sip = readText(item.sip_number, 'sip_number', 60, problems);
  // Of a placement that has ended nothing holds any more.
  const holds = item.active === true;
  fields.facility_code = holds ? facility.code : null;
  fields.facility_name = holds ? facility.name : null;
  fields.position = holds ? position : null;
  fields.employment_status = holds ? status : null;
  fields.sip_number = holds ? sip : null;
  const updatedAt = needMoment(item.last_updated, 'last_updated', latest, problems);
  return { key, updatedAt, fields: problems.length === 0 ? fields : null, problems };
}

const nowhere = { code: null, name: null };

function readFacility(value: unknown, needed: boolean, problems: RecordProblem[]) {
  if (!isObject(value)) {
    if (needed || (value !== null && value !== undefined))
      problems.push({ field: 'facility', code: value == null ? 'MISSING' : 'NOT_A_RECORD' });
    return nowhere;
  }
  const read = needed ? needText : readText;
  return {
    code: read(value.code, 'facility.code', 20, problems),
    name: read(value.name, 'facility.name', 150, problems),
  };
}
