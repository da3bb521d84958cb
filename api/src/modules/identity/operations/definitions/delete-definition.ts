import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { countRestricted, deleteDefinition, lockDefinition } from '../../repository/definitions.ts';

/** Deletes a definition that nobody's restrictions need. @throws Problem BUILT_IN, RESTRICTION_IN_USE */
export async function removeDefinition(tx: Tx, id: string): Promise<null> {
  const definition = await lockDefinition(tx, id);
  if (!definition) throw new Problem('NOT_FOUND');
  if (definition.built_in) throw new Problem('BUILT_IN');
  const count = await countRestricted(tx, definition.name);
  if (count > 0) throw new Problem('RESTRICTION_IN_USE', { params: { count }, data: { count } });
  await deleteDefinition(tx, id);
  await audit(tx, {
    action: 'restriction_definition.deleted',
    resource: 'restriction_definition',
    resourceId: id,
    details: {
      old: {
        name: definition.name,
        value_type: definition.value_type,
        validation_rule: definition.validation_rule,
        allowed_user_types: definition.allowed_user_types,
      },
    },
  });
  return null;
}
