import type { UserType } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type DefinitionView, findDefinition } from '../../queries/definitions.ts';
import {
  countRestricted,
  type DefinitionFields,
  lockDefinition,
  updateDefinition,
} from '../../repository/definitions.ts';
import type { ValidationRule } from '../../rules/shipped-definitions.ts';
import { refuseBroken, refuseRule } from './refuse.ts';

/**
 * Changes a definition. A rule never leaves stored values behind that break it: the change is refused with their number.
 * @throws Problem BUILT_IN, RESTRICTION_IN_USE (another name), RESTRICTION_VALUES_BREAK, NAME_TAKEN
 */
export async function changeDefinition(
  tx: Tx,
  id: string,
  change: Partial<DefinitionFields>,
): Promise<DefinitionView> {
  const before = await lockDefinition(tx, id);
  if (!before) throw new Problem('NOT_FOUND');
  const renamed = change.name !== undefined && change.name !== before.name;
  const retyped = change.value_type !== undefined && change.value_type !== before.value_type;
  if (before.built_in && (renamed || retyped)) throw new Problem('BUILT_IN');
  const old: DefinitionFields = {
    name: before.name,
    value_type: before.value_type,
    validation_rule: before.validation_rule as ValidationRule,
    allowed_user_types: before.allowed_user_types as UserType[],
    description_id: before.description_id,
    description_en: before.description_en,
  };
  const after = { ...old, ...change };
  refuseRule(after);
  if (renamed) await refuseRename(tx, before.name);
  if (retyped || change.validation_rule || change.allowed_user_types)
    await refuseBroken(tx, before.name, after);
  try {
    await attempt(tx, () => updateDefinition(tx, id, change));
  } catch (error) {
    if (violates(error, 'restriction_name_is_taken'))
      throw new Problem('NAME_TAKEN', { params: { name: after.name }, cause: error });
    throw error;
  }
  const changed = Object.keys(change) as (keyof DefinitionFields)[];
  await audit(tx, {
    action: 'restriction_definition.changed',
    resource: 'restriction_definition',
    resourceId: id,
    details: { old: Object.fromEntries(changed.map((name) => [name, old[name]])), new: change },
  });
  return (await findDefinition(tx, id)) as DefinitionView;
}

/** Values are stored under the name: they would be left without a definition. */
async function refuseRename(tx: Tx, name: string): Promise<void> {
  const count = await countRestricted(tx, name);
  if (count > 0) throw new Problem('RESTRICTION_IN_USE', { params: { count }, data: { count } });
}
