import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RestrictionDefinition } from '../rules/restriction-value.ts';

/** A role as granting it needs to know it. */
export interface GrantableRole {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly tenantRoleId: number;
  readonly allowedUserTypes: readonly string[];
  readonly permissions: readonly string[];
}

/**
 * Roles of the running tenant with what they let people do: all, or those of these ids. They neither go away nor change
 * before the transaction that gives them ends.
 */
export function grantableRoles(tx: Tx, ids: readonly string[] | null = null): Promise<GrantableRole[]> {
  if (ids?.length === 0) return Promise.resolve([]);
  return tx.all(sql<GrantableRole>`
    select r.id, r.name, r.built_in as "builtIn", t.id as "tenantRoleId", r.allowed_user_types as "allowedUserTypes",
      array(select p.name from identity.role_permissions h join identity.permissions p on p.id = h.permission_id
        where h.tenant_id = r.tenant_id and h.role_id = r.id order by p.name) as permissions
    from identity.roles r join identity.tenant_roles t on t.tenant_id = r.tenant_id and t.role_id = r.id
    where r.tenant_id = ${tx.tenantId} and (${ids === null} or r.id = any(${ids ?? []}::uuid[]))
    order by r.name for share of r`);
}

/** The roles that a member holds. */
export async function rolesOf(tx: Tx, userId: string): Promise<GrantableRole[]> {
  const held = await tx.all(sql<{ role_id: string }>`select role_id from identity.user_roles
    where tenant_id = ${tx.tenantId} and user_id = ${userId}`);
  return grantableRoles(
    tx,
    held.map((row) => row.role_id),
  );
}

/** Held until the transaction ends: no rule changes between the check of a value and its being stored. */
export function restrictionDefinitions(tx: Tx): Promise<RestrictionDefinition[]> {
  return tx.all(sql<RestrictionDefinition>`
    select name, value_type, validation_rule, allowed_user_types from identity.restrictions_definitions
    where tenant_id = ${tx.tenantId} for share`);
}

export interface NameHolder {
  readonly name: string;
  readonly user_id: string;
  readonly home_tenant_id: number;
  /** Of how many tenants this person is a member now. */
  readonly memberships: number;
  /** Whether the running tenant can see this person. */
  readonly here: boolean;
}

/**
 * Who has these usernames or e-mail addresses, in whatever tenant, and invitations of this tenant that show them.
 * `name` comes back as it was given.
 */
export function holdersOf(tx: Tx, names: readonly string[]): Promise<NameHolder[]> {
  return tx.all(sql<NameHolder>`
    select w.name, w.user_id, w.home_tenant_id, w.memberships, exists (select from identity.user_tenant_access m
      where m.tenant_id = ${tx.tenantId} and m.user_id = w.user_id) as here
    from identity.whose_names(${[...names]}::text[]) w
    union all
    select n, u.id, u.home_tenant_id, 1, true
    from unnest(${[...names]}::text[]) n
    -- OFFSET 0: one look-up by index for each name, whatever the planner thinks of the tables' sizes (imports grow them).
    cross join lateral (select f.user_id from identity.user_words f
      where f.tenant_id = ${tx.tenantId} and f.facet = '' and f.word = left(lower(n), 80) offset 0) w
    join identity.users u on u.id = w.user_id
    where u.stands_for is not null and (lower(u.username) = lower(n) or lower(u.email) = lower(n))`);
}
