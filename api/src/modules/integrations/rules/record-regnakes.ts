// Aturan INT-35: Registrasi RegNakes wajib berisi nama, profesi dari daftar, nomor STR 16 angka, dan masa berlaku yang tidak berakhir
// sebelum terbit (kosong: seumur hidup); NIK, tempat, dan tanggal lahir boleh kosong.
// Sumber: INT, Connectors
import { professionOf } from './professions.ts';
import type { RecordProblem } from './record-problems.ts';
import {
  isObject,
  keyOf,
  needMoment,
  needStr,
  needText,
  noRecord,
  type ReadRecord,
  readBirth,
  readDay,
  readNik,
  readText,
} from './record-values.ts';
import { noFields } from './worker-fields.ts';

/** Fields without which a page is no page of registrations. */
export const registrationKeys = [
  'id',
  'nik',
  'name',
  'profession',
  'str_number',
  'str_valid_until',
  'updated_at',
] as const;

/** @param latest the latest moment at which anything can have been said, ISO 8601 in Universal Time */
export function readRegistration(item: unknown, latest: string): ReadRecord {
  if (!isObject(item)) return noRecord(item);
  const problems: RecordProblem[] = [];
  const fields = noFields();
  const key = keyOf(item.id, item, 'id', problems);
  fields.name = needText(item.name, 'name', 150, problems);
  // An empty NIK, place or day of birth is one that was not asked for there: it takes nothing away.
  fields.nik = readNik(item.nik, 'nik', problems) ?? undefined;
  fields.birth_place = readText(item.birth_place, 'birth_place', 100, problems) ?? undefined;
  fields.birth_date = readBirth(item.birth_date, 'birth_date', latest, problems) ?? undefined;
  fields.profession = readProfession(item.profession, problems);
  fields.str_number = needStr(item.str_number, 'str_number', problems);
  fields.str_valid_until = readExpiry(item, problems);
  const updatedAt = needMoment(item.updated_at, 'updated_at', latest, problems);
  return { key, updatedAt, fields: problems.length === 0 ? fields : null, problems };
}

function readProfession(value: unknown, problems: RecordProblem[]): string | null {
  const said = needText(value, 'profession', 60, problems);
  if (said === null) return null;
  const profession = professionOf(said);
  if (profession === null) problems.push({ field: 'profession', code: 'PROFESSION_UNKNOWN' });
  return profession;
}

function readExpiry(item: Readonly<Record<string, unknown>>, problems: RecordProblem[]): string | null {
  // Null is for life, which nobody may say by leaving it out.
  if (item.str_valid_until === undefined) problems.push({ field: 'str_valid_until', code: 'MISSING' });
  const issued = readDay(item.str_issued_on, 'str_issued_on', problems);
  const until = readDay(item.str_valid_until, 'str_valid_until', problems);
  if (issued !== null && until !== null && until < issued)
    problems.push({ field: 'str_valid_until', code: 'STR_EXPIRES_BEFORE_ISSUE' });
  return until;
}
