import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;

/** bigint as number (rupiah and counters stay below 2^53; beyond it is an error), date and numeric as text. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, (text: string) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint does not fit into a number');
  return value;
});
types.setTypeParser(NUMERIC, (text: string) => text);
types.setTypeParser(DATE, (text: string) => text);

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly name: string;
  /** false where a connection is to carry COPY or a cursor, which cannot share a pipelined one. */
  readonly pipeline?: boolean;
  readonly onError?: (error: Error) => void;
}

/**
 * A pool whose clients pipeline: statements are sent without waiting for the answers before them. Time-outs are
 * settings of the login roles (db/roles.ts), since a transaction pooler refuses start-up options.
 */
export function createPool({ url, max, name, pipeline = true, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types,
    pipeline,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  } as pg.PoolConfig & { pipeline: boolean });
  // An idle client whose server went away: the pool drops it, the next query opens a new one.
  pool.on('error', (error) => onError?.(error));
  return pool;
}
