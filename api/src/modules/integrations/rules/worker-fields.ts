// Aturan INT-39: Sumber hanya berbicara tentang isian yang memang miliknya; isian yang tidak disebut tetap seperti adanya.
// Sumber: INT, Connectors

export const workerFieldNames = [
  'nik',
  'name',
  'birth_place',
  'birth_date',
  'profession',
  'str_number',
  'str_valid_until',
  'sip_number',
  'facility_code',
  'facility_name',
  'position',
  'employment_status',
] as const;
export type WorkerField = (typeof workerFieldNames)[number];

/** What a source says of a person. Undefined: it does not speak of it. Null: it says that there is none. */
export type WorkerFields = { readonly [field in WorkerField]: string | null | undefined };

/** Fields of which nothing has been said. */
export function noFields(): { [field in WorkerField]: string | null | undefined } {
  return {
    nik: undefined,
    name: undefined,
    birth_place: undefined,
    birth_date: undefined,
    profession: undefined,
    str_number: undefined,
    str_valid_until: undefined,
    sip_number: undefined,
    facility_code: undefined,
    facility_name: undefined,
    position: undefined,
    employment_status: undefined,
  };
}
