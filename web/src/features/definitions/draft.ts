import { ruleProblem } from '../../../../api/src/modules/identity/rules/rule-problem.ts';
import type { Definition, NewDefinition, ValidationRule, ValueType } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';

/** A definition while it is edited: everything as the fields hold it. */
export interface DefinitionDraft {
  name: string;
  value_type: ValueType;
  pattern: string;
  min: string;
  max: string;
  time_zone: string;
  allowed_user_types: UserType[];
  description_id: string;
  description_en: string;
}

export const emptyDefinition: DefinitionDraft = {
  name: '',
  value_type: 'STRING',
  pattern: '^[A-Z0-9]{4}$',
  min: '',
  max: '',
  time_zone: '',
  allowed_user_types: ['CORE'],
  description_id: '',
  description_en: '',
};

const digits = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function definitionDraft(definition: Definition): DefinitionDraft {
  const { validation_rule: rule } = definition;
  return {
    name: definition.name,
    value_type: definition.value_type,
    pattern: rule.pattern ?? '',
    min: digits(rule.min),
    max: digits(rule.max),
    time_zone: rule.time_zone ?? '',
    allowed_user_types: definition.allowed_user_types,
    description_id: definition.description_id,
    description_en: definition.description_en,
  };
}

/** The rule of a draft: only what belongs to its type of value. */
export function ruleOf(draft: DefinitionDraft): ValidationRule {
  switch (draft.value_type) {
    case 'STRING':
      return { pattern: draft.pattern };
    case 'MONETARY':
      return {
        ...(draft.min === '' ? {} : { min: Number(draft.min) }),
        ...(draft.max === '' ? {} : { max: Number(draft.max) }),
      };
    case 'TIME_RANGE':
      return draft.time_zone === '' ? {} : { time_zone: draft.time_zone };
  }
}

export function definitionPayload(draft: DefinitionDraft): NewDefinition {
  return {
    name: draft.name.trim(),
    value_type: draft.value_type,
    validation_rule: ruleOf(draft),
    allowed_user_types: draft.allowed_user_types,
    description_id: draft.description_id.trim(),
    description_en: draft.description_en.trim(),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What has to be sent to make `before` into the draft: only the fields that differ. */
export function definitionChanges(before: Definition, draft: DefinitionDraft): Partial<NewDefinition> {
  const after = definitionPayload(draft);
  const old = definitionPayload(definitionDraft(before));
  const names = Object.keys(after) as (keyof NewDefinition)[];
  return Object.fromEntries(
    names.filter((name) => !same(after[name], old[name])).map((name) => [name, after[name]]),
  );
}

/** What is wrong with the draft's rule, by the rule of the API. */
export const ruleFault = (draft: DefinitionDraft) => ruleProblem(draft.value_type, { ...ruleOf(draft) });

/** Whether the API would take this for a name: CAPITALS_AND_DIGITS. */
export const isUpperName = (name: string): boolean => /^[A-Z][A-Z0-9_]{1,49}$/.test(name);
