// Aturan IDN-21: Izin sebuah peran adalah semua baris kebijakan peran itu di lembaganya; yang tidak diberi tidak boleh.
// Sumber: FR-RBAC-001
/** One line of the policy: role (its id), domain (its tenant), object (module) and action; '*' stands for any. */
export type PolicyLine = readonly [role: string, tenant: string, object: string, action: string];
/** Role id → the permissions (`module:action`) that it holds. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compiles the lines of one tenant into what each role holds, so that a decision is one look into a set.
 * @param declared every permission there is: what a '*' stands for
 */
export function compilePolicy(
  lines: readonly PolicyLine[],
  tenant: string,
  declared: readonly string[],
): Policy {
  const policy = new Map<string, Set<string>>();
  for (const [role, domain, object, action] of lines) {
    if (domain !== tenant) continue;
    const held = policy.get(role) ?? new Set<string>();
    policy.set(role, held);
    if (object !== '*' && action !== '*') held.add(`${object}:${action}`);
    else
      for (const name of declared) {
        const [module, verb] = splitPermission(name);
        if ((object === '*' || object === module) && (action === '*' || action === verb)) held.add(name);
      }
  }
  return policy;
}

/** What somebody with these roles may do. A role that the policy does not know gives nothing. */
export function permissionsOf(policy: Policy, roleIds: readonly string[]): ReadonlySet<string> {
  const [only] = roleIds;
  if (roleIds.length === 1 && only !== undefined) return policy.get(only) ?? new Set();
  const all = new Set<string>();
  for (const id of roleIds) for (const name of policy.get(id) ?? []) all.add(name);
  return all;
}

/** `users:read` → ['users', 'read']. */
export function splitPermission(name: string): [object: string, action: string] {
  const at = name.indexOf(':');
  return [name.slice(0, at), name.slice(at + 1)];
}
