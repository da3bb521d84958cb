// Aturan IDN-22: Tidak seorang pun menaikkan haknya sendiri atau memberi izin yang tidak dimilikinya; peran SUPER_ADMIN tidak
// kehilangan izin mengelola pengguna dan peran.
// Sumber: FR-ROLE-002, FR-ROLE-003
/** What no SUPER_ADMIN role may lose: without it a tenant could lock itself out of its own management. */
export const KEPT_BY_SUPER_ADMIN = ['roles:write', 'users:write'] as const;

export interface RoleChange {
  readonly role: { readonly id: string; readonly name: string; readonly builtIn: boolean };
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly actor: { readonly roleIds: readonly string[]; readonly permissions: ReadonlySet<string> };
}

export type RoleChangeProblem =
  | { readonly code: 'OWN_RIGHTS' }
  | { readonly code: 'NOT_YOURS_TO_GRANT' | 'SUPER_ADMIN_KEEPS'; readonly permissions: readonly string[] };

/**
 * Taking away is free; a role that one holds may lose, never gain.
 */
export function checkRoleChange({ role, before, after, actor }: RoleChange): RoleChangeProblem | null {
  const had = new Set(before);
  const has = new Set(after);
  const gained = after.filter((name) => !had.has(name));
  if (gained.length > 0 && actor.roleIds.includes(role.id)) return { code: 'OWN_RIGHTS' };
  const foreign = gained.filter((name) => !actor.permissions.has(name));
  if (foreign.length > 0) return { code: 'NOT_YOURS_TO_GRANT', permissions: foreign };
  if (role.builtIn && role.name === 'SUPER_ADMIN') {
    const lost = KEPT_BY_SUPER_ADMIN.filter((name) => had.has(name) && !has.has(name));
    if (lost.length > 0) return { code: 'SUPER_ADMIN_KEEPS', permissions: lost };
  }
  return null;
}
