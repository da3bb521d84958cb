import type { Actor } from '../../../../platform/access/actor.ts';
import { csrfToken } from '../../../../platform/access/csrf.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { loadTenant } from '../../../tenancy/index.ts';
import { readMe, tenantsOf } from '../../queries/me.ts';
import { nameOf } from '../../queries/names.ts';

/** Everything that the signed-in person's pages need to know about them. */
export async function describeMe(tx: Tx, actor: Actor) {
  const [me, tenant, tenants, impersonator] = await Promise.all([
    readMe(tx, actor.userId, actor.sessionId),
    loadTenant(tx),
    tenantsOf(tx, actor.userId),
    actor.impersonatorId ? nameOf(tx, actor.impersonatorId) : null,
  ]);
  if (!me || !tenant) throw new Problem('NOT_FOUND');
  return {
    id: me.id,
    username: me.username,
    email: me.email,
    full_name: me.full_name,
    phone: me.phone,
    user_type: me.user_type,
    status: me.status,
    locale: me.locale,
    tenant: {
      id: tenant.id,
      name: tenant.name,
      domain: tenant.domain,
      type: tenant.type,
      time_zone: tenant.timeZone,
      locale: tenant.locale,
      branding: tenant.branding,
      is_active: tenant.isActive,
    },
    roles: me.roles,
    permissions: [...actor.permissions].sort(),
    modules: [...tenant.modules.keys()].sort(),
    read_only_modules: [...tenant.modules.keys()]
      .filter((code) => tenant.modules.get(code) === 'read_only')
      .sort(),
    shut_modules: [...tenant.shutModules],
    restrictions: actor.restrictions,
    csrf_token: csrfToken(tx.env, actor.sessionId),
    mfa_enabled: me.mfa_enabled,
    must_change_password: actor.mustChangePassword,
    impersonation: actor.impersonatorId
      ? {
          actor_id: actor.impersonatorId,
          actor_name: me.impersonator_name ?? impersonator ?? '',
          reason: me.impersonation_reason ?? '',
          expires_at: me.session_expires_at,
        }
      : null,
    tenants,
  };
}
