import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../kernel/reach.ts';

/** Equality with one of `values`; with one value alone an index in the order of a list serves it. */
export function isOneOf(column: string, values: readonly string[]): RawBuilder<boolean> {
  const [only, ...more] = values;
  return more.length === 0 && only !== undefined
    ? sql<boolean>`${sql.ref(column)} = ${only}`
    : sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`;
}

/** The conditions of a reach on the rows of `alias`; whoever reaches none gets none. */
export function withinReach(reach: Reach, alias: string): RawBuilder<boolean> {
  switch (reach.kind) {
    case 'all':
      return sql<boolean>`true`;
    case 'none':
      return sql<boolean>`false`;
    case 'some':
      return sql<boolean>`(${sql.join(
        reach.conditions.map(({ column, values }) => isOneOf(`${alias}.${column}`, values)),
        sql` and `,
      )})`;
  }
}
