import type { ActorTenant } from '../../../../platform/access/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { permissionIds } from '../../queries/roles.ts';
import { splitPermission } from '../../rules/compile-policy.ts';
import { offeredPermissions } from './offered.ts';

export interface PermissionRow {
  readonly id: string;
  readonly name: string;
  readonly module: string;
  readonly action: string;
  readonly description_id: string;
  readonly description_en: string;
}

/** Up to `limit` permissions that roles of this tenant may hold, by name, in reading direction from `from`. */
export async function listPermissions(
  tx: Tx,
  tenant: ActorTenant,
  limit: number,
  from: { readonly name: string; readonly back: boolean } | null,
): Promise<PermissionRow[]> {
  const declared = offeredPermissions(tx.env, tenant);
  const ids = await permissionIds(tx);
  const names = [...declared.keys()].sort();
  const after = from?.name ?? '';
  const wanted = from?.back
    ? names.filter((name) => name < after).reverse()
    : names.filter((name) => name > after);
  return wanted.slice(0, limit).flatMap((name) => {
    const id = ids.get(name);
    const words = declared.get(name)?.words;
    if (id === undefined || !words) return [];
    const [module, action] = splitPermission(name);
    return [{ id, name, module, action, description_id: words.id, description_en: words.en }];
  });
}
