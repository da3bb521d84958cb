import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { isOneOf } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { wordRange } from '../rules/forms.ts';
import type { ResourceName } from '../rules/resources.ts';

/** How one resource is listed. */
export interface Listing {
  readonly resource: ResourceName;
  /** What the list is sorted by, unless words are searched for: then it is they, and when a row was made. */
  readonly key: 'code' | 'number' | 'treated_on';
  readonly cast: 'text' | 'date';
  readonly down: boolean;
  /** Columns with words of their own, the one whose values fewest rows share first. */
  readonly facets: readonly string[];
  /** Columns whose values so few rows share that these are read and then looked up among the words. */
  readonly few: readonly string[];
  /** What is shown of a row `t`. */
  readonly columns: RawBuilder<unknown>;
}

export interface Wanted {
  /** The beginning of any word. */
  readonly q?: string | undefined;
  /** Column → the value that it must have. */
  readonly equal: Readonly<Record<string, string | undefined>>;
  readonly nik?: string | undefined;
  /** Days of treatment, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Page {
  readonly limit: number;
  readonly cursor: Cursor | null;
}
/** `key` is what the list was sorted by, without loss: for the cursor. */
export type Listed<Row> = Row & { readonly id: string; readonly key: string };

type Narrowed = ReadonlyMap<string, readonly string[]>;
type Sql = RawBuilder<unknown>;

/** Up to `limit` rows in reading direction from the cursor: within the reach, and as is wanted. */
export async function listRows<Row>(
  tx: Tx,
  listing: Listing,
  reach: Reach,
  wanted: Wanted,
  page: Page,
): Promise<Listed<Row>[]> {
  const columns = narrow(reach, wanted);
  if (!columns) return [];
  const way = wayOf(listing, wanted, columns);
  const down = listing.down !== (page.cursor?.back ?? false);
  const direction = down ? sql`desc` : sql`asc`;
  const one = (value: Sql | null) => hitsOf(tx, listing, wanted, columns, way, value, { page, down });
  const hits =
    way.values.length > 1
      ? sql`select x.id, x.key from unnest(${[...way.values]}::text[]) v (value)
          cross join lateral (${one(sql`v.value`)}) x order by x.key ${direction}, x.id ${direction} limit ${page.limit}`
      : one(null);
  return tx.all(sql<Listed<Row>>`select h.key::text as key, ${listing.columns} from (${hits}) h
    cross join lateral (select * from ${tableOf(listing)} t where t.tenant_id = ${tx.tenantId} and t.id = h.id offset 0) t
    order by h.key ${direction}, h.id ${direction}`);
}

/** Whether a list is in the order of its words; else it is in that of its key. A cursor is held to the same. */
export function isByWord(listing: Listing, reach: Reach, wanted: Wanted): boolean {
  const columns = narrow(reach, wanted);
  return columns !== null && wayOf(listing, wanted, columns).kind === 'words';
}

/** How many rows the list holds. */
export async function countRows(tx: Tx, listing: Listing, reach: Reach, wanted: Wanted): Promise<number> {
  const columns = narrow(reach, wanted);
  if (!columns) return 0;
  const way = wayOf(listing, wanted, columns);
  const conditions = conditionsOf(tx, wanted, columns);
  const source =
    way.kind === 'words'
      ? sql`insurance.words w cross join lateral (select true from ${tableOf(listing)} t
          where ${sql.join([sql`t.id = w.row_id`, ...conditions], sql` and `)} offset 0) t
        where ${wordsAt(tx, listing, way.range, isOneOf('w.facet', way.values))}`
      : sql`${tableOf(listing)} t where ${sql.join(withWords(conditions, way), sql` and `)}`;
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from ${source}`);
  return row?.count ?? 0;
}

/** One row, if it is within the reach. */
export async function findRow<Row>(
  tx: Tx,
  listing: Listing,
  reach: Reach,
  id: string,
): Promise<(Row & { readonly id: string }) | null> {
  const columns = narrow(reach, { equal: {} });
  if (!columns) return null;
  const conditions = [sql`t.id = ${id}`, ...conditionsOf(tx, { equal: {} }, columns)];
  const row = await tx.first(
    sql<Row & { readonly id: string }>`select ${listing.columns} from ${tableOf(listing)} t
      where ${sql.join(conditions, sql` and `)}`,
  );
  return row ?? null;
}

/** Columns and the values that they may have; null where none is left. */
function narrow(reach: Reach, wanted: Wanted): Narrowed | null {
  if (reach.kind === 'none') return null;
  const columns = new Map<string, readonly string[]>();
  const given = [
    ...(reach.kind === 'some' ? reach.conditions : []),
    ...Object.entries(wanted.equal).flatMap(([column, value]) =>
      value === undefined ? [] : [{ column, values: [value] }],
    ),
  ];
  for (const { column, values } of given) {
    const known = columns.get(column);
    columns.set(column, known ? known.filter((value) => values.includes(value)) : values);
  }
  return [...columns.values()].some((values) => values.length === 0) ? null : columns;
}

/**
 * What leads: words under one facet, or the rows themselves in their order. Where a leading column may have several
 * values, each is read in its order and the first rows of all of them taken.
 */
type Way =
  | {
      readonly kind: 'rows';
      readonly column: string | null;
      readonly values: readonly string[];
      readonly range: Range | null;
    }
  | {
      readonly kind: 'words';
      readonly column: string | null;
      readonly values: readonly string[];
      readonly range: Range;
    };
type Range = NonNullable<ReturnType<typeof wordRange>>;

function wayOf(listing: Listing, wanted: Wanted, columns: Narrowed): Way {
  const range = wanted.q === undefined ? null : wordRange(wanted.q);
  const few = listing.few.some((column) => columns.has(column)) || wanted.nik !== undefined;
  if (range && !few) {
    const column = listing.facets.find((one) => columns.has(one)) ?? null;
    const values = column === null ? [''] : (columns.get(column) ?? []).map((value) => `${column}:${value}`);
    return { kind: 'words', column, values, range };
  }
  const [column, values] = [...columns].find(([, several]) => several.length > 1) ?? [null, []];
  return { kind: 'rows', column, values, range };
}

function hitsOf(
  tx: Tx,
  listing: Listing,
  wanted: Wanted,
  columns: Narrowed,
  way: Way,
  value: Sql | null,
  { page, down }: { readonly page: Page; readonly down: boolean },
): Sql {
  const direction = down ? sql`desc` : sql`asc`;
  const beyond = down ? sql`<` : sql`>`;
  const [at = '', id = ''] = page.cursor?.values ?? [];
  if (way.kind === 'words') {
    const facet = value ? sql<boolean>`w.facet = ${value}` : isOneOf('w.facet', way.values);
    const conditions = conditionsOf(tx, wanted, columns);
    return sql`select w.row_id as id, w.word as key from insurance.words w
      cross join lateral (select true from ${tableOf(listing)} t
        where ${sql.join([sql`t.id = w.row_id`, ...conditions], sql` and `)} offset 0) t
      where ${wordsAt(tx, listing, way.range, facet)}
        ${page.cursor ? sql`and (w.word, w.row_id) ${beyond} (${at}::text, ${id}::uuid)` : sql``}
      order by w.word ${direction}, w.row_id ${direction} limit ${page.limit}`;
  }
  const lead = value && way.column !== null ? [sql`${sql.ref(`t.${way.column}`)} = ${value}`] : [];
  const rest = new Map([...columns].filter(([column]) => !value || column !== way.column));
  const conditions = [...lead, ...withWords(conditionsOf(tx, wanted, rest), way)];
  const key = sql.ref(`t.${listing.key}`);
  return sql`select t.id, ${key} as key from ${tableOf(listing)} t where ${sql.join(conditions, sql` and `)}
    ${page.cursor ? sql`and (${key}, t.id) ${beyond} (${at}::${sql.raw(listing.cast)}, ${id}::uuid)` : sql``}
    order by ${key} ${direction}, t.id ${direction} limit ${page.limit}`;
}

function conditionsOf(tx: Tx, { nik, from, to }: Wanted, columns: Narrowed): Sql[] {
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...[...columns].map(([column, values]) => isOneOf(`t.${column}`, values)),
    ...(nik === undefined
      ? []
      : [sql`t.nik_index = ${tx.env.keys.blindIndex(nik, 'insurance.members.nik')}`]),
    ...(from === undefined ? [] : [sql`t.treated_on >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`t.treated_on <= ${to}::date`]),
  ];
}

function withWords(conditions: readonly Sql[], { range }: Way): Sql[] {
  if (!range) return [...conditions];
  return [
    ...conditions,
    sql`exists (select from insurance.words w where w.tenant_id = t.tenant_id and w.row_id = t.id and w.facet = ''
      and w.word >= ${range.from} and w.word < ${range.below})`,
  ];
}

function wordsAt(tx: Tx, { resource }: Listing, { from, below }: Range, facet: Sql): Sql {
  return sql`w.tenant_id = ${tx.tenantId} and w.resource = ${resource} and ${facet}
    and w.word >= ${from} and w.word < ${below} and w.previous < ${from}`;
}

function tableOf({ resource }: Listing): Sql {
  return sql.table(`insurance.${resource}`);
}
