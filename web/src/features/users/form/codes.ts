import type { Definition } from '../../../api/identity.ts';
import { type ValueDraft, valueFault } from '../../definitions/values.ts';

const MOST = 20;

/** The codes of a restriction that are whole: one that is still being typed is not asked about. */
export function codesToLookUp(definition: Definition, draft: ValueDraft): string[] {
  const [type] = definition.allowed_user_types;
  if (draft.type !== 'STRING' || type === undefined) return [];
  const codes = new Set(draft.values.map((value) => value.trim()).filter((value) => value !== ''));
  return [...codes].filter((code) => valueFault(definition, code, type) === null).slice(0, MOST);
}
