import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { filesOf } from '../../../../platform/files/store.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { logoKey } from '../../queries/tenants.ts';
import { logoUrl } from '../../queries.ts';
import { lockTenant, updateTenant } from '../../repository/tenants.ts';
import { inTenantOfPath } from './reach.ts';

/** Puts a stored picture in the place of the logo, or takes it away; the old one is deleted once that is certain. */
export async function setLogo(tx: Tx, key: string | null): Promise<{ logo_url: string | null }> {
  const before = await lockTenant(tx);
  if (!before) throw new Problem('NOT_FOUND');
  if (before.logo_key === key) return { logo_url: logoUrl(tx.tenantId, key) };
  await updateTenant(tx, { logo_key: key });
  await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
  await audit(tx, {
    action: key === null ? 'tenant.logo_removed' : 'tenant.logo_changed',
    resource: 'tenant',
    resourceId: String(tx.tenantId),
  });
  const old = before.logo_key;
  if (old !== null) tx.afterCommit(() => filesOf(tx.env).delete(tx.tenantId, old));
  return { logo_url: logoUrl(tx.tenantId, key) };
}

/** The picture itself. @throws Problem NOT_FOUND where there is none */
export function readLogo(tx: Tx, actor: Actor, id: number): Promise<Buffer> {
  return inTenantOfPath(tx, actor, id, 'tenants:read', async (there) => {
    const key = await logoKey(there);
    if (key === null) throw new Problem('NOT_FOUND');
    return filesOf(there.env).get(id, key);
  });
}
