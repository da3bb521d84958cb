import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { attempt, inOtherTenant, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { createTenant, readProfile, type TenantDetail, type TenantType } from '../../../tenancy/index.ts';
import { rolesByName } from '../../repository/members.ts';
import { foundMembership } from '../../repository/provision.ts';
import { changeRoles } from '../../repository/users.ts';
import { provisionTenant } from '../provision-tenant.ts';

export interface FoundedTenant {
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
}

/**
 * The vendor makes an institution, with the built-in roles and the one who makes it as its SUPER_ADMIN. It has no plan
 * yet, so its modules are off.
 * @throws Problem VALIDATION_FAILED for another vendor, DOMAIN_TAKEN
 */
export async function foundTenant(tx: Tx, actor: Actor, input: FoundedTenant): Promise<TenantDetail> {
  if (input.type === 'vendor') throw Problem.invalid({ type: [{ code: 'TYPE_VENDOR' }] });
  const id = await createUnlessTaken(tx, input);
  // Whoever acts in another's name founds nothing for themselves: it is the person shown who comes in.
  const made = await inOtherTenant(tx, id, async (there) => {
    await provisionTenant(there, there.env.modules);
    await bindFounder(there, actor.userId);
    await audit(there, entryOf(id, input));
    return (await readProfile(there)) as TenantDetail;
  });
  await audit(tx, entryOf(id, input));
  return made;
}

/** @throws Problem DOMAIN_TAKEN */
export async function createUnlessTaken(tx: Tx, input: FoundedTenant): Promise<number> {
  try {
    return await attempt(tx, () => createTenant(tx, input));
  } catch (error) {
    if (violates(error, 'one_tenant_per_domain'))
      throw new Problem('DOMAIN_TAKEN', {
        params: { domain: input.domain },
        fields: { domain: [{ code: 'TAKEN' }] },
        cause: error,
      });
    throw error;
  }
}

async function bindFounder(tx: Tx, userId: string): Promise<void> {
  if (!(await foundMembership(tx, userId, newId(tx.now.getTime())))) throw new Problem('NOT_FOUND');
  const [role] = await rolesByName(tx, ['SUPER_ADMIN']);
  if (!role) throw new Error('a tenant without SUPER_ADMIN');
  await changeRoles(tx, userId, { added: [role.id], removed: [], first: role.tenant_role_id });
  await invalidate(tx, topics.user, `user:${userId}`);
}

function entryOf(id: number, { name, domain, type }: FoundedTenant) {
  return {
    action: 'tenant.created',
    resource: 'tenant',
    resourceId: String(id),
    details: { name, domain, type },
  };
}
