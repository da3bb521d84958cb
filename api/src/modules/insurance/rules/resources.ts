// Aturan INS-1: Klien, polis, peserta, dan klaim dipersempit oleh CLIENT_CODE, POLICY_NUMBER, MEMBER_NUMBER, dan PROVIDER_CODE;
// pengguna CLIENT, PROVIDER, atau MEMBER tanpa pembatasan tipenya tidak membaca apa pun.
// Sumber: FR-ABAC-001, FR-ABAC-002, TC-003
import type { Restrictable } from '../../../kernel/reach.ts';
import type { userTypes } from '../../../kernel/user-type.ts';

const mandatory = { CLIENT: 'CLIENT_CODE', PROVIDER: 'PROVIDER_CODE', MEMBER: 'MEMBER_NUMBER' } as const;

/** In whose portal the use of a permission is; reading is in everybody's, as far as their restrictions reach. */
export const portals = {
  'clients:write': ['CORE', 'CLIENT'],
  'policies:write': ['CORE'],
  'members:write': ['CORE', 'CLIENT'],
  'members:import': ['CORE', 'CLIENT'],
  'claims:file': ['CORE', 'PROVIDER'],
  'claims:approve': ['CORE'],
  'claims:pay': ['CORE'],
} as const satisfies Readonly<Record<string, readonly (typeof userTypes)[number][]>>;

/** Which column answers to which restriction, once for each resource. */
export const clients: Restrictable = {
  name: 'clients',
  words: { id: 'klien', en: 'clients' },
  columns: { CLIENT_CODE: 'code' },
  mandatory,
  portals,
};

export const policies: Restrictable = {
  name: 'policies',
  words: { id: 'polis', en: 'policies' },
  columns: { CLIENT_CODE: 'client_code', POLICY_NUMBER: 'number' },
  mandatory,
  portals,
};

export const members: Restrictable = {
  name: 'members',
  words: { id: 'peserta', en: 'members' },
  columns: { CLIENT_CODE: 'client_code', POLICY_NUMBER: 'policy_number', MEMBER_NUMBER: 'number' },
  mandatory,
  portals,
  masked: { field: 'members.nik', permission: 'members:read_nik' },
};

export const claims: Restrictable = {
  name: 'claims',
  words: { id: 'klaim', en: 'claims' },
  columns: {
    CLIENT_CODE: 'client_code',
    POLICY_NUMBER: 'policy_number',
    MEMBER_NUMBER: 'member_number',
    PROVIDER_CODE: 'provider_code',
  },
  mandatory,
  portals,
  bounded: ['claims:file', 'claims:approve'],
};

export const resources = { clients, policies, members, claims } as const;
export type ResourceName = keyof typeof resources;
