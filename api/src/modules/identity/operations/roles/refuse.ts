import type { Actor, ActorTenant } from '../../../../platform/access/actor.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { checkRoleChange } from '../../rules/change-role.ts';
import { offeredPermissions } from './offered.ts';

interface Change {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** @throws Problem 422 naming every permission that no module declares for this tenant */
export function refuseUnknown(env: Env, tenant: ActorTenant, permissions: readonly string[]): void {
  const offered = offeredPermissions(env, tenant);
  const unknown = permissions.filter((name) => !offered.has(name));
  if (unknown.length > 0)
    throw Problem.invalid({
      permissions: unknown.map((name) => ({ code: 'PERMISSION_UNKNOWN', params: { name } })),
    });
}

/** @throws Problem OWN_RIGHTS, NOT_YOURS_TO_GRANT, SUPER_ADMIN_KEEPS */
export function refuseChange(actor: Actor, { id, name, builtIn, before, after }: Change): void {
  const problem = checkRoleChange({ role: { id, name, builtIn }, before, after, actor });
  if (!problem) return;
  if (problem.code === 'OWN_RIGHTS') throw new Problem('OWN_RIGHTS');
  throw new Problem(problem.code, { params: { permissions: problem.permissions.join(', ') } });
}
