// Aturan IDN-4: Setiap lembaga mulai dengan enam definisi pembatasan bawaan.
// Sumber: FR-USER-004, FR-ABAC-001

import type { userTypes } from '../../../kernel/user-type.ts';

type UserType = (typeof userTypes)[number];
export type ValueType = 'STRING' | 'MONETARY' | 'TIME_RANGE';
/** What a value must satisfy: a pattern (STRING), bounds in rupiah (MONETARY), a default time zone (TIME_RANGE). */
export type ValidationRule =
  | { readonly pattern: string }
  | { readonly min?: number; readonly max?: number }
  | { readonly time_zone?: string };

export interface ShippedDefinition {
  readonly name: string;
  readonly valueType: ValueType;
  readonly rule: ValidationRule;
  readonly allowedUserTypes: readonly UserType[];
  readonly words: { readonly id: string; readonly en: string };
}

/** The restriction definitions that every tenant begins with. */
export const shippedDefinitions: readonly ShippedDefinition[] = [
  {
    name: 'CLIENT_CODE',
    valueType: 'STRING',
    rule: { pattern: '^[A-Z0-9]{4}$' },
    allowedUserTypes: ['CORE', 'CLIENT'],
    words: { id: 'Kode klien: hanya data klien ini', en: 'Client code: only this client’s data' },
  },
  {
    name: 'PROVIDER_CODE',
    valueType: 'STRING',
    rule: { pattern: '^[A-Z0-9]{4}$' },
    allowedUserTypes: ['PROVIDER'],
    words: {
      id: 'Kode provider: hanya klaim provider ini',
      en: 'Provider code: only this provider’s claims',
    },
  },
  {
    name: 'POLICY_NUMBER',
    valueType: 'STRING',
    rule: { pattern: '^POL[0-9]{3,6}$' },
    allowedUserTypes: ['CORE', 'CLIENT', 'MEMBER'],
    words: { id: 'Nomor polis: hanya polis ini', en: 'Policy number: only this policy' },
  },
  {
    name: 'MEMBER_NUMBER',
    valueType: 'STRING',
    rule: { pattern: '^M[0-9]{5,9}$' },
    allowedUserTypes: ['MEMBER'],
    words: { id: 'Nomor peserta: hanya peserta ini', en: 'Member number: only this member' },
  },
  {
    name: 'MAX_CLAIM_AMOUNT',
    valueType: 'MONETARY',
    rule: { min: 0, max: 1_000_000_000_000 },
    allowedUserTypes: ['CORE', 'PROVIDER'],
    words: { id: 'Nilai klaim tertinggi (rupiah)', en: 'Highest claim amount (rupiah)' },
  },
  {
    name: 'ACCESS_HOURS',
    valueType: 'TIME_RANGE',
    rule: {},
    allowedUserTypes: ['CORE', 'CLIENT', 'PROVIDER'],
    words: { id: 'Jam akses', en: 'Access hours' },
  },
];
