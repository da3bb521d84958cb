/** The fields of a health worker as its panel shows them, by what they are about. */
export const fieldGroups = {
  identity: ['name', 'birth_place', 'birth_date'],
  registration: ['profession', 'str_number', 'str_valid_until'],
  placement: ['facility_name', 'facility_code', 'position', 'employment_status', 'sip_number'],
} as const;

export type Group = keyof typeof fieldGroups;
export type WorkerField = (typeof fieldGroups)[Group][number];

export const groups = ['identity', 'registration', 'placement'] as const satisfies readonly Group[];
