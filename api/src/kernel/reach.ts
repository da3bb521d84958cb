import type { userTypes } from './user-type.ts';

type UserType = (typeof userTypes)[number];

/**
 * What restrictions narrow (FR-ABAC-001), declared once for each resource. From it follow the condition in the SQL,
 * the check of a single row, the words of a refusal and what the explanation says.
 */
export interface Restrictable {
  /** The object of its permissions: `members` of `members:read`. */
  readonly name: string;
  readonly words: { readonly id: string; readonly en: string };
  /** Which column answers to which restriction. */
  readonly columns: Readonly<Record<string, string>>;
  /** The restriction without which somebody of that type reads nothing. */
  readonly mandatory: Readonly<Partial<Record<UserType, string>>>;
  /** Permissions whose use MAX_CLAIM_AMOUNT bounds; it never narrows what is read. */
  readonly bounded?: readonly string[];
  /** User types in whose portal the use of a permission is; one that is not named is in everybody's. */
  readonly portals?: Readonly<Record<string, readonly UserType[]>>;
  /** A field that is shown masked, and the permission that uncovers it. */
  readonly masked?: { readonly field: string; readonly permission: string };
}

/** Whoever asks, as far as restrictions go. */
export interface Restricted {
  readonly userType: UserType;
  readonly roleNames: readonly string[];
  readonly restrictions: Readonly<Record<string, unknown>>;
}

export interface Condition {
  readonly restriction: string;
  readonly column: string;
  /** At least one; a row fits when its column is one of them. */
  readonly values: readonly string[];
}

/** Which rows of a resource somebody reaches: all, those that fit every condition, or none and why. */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly conditions: readonly Condition[] }
  | {
      readonly kind: 'none';
      readonly restriction: string;
      /** missing: the type's own is not set; no_column: the rows cannot answer to it; unreadable: its value. */
      readonly why: 'missing' | 'no_column' | 'unreadable';
    };

export const MAX_AMOUNT = 'MAX_CLAIM_AMOUNT';
/** Hours are kept at the door, amounts where an amount is written: neither narrows what is read. */
const NEVER_NARROW = new Set([MAX_AMOUNT, 'ACCESS_HOURS']);

/** FR-ABAC-002: TPA_ADMIN of type CORE is free of what narrows rows and amounts. */
export function isFree({ userType, roleNames }: Pick<Restricted, 'userType' | 'roleNames'>): boolean {
  return userType === 'CORE' && roleNames.includes('TPA_ADMIN');
}

/** FR-ABAC-001: what is not answered to denies; nothing passes for want of a context. */
export function reachOf(who: Restricted, resource: Pick<Restrictable, 'columns' | 'mandatory'>): Reach {
  if (isFree(who)) return { kind: 'all' };
  const wanted = resource.mandatory[who.userType];
  if (wanted !== undefined && who.restrictions[wanted] === undefined)
    return { kind: 'none', restriction: wanted, why: 'missing' };
  const conditions: Condition[] = [];
  for (const [restriction, value] of Object.entries(who.restrictions)) {
    if (NEVER_NARROW.has(restriction)) continue;
    const column = Object.hasOwn(resource.columns, restriction) ? resource.columns[restriction] : undefined;
    if (column === undefined) {
      if (isMeasure(value)) continue;
      return { kind: 'none', restriction, why: 'no_column' };
    }
    const values = textsOf(value);
    if (!values) return { kind: 'none', restriction, why: 'unreadable' };
    conditions.push({ restriction, column, values });
  }
  // A restriction of the type that is set, but that no column answers to, would else narrow nothing.
  if (wanted !== undefined && !conditions.some(({ restriction }) => restriction === wanted))
    return { kind: 'none', restriction: wanted, why: 'unreadable' };
  return conditions.length === 0 ? { kind: 'all' } : { kind: 'some', conditions };
}

/** Whether a row is within; `undefined` for a column means that the context is missing, and denies. */
export function isWithin(reach: Reach, row: Readonly<Record<string, unknown>>): boolean {
  switch (reach.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'some':
      return reach.conditions.every(({ column, values }) => values.includes(row[column] as string));
  }
}

/** The highest amount that somebody may file or approve, or null for no bound; what cannot be read allows nothing. */
export function highestAmount(who: Restricted): number | null {
  const value = who.restrictions[MAX_AMOUNT];
  if (value === undefined || isFree(who)) return null;
  const amount = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 ? amount : 0;
}

/** Numbers and hours of restrictions that an institution made itself, and no column answers to, bound nothing here. */
function isMeasure(value: unknown): boolean {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return (
    values.length > 0 &&
    values.every((one) => typeof one === 'number' || (typeof one === 'object' && one !== null))
  );
}

function textsOf(value: unknown): readonly string[] | null {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.length > 0 && values.every((one) => typeof one === 'string')
    ? [...new Set(values as string[])]
    : null;
}
