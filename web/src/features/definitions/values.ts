import {
  checkRestrictions,
  type RestrictionDefinition,
} from '../../../../api/src/modules/identity/rules/restriction-value.ts';
import type { Definition, Restrictions, UserRow, ValueType } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import type { HoursRange } from './hours.ts';

/** A restriction's value while it is being edited. */
export type ValueDraft =
  | { type: 'STRING'; values: string[] }
  | { type: 'MONETARY'; digits: string }
  | { type: 'TIME_RANGE'; ranges: HoursRange[] };

const listOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

const isRange = (value: unknown): value is HoursRange =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'days' in value;

/** The draft of a stored value; undefined gives an empty one. */
export function draftOf(type: ValueType, value: unknown): ValueDraft {
  const all = listOf(value);
  switch (type) {
    case 'STRING':
      return { type, values: all.length === 0 ? [''] : all.map(String) };
    case 'MONETARY':
      return { type, digits: all.length === 0 ? '' : String(all[0]) };
    case 'TIME_RANGE':
      return { type, ranges: all.filter(isRange).map((range) => ({ ...range, days: [...range.days] })) };
  }
}

const oneOrMany = <One>(values: One[]): One | One[] | undefined => (values.length > 1 ? values : values[0]);

/** The value as the API takes it: one or a list, an amount as a number; undefined where nothing was filled in. */
export function readValue(draft: ValueDraft): Restrictions[string] | undefined {
  switch (draft.type) {
    case 'STRING':
      return oneOrMany(draft.values.map((value) => value.trim()).filter((value) => value !== ''));
    case 'MONETARY':
      return draft.digits === '' ? undefined : Number(draft.digits);
    case 'TIME_RANGE':
      return oneOrMany(
        draft.ranges.map(({ time_zone: zone, ...rest }) => (zone ? { ...rest, time_zone: zone } : rest)),
      );
  }
}

export type ValueFault = 'empty' | 'RESTRICTION_UNKNOWN' | 'RESTRICTION_WRONG_TYPE' | 'RESTRICTION_VALUE';

/** What is wrong with one value, by the very rule that the API applies. */
export function valueFault(
  definition: Pick<Definition, 'name' | 'value_type' | 'validation_rule' | 'allowed_user_types'>,
  value: unknown,
  userType: UserType,
): ValueFault | null {
  if (value === undefined) return 'empty';
  const rule = definition as RestrictionDefinition;
  const { faults } = checkRestrictions({ [definition.name]: value }, userType, [rule]);
  return faults[0]?.code ?? null;
}

/** The same restrictions, whatever the order of names. */
export function sameRestrictions(a: UserRow['restrictions'], b: UserRow['restrictions']): boolean {
  const sorted = (all: UserRow['restrictions']): string =>
    JSON.stringify(Object.entries(all).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}
