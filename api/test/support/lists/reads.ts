import type pg from 'pg';
import { SCHEMAS } from '../../laws/wall-lists.ts';
import type { World } from '../world.ts';

/** Rows of each table that were read, by PostgreSQL's own count, those of functions and policies included. */
export type Reads = Readonly<Record<string, number>>;

/**
 * What a transaction has read until now: rows of scans, rows fetched by way of an index, and entries of indexes (which
 * alone tell of a scan that never goes to its table). Months of a table count as the table.
 */
const COUNTS = `
  select coalesce(pg_partition_root(t.oid), t.oid)::regclass::text as "table",
    sum(pg_stat_get_xact_tuples_returned(t.oid) + greatest(pg_stat_get_xact_tuples_fetched(t.oid), coalesce(
      (select sum(pg_stat_get_xact_tuples_returned(i.indexrelid)) from pg_index i where i.indrelid = t.oid), 0)))::int as rows
  from pg_class t join pg_namespace n on n.oid = t.relnamespace
  where t.relkind = 'r' and n.nspname in (${SCHEMAS.map((schema) => `'${schema}'`).join(', ')})
  group by 1`;

interface Counted {
  readonly table: string;
  readonly rows: number;
}
type Query = (...given: readonly unknown[]) => Promise<pg.QueryResult<Counted>>;

export interface Watch {
  /** What all transactions of the api read while `work` ran. */
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly read: Reads }>;
}

/** Looks over the shoulder of every transaction of this world: counts at its begin and before its end. */
export function watchReads(world: World): Watch {
  const { pool } = world.env;
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const watched = new WeakSet<pg.PoolClient>();
  let read: Record<string, number> | null = null;
  const add = (rows: readonly Counted[], sign: 1 | -1) => {
    for (const { table, rows: count } of rows)
      if (read) read[table] = (read[table] ?? 0) + sign * Number(count);
  };
  const watchClient = (client: pg.PoolClient) => {
    const query = client.query.bind(client) as unknown as Query;
    const spied: Query = async (...given) => {
      const [first] = given;
      if (read === null || typeof first !== 'string') return query(...given);
      if (first.startsWith('BEGIN')) {
        const begun = query(...given);
        add((await query(COUNTS)).rows, -1);
        return begun;
      }
      if (first === 'COMMIT') add((await query(COUNTS)).rows, 1);
      return query(...given);
    };
    Object.assign(client, { query: spied });
  };
  Object.assign(pool, {
    connect: async () => {
      const client = await connect();
      if (!watched.has(client)) {
        watched.add(client);
        watchClient(client);
      }
      return client;
    },
  });
  return {
    async during(work) {
      read = {};
      try {
        const result = await work();
        return { result, read };
      } finally {
        read = null;
      }
    },
  };
}
