// Aturan IDN-31: Siapa pun yang dibatasi tidak memberi orang lain jangkauan yang lebih luas daripada batasannya sendiri.
// Sumber: FR-ROLE-002, FR-ABAC-001, FR-ABAC-002

import type { RestrictionDefinition } from './restriction-value.ts';

/** Who gives, and what narrows them. */
export interface Narrowed {
  readonly userType: string;
  readonly roleNames: readonly string[];
  readonly restrictions: Readonly<Record<string, unknown>>;
}
interface Given {
  readonly userType: string;
  readonly restrictions: Readonly<Record<string, unknown>>;
}

export interface ReachFault {
  readonly name: string;
  readonly code: 'REACH_NOT_YOURS';
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Whom CLIENT_CODE=C123 narrows makes nobody who reads C789: of each restriction that narrows the giver the receiver has
 * values within. Hours say when somebody works, not how far they reach, and an amount matters only to who may carry one.
 */
export function checkReach(
  giver: Narrowed,
  given: Given,
  definitions: readonly RestrictionDefinition[],
): ReachFault[] {
  if (giver.userType === 'CORE' && giver.roleNames.includes('TPA_ADMIN')) return [];
  const known = new Map(definitions.map((definition) => [definition.name, definition]));
  return Object.entries(giver.restrictions).flatMap(([name, own]): ReachFault[] => {
    const definition = known.get(name);
    if (!definition || isWithin(definition, own, given)) return [];
    return [{ name, code: 'REACH_NOT_YOURS', params: { name } }];
  });
}

function isWithin(
  definition: RestrictionDefinition,
  own: unknown,
  { userType, restrictions }: Given,
): boolean {
  const value = restrictions[definition.name];
  switch (definition.value_type) {
    case 'TIME_RANGE':
      return true;
    case 'MONETARY':
      if (!definition.allowed_user_types.includes(userType)) return true;
      return value !== undefined && Number(value) <= Number(own);
    case 'STRING': {
      const allowed = new Set(asList(own));
      return value !== undefined && asList(value).every((one) => allowed.has(one));
    }
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
