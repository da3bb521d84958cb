import { audit } from '../../../../platform/audit/write.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type DefinitionView, findDefinition } from '../../queries/definitions.ts';
import { type DefinitionFields, insertDefinition } from '../../repository/definitions.ts';
import { refuseRule } from './refuse.ts';

/** @throws Problem NAME_TAKEN, and 422 for a rule that cannot be used */
export async function createDefinition(tx: Tx, fields: DefinitionFields): Promise<DefinitionView> {
  refuseRule(fields);
  const id = newId();
  try {
    await attempt(tx, () => insertDefinition(tx, id, fields));
  } catch (error) {
    if (violates(error, 'restriction_name_is_taken'))
      throw new Problem('NAME_TAKEN', { params: { name: fields.name }, cause: error });
    throw error;
  }
  await audit(tx, {
    action: 'restriction_definition.created',
    resource: 'restriction_definition',
    resourceId: id,
    details: { new: fields },
  });
  return (await findDefinition(tx, id)) as DefinitionView;
}
