import { sql } from 'kysely';
import type { UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ValidationRule, ValueType } from '../rules/shipped-definitions.ts';

export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly value_type: ValueType;
  readonly validation_rule: ValidationRule;
  readonly allowed_user_types: UserType[];
  readonly description_id: string;
  readonly description_en: string;
  readonly built_in: boolean;
}
export interface DefinitionView extends Definition {
  readonly in_use_count: number;
}

/** Up to `limit` definitions of the running tenant by name, in reading direction from `from`. */
export async function listDefinitions(
  tx: Tx,
  limit: number,
  from: { readonly name: string; readonly back: boolean } | null,
): Promise<DefinitionView[]> {
  let query = definitions(tx).limit(limit);
  if (from?.back) query = query.where('name', '<', from.name).orderBy('name', 'desc');
  else {
    if (from) query = query.where('name', '>', from.name);
    query = query.orderBy('name');
  }
  return complete(tx, (await tx.all(query)) as Definition[]);
}

export async function findDefinition(tx: Tx, id: string): Promise<DefinitionView | null> {
  const found = await tx.all(definitions(tx).where('id', '=', id));
  const [definition] = await complete(tx, found as Definition[]);
  return definition ?? null;
}

/** The definitions of these names: what restrictions are held against. */
export async function definitionsByName(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, Definition>> {
  if (names.length === 0) return new Map();
  const found = (await tx.all(definitions(tx).where('name', 'in', [...names]))) as Definition[];
  return new Map(found.map((definition) => [definition.name, definition]));
}

function definitions(tx: Tx) {
  return db
    .selectFrom('identity.restrictions_definitions')
    .select([
      'id',
      'name',
      'value_type',
      'validation_rule',
      'allowed_user_types',
      'description_id',
      'description_en',
      'built_in',
    ])
    .where('tenant_id', '=', tx.tenantId);
}

async function complete(tx: Tx, found: readonly Definition[]): Promise<DefinitionView[]> {
  if (found.length === 0) return [];
  const used = await tx.all(
    db
      .selectFrom('identity.user_restrictions')
      .select(['name', sql<number>`count(distinct user_id)::int`.as('users')])
      .where('tenant_id', '=', tx.tenantId)
      .where(
        'name',
        'in',
        found.map((definition) => definition.name),
      )
      .groupBy('name'),
  );
  const counts = new Map(used.map((row) => [row.name, row.users]));
  return found.map((definition) => ({ ...definition, in_use_count: counts.get(definition.name) ?? 0 }));
}
