export interface PayloadLine {
  readonly path: string;
  readonly text: string;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record as it came, line by line: `facility.code` and what stands there. What is empty says so with a dash. */
export function linesOf(payload: unknown, path = ''): PayloadLine[] {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (isBag(payload)) return Object.entries(payload).flatMap(([name, value]) => linesOf(value, below(name)));
  if (Array.isArray(payload))
    return payload.flatMap((value, index) => linesOf(value, below(String(index + 1))));
  const text = payload === null || payload === undefined || payload === '' ? '–' : String(payload);
  return [{ path, text }];
}

/** The number under which the other system keeps the record, to ask about it there; null where it gave none. */
export function numberOf(payload: unknown): string | null {
  if (!isBag(payload)) return null;
  const given = payload.id ?? payload.placement_id;
  return typeof given === 'string' && given !== '' ? given : null;
}

/** Fields of the sources that a health worker has too, by the name that Balai gives them. */
const ours = {
  nik: 'nik',
  name: 'name',
  full_name: 'name',
  birth_place: 'birth_place',
  birth_date: 'birth_date',
  birthDate: 'birth_date',
  profession: 'profession',
  str_number: 'str_number',
  str_valid_until: 'str_valid_until',
  sip_number: 'sip_number',
  'facility.code': 'facility_code',
  'facility.name': 'facility_name',
  position: 'position',
  employment_status: 'employment_status',
} as const;

const isOurs = (field: string): field is keyof typeof ours => Object.hasOwn(ours, field);

export const ourField = (field: string): (typeof ours)[keyof typeof ours] | null =>
  isOurs(field) ? ours[field] : null;
