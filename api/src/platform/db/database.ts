import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import type { DB } from './tables.gen.ts';

/** Builds SQL; it has no connection of its own, so that no query can run outside a transaction. */
export const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A query builder of Kysely, or a `sql` template. */
export type Query<Row> = { compile(): CompiledQuery<Row> } | RawBuilder<Row>;

/** SQL text and parameters of a query. */
export function compile<Row>(query: Query<Row>): CompiledQuery<Row> {
  return isRaw(query) ? query.compile(db) : query.compile();
}

function isRaw<Row>(query: Query<Row>): query is RawBuilder<Row> {
  return (query as { isRawBuilder?: boolean }).isRawBuilder === true;
}
