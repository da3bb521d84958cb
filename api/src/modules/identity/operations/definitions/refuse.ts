import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { type DefinitionFields, type StoredValue, storedValues } from '../../repository/definitions.ts';
import { checkRestrictions } from '../../rules/restriction-value.ts';
import { ruleProblem } from '../../rules/rule-problem.ts';

const BATCH = 5_000;
const NAMED = 20;

/** @throws Problem 422 when the rule is none for its type of value, or a pattern that could hold the processor */
export function refuseRule({
  value_type,
  validation_rule,
}: Pick<DefinitionFields, 'value_type' | 'validation_rule'>): void {
  const code = ruleProblem(value_type, { ...validation_rule });
  if (code) throw Problem.invalid({ validation_rule: [{ code }] });
}

/**
 * Holds every stored value against the new rule.
 * @throws Problem RESTRICTION_VALUES_BREAK with how many users would no longer fit, and the first of them
 */
export async function refuseBroken(tx: Tx, name: string, definition: DefinitionFields): Promise<void> {
  const named: { id: string; full_name: string }[] = [];
  let count = 0;
  let after: string | null = null;
  for (;;) {
    const batch: StoredValue[] = await storedValues(tx, name, after, BATCH);
    for (const { id, full_name, user_type, value } of batch) {
      if (checkRestrictions({ [name]: value }, user_type, [{ ...definition, name }]).faults.length === 0)
        continue;
      count++;
      if (named.length < NAMED) named.push({ id, full_name });
    }
    if (batch.length < BATCH) break;
    after = batch.at(-1)?.id ?? null;
  }
  if (count > 0)
    throw new Problem('RESTRICTION_VALUES_BREAK', { params: { count }, data: { count, users: named } });
}
