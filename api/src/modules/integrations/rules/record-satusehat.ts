// Aturan INT-37: Practitioner SATUSEHAT wajib memuat NIK yang dicari, nama, dan waktu perubahannya; tanggal lahir yang tidak lengkap
// diabaikan.
// Sumber: INT, Connectors; FHIR R4 Practitioner
import type { RecordProblem } from './record-problems.ts';
import {
  isObject,
  keyOf,
  needMoment,
  needNik,
  needText,
  noRecord,
  type ReadRecord,
  readBirth,
  readText,
} from './record-values.ts';
import { noFields } from './worker-fields.ts';

export const NIK_SYSTEM = 'https://fhir.kemkes.go.id/id/nik';
const BIRTH_PLACE = /\/(?:patient-)?birthplace$/i;
/** FHIR lets a year or a month stand for a day. */
const PARTIAL_DATE = /^\d{4}(?:-\d\d)?$/;

/**
 * @param asked the NIK that was looked up; null where that is no longer known, as in a replay
 * @param latest the latest moment at which anything can have been said, ISO 8601 in Universal Time
 */
export function readPractitioner(resource: unknown, asked: string | null, latest: string): ReadRecord {
  if (!isObject(resource) || resource.resourceType !== 'Practitioner') return noRecord(resource);
  const problems: RecordProblem[] = [];
  const fields = noFields();
  const key = keyOf(resource.id, resource, 'id', problems);
  fields.nik = readIdentifier(resource.identifier, asked, problems);
  fields.name = readName(resource.name, problems);
  fields.birth_place = readBirthPlace(resource, problems) ?? undefined;
  const born = resource.birthDate;
  if (typeof born !== 'string' || !PARTIAL_DATE.test(born))
    fields.birth_date = readBirth(born, 'birthDate', latest, problems) ?? undefined;
  const meta = isObject(resource.meta) ? resource.meta : {};
  const updatedAt = needMoment(meta.lastUpdated, 'meta.lastUpdated', latest, problems);
  return { key, updatedAt, fields: problems.length === 0 ? fields : null, problems };
}

function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function readIdentifier(value: unknown, asked: string | null, problems: RecordProblem[]): string | null {
  const found = objectsOf(value).find(({ system }) => system === NIK_SYSTEM);
  const nik = needNik(found?.value, 'identifier', problems);
  if (nik === null || asked === null || nik === asked) return nik;
  problems.push({ field: 'identifier', code: 'NIK_OTHER' });
  return null;
}

function readName(value: unknown, problems: RecordProblem[]): string | null {
  const names = objectsOf(value);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  const parts = [...(Array.isArray(name?.given) ? name.given : []), name?.family].filter(
    (part) => typeof part === 'string',
  );
  return needText(name?.text ?? parts.join(' '), 'name', 150, problems);
}

/** The place of birth as an extension of the person or of an address, else the city of the first address. */
function readBirthPlace(
  resource: Readonly<Record<string, unknown>>,
  problems: RecordProblem[],
): string | null {
  const addresses = objectsOf(resource.address);
  const extensions = [resource, ...addresses].flatMap(({ extension }) => objectsOf(extension));
  const said = extensions.find(({ url }) => typeof url === 'string' && BIRTH_PLACE.test(url));
  if (said === undefined) return readText(addresses[0]?.city, 'address.city', 100, problems);
  const place = isObject(said.valueAddress) ? said.valueAddress.city : said.valueString;
  return readText(place, 'birthPlace', 100, problems);
}
