import type { Tx } from '../../../../platform/db/tx.ts';
import { type Locale, Problem } from '../../../../platform/problem/problem.ts';
import { loadTenant } from '../../../tenancy/index.ts';
import { loadPolicy, permissionsOf } from '../../policy.ts';
import { definitionsByName } from '../../queries/definitions.ts';
import { roleNames } from '../../queries/roles.ts';
import { loadStanding } from '../../queries/standing.ts';
import { type ExplainFacts, explain, type Layer } from '../../rules/explain.ts';

export interface Question {
  readonly userId: string;
  readonly permission: string;
  readonly resource?: string | undefined;
}

/** Why a member may or may not, as things stand now. @throws Problem NOT_FOUND for who is no member here */
export async function explainAccess(
  tx: Tx,
  { userId, permission, resource }: Question,
  locale: Locale,
): Promise<{ readonly allowed: boolean; readonly layers: readonly Layer[] }> {
  const declared = tx.env.permissions.get(permission);
  if (!declared)
    throw Problem.invalid({ permission: [{ code: 'PERMISSION_UNKNOWN', params: { name: permission } }] });
  const [standing, tenant, policy, names] = await Promise.all([
    loadStanding(tx, userId),
    loadTenant(tx),
    loadPolicy(tx),
    roleNames(tx),
  ]);
  if (!standing || !tenant) throw new Problem('NOT_FOUND');
  const { restrictions } = standing;
  const definitions = await definitionsByName(tx, Object.keys(restrictions));
  const roleIds = standing.roles.map((role) => role.id);
  const state: ExplainFacts['module']['state'] = declared.switchable
    ? (tenant.modules.get(declared.module) ?? 'off')
    : 'ground';
  return explain(
    {
      permission,
      resource: resource ?? null,
      tenant,
      module: { code: declared.module, state },
      user: standing,
      roles: standing.roles.map(({ id, name }) => ({
        id,
        name,
        holds: policy.get(id)?.has(permission) ?? false,
      })),
      holders: names.filter(({ id }) => policy.get(id)?.has(permission)).map((role) => role.name),
      held: permissionsOf(policy, roleIds),
      restrictions,
      valueTypes: new Map([...definitions].map(([name, definition]) => [name, definition.value_type])),
      restrictable: tx.env.modules
        .find(({ code }) => code === declared.module)
        ?.restrictables?.find(({ name }) => permission.startsWith(`${name}:`)),
      now: tx.now,
    },
    locale,
  );
}
