import type { RejectRow } from '../../../api/integrations.ts';
import { linesOf, ourField } from './payload.ts';

type Candidate = RejectRow['candidates'][number];

/** What is laid side by side, in this order. */
export const comparedFields = [
  'name',
  'nik',
  'birth_place',
  'birth_date',
  'profession',
  'str_number',
  'facility_name',
] as const;

export type ComparedField = (typeof comparedFields)[number];
export type Compared = Readonly<Record<ComparedField, string | null>>;

const none: Compared = {
  name: null,
  nik: null,
  birth_place: null,
  birth_date: null,
  profession: null,
  str_number: null,
  facility_name: null,
};

const isCompared = (field: string | null): field is ComparedField =>
  comparedFields.some((known) => known === field);

/** What a record as it came says of the person, under the names that health workers have here. */
export function incomingOf(payload: unknown): Compared {
  const said: Record<ComparedField, string | null> = { ...none };
  for (const { path, text } of linesOf(payload)) {
    const field = ourField(path);
    if (isCompared(field) && text !== '–') said[field] = text;
  }
  return said;
}

export const storedOf = ({ nik_masked, ...rest }: Candidate): Compared => ({ ...rest, nik: nik_masked });

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether both say the same. Never of a NIK, of which only the end is shown. */
export const isSame = (field: ComparedField, one: Compared, other: Compared): boolean => {
  const [here, there] = [one[field], other[field]];
  return field !== 'nik' && here !== null && there !== null && plain(here) === plain(there);
};
