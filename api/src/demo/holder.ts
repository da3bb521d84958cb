import type { Tx } from '../platform/db/tx.ts';

/** Of those who hold the permission the one of that name, otherwise anybody of them. */
export async function holder(tx: Tx, permission: string, name: string): Promise<string> {
  const ids = await tx.env.people.holders(tx, permission);
  const names = await tx.env.people.names(tx, ids);
  const found = ids.find((id) => names.get(id) === name) ?? ids[0];
  if (found === undefined) throw new Error(`nobody in tenant ${tx.tenantId} holds ${permission}`);
  return found;
}
