import type { PermissionDeclaration } from '../../platform/module.ts';

/** What insurance lets people do. */
export const permissions = [
  { name: 'clients:read', words: { id: 'Melihat klien', en: 'See clients' } },
  { name: 'clients:write', words: { id: 'Membuat dan mengubah klien', en: 'Create and change clients' } },
  { name: 'clients:export', words: { id: 'Mengekspor klien', en: 'Export clients' } },
  { name: 'policies:read', words: { id: 'Melihat polis', en: 'See policies' } },
  { name: 'policies:write', words: { id: 'Membuat dan mengubah polis', en: 'Create and change policies' } },
  { name: 'policies:export', words: { id: 'Mengekspor polis', en: 'Export policies' } },
  { name: 'members:read', words: { id: 'Melihat peserta', en: 'See members' } },
  { name: 'members:write', words: { id: 'Membuat dan mengubah peserta', en: 'Create and change members' } },
  { name: 'members:import', words: { id: 'Mengimpor peserta', en: 'Import members' } },
  { name: 'members:export', words: { id: 'Mengekspor peserta', en: 'Export members' } },
  {
    name: 'members:read_nik',
    words: { id: 'Melihat NIK lengkap peserta (tercatat)', en: 'See full NIK of members (recorded)' },
  },
  { name: 'claims:read', words: { id: 'Melihat klaim', en: 'See claims' } },
  { name: 'claims:file', words: { id: 'Mengajukan klaim', en: 'File claims' } },
  { name: 'claims:approve', words: { id: 'Menyetujui dan menolak klaim', en: 'Approve and reject claims' } },
  { name: 'claims:pay', words: { id: 'Mencatat pembayaran klaim', en: 'Record claims as paid' } },
  { name: 'claims:export', words: { id: 'Mengekspor klaim', en: 'Export claims' } },
  { name: 'eligibility:check', words: { id: 'Memeriksa kelayakan peserta', en: 'Check eligibility' } },
] as const satisfies readonly PermissionDeclaration[];

export type InsurancePermission = (typeof permissions)[number]['name'];

const all: readonly InsurancePermission[] = permissions.map((permission) => permission.name);

/** Built-in role → permissions of insurance. */
export const matrix: Readonly<Record<string, readonly InsurancePermission[]>> = {
  SUPER_ADMIN: all,
  ADMIN: all,
  TPA_ADMIN: all,
  CALL_CENTER_AGENT: [
    'clients:read',
    'policies:read',
    'members:read',
    'members:write',
    'claims:read',
    'claims:file',
    'claims:approve',
    'claims:export',
    'eligibility:check',
  ],
  PROVIDER: ['claims:read', 'claims:file', 'claims:export', 'eligibility:check'],
  CLIENT: [
    'clients:read',
    'policies:read',
    'policies:export',
    'members:read',
    'members:export',
    'claims:read',
    'claims:export',
  ],
  MEMBER: ['members:read', 'claims:read'],
  // No members and no claims: those are personal.
  READER: ['clients:read', 'policies:read'],
};
