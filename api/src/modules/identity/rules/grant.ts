// Aturan IDN-6: Tidak seorang pun memberi izin yang tidak dimilikinya, kecuali SUPER_ADMIN yang boleh menetapkan setiap peran
// bawaan lembaganya.
// Sumber: FR-ROLE-002

/** Who gives: the names of their roles and what these let them do. */
export interface Granter {
  readonly roleNames: readonly string[];
  readonly permissions: ReadonlySet<string>;
}
export interface GrantedRole {
  readonly name: string;
  readonly builtIn: boolean;
  readonly permissions: readonly string[];
}

/**
 * FR-ROLE-002 · Tidak seorang pun memberi izin yang tidak dimilikinya, kecuali SUPER_ADMIN: boleh menetapkan setiap
 * peran bawaan lembaganya.
 * @returns the permissions that these roles hold and the granter does not, sorted; empty: the grant is allowed
 */
export function checkGrant(granter: Granter, roles: readonly GrantedRole[]): string[] {
  const superAdmin = granter.roleNames.includes('SUPER_ADMIN');
  const missing = roles
    .filter((role) => !(superAdmin && role.builtIn))
    .flatMap((role) => role.permissions.filter((name) => !granter.permissions.has(name)));
  return [...new Set(missing)].sort();
}
