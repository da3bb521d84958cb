import type { Me } from '../api/types.ts';

/** Whose words are used for the types of users: those of an insurance administrator, or those of everybody else. */
export type TypeWords = 'insurance' | 'general';

/**
 * A type of user opens a portal. With an insurance administrator it says on which side of a policy somebody stands; in a
 * school nobody is a client, so the same type has a plainer name there.
 */
export function typeWordsOf(tenantType: Me['tenant']['type']): TypeWords {
  return tenantType === 'tpa' || tenantType === 'vendor' ? 'insurance' : 'general';
}
