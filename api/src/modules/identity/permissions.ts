import type { PermissionDeclaration } from '../../platform/module.ts';

/** What identity lets people do. Names are `module:action`; the words are shown in the role matrix. */
export const permissions = [
  { name: 'users:read', words: { id: 'Melihat pengguna', en: 'See users' } },
  { name: 'users:write', words: { id: 'Membuat dan mengubah pengguna', en: 'Create and change users' } },
  { name: 'users:approve', words: { id: 'Menyetujui pengguna baru', en: 'Approve new users' } },
  { name: 'users:delete', words: { id: 'Mengakhiri keanggotaan pengguna', en: 'End memberships' } },
  { name: 'users:import', words: { id: 'Mengimpor pengguna', en: 'Import users' } },
  { name: 'users:export', words: { id: 'Mengekspor pengguna', en: 'Export users' } },
  { name: 'users:read_nik', words: { id: 'Melihat NIK lengkap (tercatat)', en: 'See full NIK (recorded)' } },
  {
    name: 'users:login_slips',
    words: { id: 'Mencetak slip masuk sekali pakai', en: 'Print one-time login slips' },
  },
  { name: 'users:impersonate', words: { id: 'Bertindak sebagai pengguna lain', en: 'Act as another user' } },
  {
    name: 'users:data_export',
    words: { id: 'Mengekspor data satu orang (UU PDP)', en: 'Export one person’s data (UU PDP)' },
  },
  {
    name: 'users:erase',
    words: { id: 'Menghapus data pribadi (UU PDP)', en: 'Erase personal data (UU PDP)' },
  },
  { name: 'roles:read', words: { id: 'Melihat peran', en: 'See roles' } },
  {
    name: 'roles:write',
    words: { id: 'Mengubah peran dan izinnya', en: 'Change roles and their permissions' },
  },
  {
    name: 'restriction_definitions:read',
    words: { id: 'Melihat definisi pembatasan', en: 'See restriction definitions' },
  },
  {
    name: 'restriction_definitions:write',
    words: { id: 'Mengubah definisi pembatasan', en: 'Change restriction definitions' },
  },
  { name: 'access:explain', words: { id: 'Menelusuri alasan hak akses', en: 'Explain access decisions' } },
] as const satisfies readonly PermissionDeclaration[];

export type IdentityPermission = (typeof permissions)[number]['name'];

const all: readonly IdentityPermission[] = permissions.map((permission) => permission.name);
const reading: readonly IdentityPermission[] = ['users:read', 'roles:read', 'restriction_definitions:read'];

/** Built-in role → permissions of identity. Other modules give their own rows. */
export const matrix: Readonly<Record<string, readonly IdentityPermission[]>> = {
  SUPER_ADMIN: all,
  ADMIN: all.filter((name) => name !== 'users:impersonate'),
  TPA_ADMIN: all.filter((name) => name !== 'users:impersonate'),
  CALL_CENTER_AGENT: ['users:read'],
  OPERATOR_SEKOLAH: ['users:read', 'users:login_slips'],
  KEPALA_SEKOLAH: reading,
  SUPERUSER: [],
};
