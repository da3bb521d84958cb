import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { findRole, permissionIds, type RoleView } from '../../queries/roles.ts';
import { insertRole, type RoleFields, replacePermissions } from '../../repository/roles.ts';
import { refuseChange, refuseUnknown } from './refuse.ts';

export interface NewRole extends RoleFields {
  readonly permissions?: readonly string[];
}

/** Makes a role of the tenant's own, with permissions that its maker holds. @throws Problem NAME_TAKEN */
export async function createRole(tx: Tx, actor: Actor, role: NewRole): Promise<RoleView> {
  const { permissions = [], ...fields } = role;
  const id = newId();
  refuseUnknown(tx.env, actor.tenant, permissions);
  refuseChange(actor, { id, name: fields.name, builtIn: false, before: [], after: permissions });
  try {
    await attempt(tx, () => insertRole(tx, id, fields));
  } catch (error) {
    if (violates(error, 'role_name_is_taken'))
      throw new Problem('NAME_TAKEN', { params: { name: fields.name }, cause: error });
    throw error;
  }
  const ids = await permissionIds(tx);
  await replacePermissions(
    tx,
    id,
    permissions.flatMap((name) => ids.get(name) ?? []),
  );
  await audit(tx, {
    action: 'role.created',
    resource: 'role',
    resourceId: id,
    details: { new: { ...fields, permissions } },
  });
  await invalidate(tx, topics.policy, `tenant:${tx.tenantId}`);
  return (await findRole(tx, id)) as RoleView;
}
