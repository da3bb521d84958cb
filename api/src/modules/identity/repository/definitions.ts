import { sql } from 'kysely';
import type { UserType } from '../../../platform/access/actor.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ValidationRule, ValueType } from '../rules/shipped-definitions.ts';

export interface DefinitionFields {
  readonly name: string;
  readonly value_type: ValueType;
  readonly validation_rule: ValidationRule;
  readonly allowed_user_types: readonly UserType[];
  readonly description_id: string;
  readonly description_en: string;
}

/** The definition with its row locked: nobody sets a value by the old rule while it changes. */
export function lockDefinition(tx: Tx, id: string) {
  return tx.first(
    db
      .selectFrom('identity.restrictions_definitions')
      .selectAll()
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .forUpdate(),
  );
}

/** @throws a database error of constraint restriction_name_is_taken */
export async function insertDefinition(tx: Tx, id: string, fields: DefinitionFields): Promise<void> {
  await tx.run(
    db.insertInto('identity.restrictions_definitions').values({
      ...fields,
      validation_rule: JSON.stringify(fields.validation_rule),
      allowed_user_types: [...fields.allowed_user_types],
      tenant_id: tx.tenantId,
      id,
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
}

/** @throws a database error of constraint restriction_name_is_taken */
export async function updateDefinition(tx: Tx, id: string, fields: Partial<DefinitionFields>): Promise<void> {
  const { validation_rule: rule, allowed_user_types: types, ...rest } = fields;
  await tx.run(
    db
      .updateTable('identity.restrictions_definitions')
      .set({
        ...rest,
        ...(rule ? { validation_rule: JSON.stringify(rule) } : {}),
        ...(types ? { allowed_user_types: [...types] } : {}),
        updated_at: tx.now,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export async function deleteDefinition(tx: Tx, id: string): Promise<void> {
  await tx.run(
    db
      .deleteFrom('identity.restrictions_definitions')
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** How many members carry a restriction of this name. */
export async function countRestricted(tx: Tx, name: string): Promise<number> {
  const row = await tx.first(
    db
      .selectFrom('identity.user_restrictions')
      .select(sql<number>`count(distinct user_id)::int`.as('users'))
      .where('tenant_id', '=', tx.tenantId)
      .where('name', '=', name),
  );
  return row?.users ?? 0;
}

export interface StoredValue {
  readonly id: string;
  readonly full_name: string;
  readonly user_type: UserType;
  readonly value: unknown;
}

/** Members that carry this restriction with what it is set to, by id, from after `after`. */
export function storedValues(
  tx: Tx,
  name: string,
  after: string | null,
  limit: number,
): Promise<StoredValue[]> {
  return tx.all<StoredValue>(sql`
    select u.id, u.full_name, u.user_type, u.restrictions -> ${name} as value
    from identity.users u
    where u.id in (
      select distinct user_id from identity.user_restrictions
      where tenant_id = ${tx.tenantId} and name = ${name} and (${after}::uuid is null or user_id > ${after}::uuid)
      order by user_id limit ${limit})
    order by u.id`);
}
