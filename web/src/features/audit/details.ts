import type { AuditRow } from '../../api/identity.ts';

export interface DetailChange {
  key: string;
  before: unknown;
  after: unknown;
}

export interface Details {
  /** Old → new of each field that differs. */
  changes: DetailChange[];
  /** Everything else that was kept. */
  facts: { key: string; value: unknown }[];
}

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changesIn(bag: Bag): DetailChange[] {
  if (isBag(bag.old) || isBag(bag.new)) {
    const before = isBag(bag.old) ? bag.old : {};
    const after = isBag(bag.new) ? bag.new : {};
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((key) => ({ key, before: before[key], after: after[key] }))
      .filter((change) => !same(change.before ?? null, change.after ?? null));
  }
  // Whole lists, such as a role's permissions: what came and went says more, where it was kept.
  const told = 'added' in bag || 'removed' in bag;
  if (told || same(bag.old ?? null, bag.new ?? null)) return [];
  return [{ key: 'value', before: bag.old, after: bag.new }];
}

/** What was kept with an entry, old → new apart from plain facts. */
export function detailsOf(...bags: (Bag | null)[]): Details {
  const kept = bags.filter(isBag);
  const changes = kept.flatMap(changesIn);
  const facts = kept.flatMap((bag) =>
    Object.entries(bag)
      .filter(([key]) => key !== 'old' && key !== 'new')
      .map(([key, value]) => ({ key, value })),
  );
  return withoutTold({ changes, facts }, changes);
}

/** Which fields changed is said by the changes themselves; left are those whose values were not kept, such as a NIK. */
export function withoutTold({ changes, facts }: Details, told: readonly DetailChange[]): Details {
  const left = facts.map(({ key, value }) => ({
    key,
    value:
      key === 'fields' && Array.isArray(value)
        ? value.filter((field) => !told.some((change) => change.key === field))
        : value,
  }));
  return { changes, facts: left.filter(({ key, value }) => key !== 'fields' || !same(value, [])) };
}

export const isEmpty = ({ changes, facts }: Details): boolean => changes.length === 0 && facts.length === 0;

/** What was denied has no name but the permission that it needs. */
const nameKeys = ['full_name', 'name', 'username', 'file_name', 'permission'] as const;

/** The name of what an entry is about, where the entry kept one; null where it is the name of who did it. */
export function objectNameOf(row: Pick<AuditRow, 'details' | 'personal' | 'user_name'>): string | null {
  const bags = [row.personal, row.details].filter(isBag);
  // What it is called since, before what it was called.
  const places = bags.flatMap((bag) => [bag, bag.new, bag.old]).filter(isBag);
  for (const key of nameKeys) {
    const name = places.map((place) => place[key]).find((value) => typeof value === 'string' && value !== '');
    if (typeof name === 'string') return name === row.user_name ? null : name;
  }
  return null;
}

/** A value of the trail as plain text; `word` says single values in the reader's language. Null for nothing. */
export function plainText(value: unknown, word: (value: string) => string = (text) => text): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map((each) => plainText(each, word) ?? '–').join(', ') || null;
  if (isBag(value)) {
    const parts = Object.entries(value).map(([key, each]) => `${key}: ${plainText(each, word) ?? '–'}`);
    return parts.join('; ') || null;
  }
  return word(String(value));
}

/** An entry's moment as its id holds it (UUID version 7), in ISO 8601; null for any other id. */
export function momentOf(id: string): string | null {
  const match = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(id);
  if (!match) return null;
  return new Date(Number.parseInt(`${match[1]}${match[2]}`, 16)).toISOString();
}

export interface Day<Row> {
  day: string;
  rows: Row[];
}

/** Entries by the day on which they happened, in the order in which they came. */
export function groupByDay<Row extends Pick<AuditRow, 'created_at'>>(
  rows: readonly Row[],
  dayOf: (moment: string) => string,
): Day<Row>[] {
  const days: Day<Row>[] = [];
  for (const row of rows) {
    const day = dayOf(row.created_at);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
