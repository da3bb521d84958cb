import type { PermissionDeclaration } from '../module.ts';

export const permissions = [
  { name: 'audit:read', words: { id: 'Melihat jejak audit', en: 'See the audit trail' } },
  { name: 'audit:export', words: { id: 'Mengekspor jejak audit', en: 'Export the audit trail' } },
  {
    name: 'audit:verify',
    words: { id: 'Memeriksa keutuhan jejak audit', en: 'Verify that the audit trail is intact' },
  },
] as const satisfies readonly PermissionDeclaration[];

const all = permissions.map((permission) => permission.name);

export const matrix: Readonly<Record<string, readonly string[]>> = {
  SUPER_ADMIN: all,
  ADMIN: all,
  TPA_ADMIN: all,
};
