import type { PermissionDeclaration } from '../../platform/module.ts';

/** What integrations lets people do. */
export const permissions = [
  {
    name: 'integrations:read',
    words: { id: 'Melihat integrasi dan riwayatnya', en: 'See integrations and their history' },
  },
  {
    name: 'integrations:write',
    words: { id: 'Membuat dan mengatur integrasi', en: 'Create integrations and change their settings' },
  },
  {
    name: 'integrations:status',
    words: { id: 'Menonaktifkan dan mengaktifkan integrasi', en: 'Switch integrations off and on' },
  },
  {
    name: 'integrations:run',
    words: { id: 'Menjalankan dan membatalkan sinkronisasi', en: 'Start and cancel runs' },
  },
  {
    name: 'integrations:rejects',
    words: { id: 'Melihat isi data yang ditolak', en: 'See the content of rejected records' },
  },
  {
    name: 'health_workers:read',
    words: { id: 'Melihat tenaga kesehatan', en: 'See health workers' },
  },
  {
    name: 'health_workers:read_nik',
    words: {
      id: 'Melihat NIK lengkap tenaga kesehatan (tercatat)',
      en: 'See full NIK of health workers (recorded)',
    },
  },
  {
    name: 'health_workers:export',
    words: { id: 'Mengekspor tenaga kesehatan', en: 'Export health workers' },
  },
] as const satisfies readonly PermissionDeclaration[];

export type IntegrationsPermission = (typeof permissions)[number]['name'];

const all: readonly IntegrationsPermission[] = permissions.map((permission) => permission.name);

/** Built-in role → permissions of integrations. */
export const matrix: Readonly<Record<string, readonly IntegrationsPermission[]>> = {
  SUPER_ADMIN: all,
  ADMIN: all,
  SUPERUSER: all,
  // No health workers and no rejects: those are personal.
  READER: ['integrations:read'],
};
