// Aturan IDN-26: Siapa pun yang bertindak sebagai orang lain tidak melihat NIK, tidak mengambil atau menghapus data pribadi, tidak
// membuat, mengubah, atau membuka akun dan peran, dan tidak bertindak sebagai orang ketiga; tidak seorang pun memperoleh
// hak dengan cara itu.
// Sumber: identity, Access: impersonation
/** All there is to do with accounts and roles but to look at them: what is made with it would outlast the impersonation. */
function isWithheld(name: string): boolean {
  if (name === 'roles:write' || (name.startsWith('users:') && name !== 'users:read')) return true;
  // Of every module: whole NIKs, and personal data by the file.
  return /:(read_nik|export|import)$/.test(name);
}

/** What is left of somebody's permissions while another person acts in their name. */
export function whileImpersonating(permissions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...permissions].filter((name) => !isWithheld(name)));
}

interface Person {
  readonly userId: string;
  readonly status: string;
  readonly roleNames: readonly string[];
}

/** A SUPER_ADMIN may act as any active person of the tenant but another SUPER_ADMIN; nobody else may act as anyone. */
export function mayImpersonate(actor: Omit<Person, 'status'>, target: Person): boolean {
  return (
    actor.userId !== target.userId &&
    target.status === 'ACTIVE' &&
    !target.roleNames.includes('SUPER_ADMIN') &&
    actor.roleNames.includes('SUPER_ADMIN')
  );
}

/**
 * Of the vendor's people whoever holds tenants:support may act as an active person of an institution that allows it, as
 * long as it does; as its SUPER_ADMIN nobody does.
 */
export function maySupport(
  helper: { readonly status: string; readonly permissions: ReadonlySet<string> },
  target: Person,
  consent: { readonly until: Date | null; readonly now: Date },
): boolean {
  return (
    helper.status === 'ACTIVE' &&
    helper.permissions.has('tenants:support') &&
    target.status === 'ACTIVE' &&
    !target.roleNames.includes('SUPER_ADMIN') &&
    consent.until !== null &&
    consent.until > consent.now
  );
}

interface Standing {
  readonly userId: string;
  readonly status: string;
  readonly epoch: number;
  readonly roles: readonly { readonly name: string }[];
}

/**
 * Whether an impersonation that began earlier may go on: both as they stand now, and nothing about the person behind it
 * has changed since (password, roles, status raise the epoch).
 */
export function stillImpersonates(behind: Standing, target: Standing, epochAtStart: number | null): boolean {
  const person = ({ userId, status, roles }: Standing) => ({
    userId,
    status,
    roleNames: roles.map((role) => role.name),
  });
  return (
    behind.status === 'ACTIVE' &&
    behind.epoch === epochAtStart &&
    mayImpersonate(person(behind), person(target))
  );
}
