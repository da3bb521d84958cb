// Aturan IDN-21: Izin sebuah peran adalah semua baris kebijakan peran itu di lembaganya; yang tidak diberi tidak boleh.
// Sumber: FR-RBAC-001
/** One line of the policy: role (its id), domain (its tenant), object (module) and action; '*' stands for any. */
export type PolicyLine = readonly [role: string, tenant: string, object: string, action: string];
/** Role id → the permissions (`module:action`) that it holds. */
export type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compiles the lines of one tenant into what each role holds, so that a decision is one look into a set. Names are
 * one text each, and roles that hold the same share one set: at 100,000 lines a decision would otherwise wait for
 * memory, not for the processor.
 * @param declared every permission there is: what a '*' stands for
 */
export function compilePolicy(
  lines: readonly PolicyLine[],
  tenant: string,
  declared: readonly string[],
): Policy {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  for (const name of declared) numberOf(name);
  const held = new Map<string, Set<number>>();
  for (const [role, domain, object, action] of lines) {
    if (domain !== tenant) continue;
    const numbersOfRole = held.get(role) ?? new Set<number>();
    held.set(role, numbersOfRole);
    if (object !== '*' && action !== '*') numbersOfRole.add(numberOf(`${object}:${action}`));
    else for (const name of matching(declared, object, action)) numbersOfRole.add(numberOf(name));
  }
  const shared = new Map<string, ReadonlySet<string>>();
  return new Map([...held].map(([role, set]) => [role, shareSet(shared, [...set], names)]));
}

function matching(declared: readonly string[], object: string, action: string): string[] {
  return declared.filter((name) => {
    const [module, verb] = splitPermission(name);
    return (object === '*' || object === module) && (action === '*' || action === verb);
  });
}

function shareSet(
  shared: Map<string, ReadonlySet<string>>,
  numbers: number[],
  names: readonly string[],
): ReadonlySet<string> {
  const key = Int32Array.from(numbers).sort().join();
  const known = shared.get(key);
  if (known) return known;
  const set = new Set(numbers.map((number) => names[number] as string));
  shared.set(key, set);
  return set;
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
