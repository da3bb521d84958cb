// Aturan IDN-26: Siapa pun yang bertindak sebagai orang lain tidak melihat NIK, tidak mengambil atau menghapus data pribadi, dan
// tidak bertindak sebagai orang ketiga; tidak seorang pun memperoleh hak dengan cara itu.
// Sumber: identity, Access: impersonation
/** Whole NIK, data of a person, and the acting itself: nobody gets at these in another person's name. */
const withheld = new Set(['users:read_nik', 'users:data_export', 'users:erase', 'users:impersonate']);

/** What is left of somebody's permissions while another person acts in their name. */
export function whileImpersonating(permissions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...permissions].filter((name) => !withheld.has(name)));
}

/**
 * Nobody gains by acting as another: a SUPER_ADMIN may act as anyone in the tenant but another SUPER_ADMIN, others only
 * as somebody whose rights they hold themselves.
 */
export function mayImpersonate(
  actor: {
    readonly userId: string;
    readonly roleNames: readonly string[];
    readonly permissions: ReadonlySet<string>;
  },
  target: {
    readonly userId: string;
    readonly status: string;
    readonly roleNames: readonly string[];
    readonly permissions: ReadonlySet<string>;
  },
): boolean {
  if (actor.userId === target.userId || target.status !== 'ACTIVE') return false;
  if (target.roleNames.includes('SUPER_ADMIN')) return false;
  return (
    actor.roleNames.includes('SUPER_ADMIN') ||
    [...target.permissions].every((name) => actor.permissions.has(name))
  );
}
