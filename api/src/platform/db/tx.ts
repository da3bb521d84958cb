import type pg from 'pg';
import type { Env } from '../env.ts';
import { compile, type Query } from './database.ts';

/** Who and what caused a transaction: goes into the audit rows that it writes. */
export interface Cause {
  readonly requestId: string;
  readonly userId: string | null;
  /** The person behind an impersonated user. */
  readonly impersonatorId: string | null;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

interface Session {
  readonly env: Env;
  readonly cause: Cause;
  /** The moment of the transaction: operations take the time from here. */
  readonly now: Date;
  all<Row>(query: Query<Row>, options?: QueryOptions): Promise<Row[]>;
  /** The first row, or undefined. */
  first<Row>(query: Query<Row>, options?: QueryOptions): Promise<Row | undefined>;
  /** Runs a statement and answers how many rows it touched. */
  run(query: Query<unknown>, options?: QueryOptions): Promise<number>;
  /** Runs when the transaction has committed; its failure is logged and changes nothing. */
  afterCommit(action: () => void | Promise<void>): void;
}

interface QueryOptions {
  /** Name of a prepared statement: for queries on hot paths whose text never varies. */
  readonly name?: string;
}

declare const tenantBrand: unique symbol;
declare const systemBrand: unique symbol;

/** A transaction inside one tenant: PostgreSQL shows it that tenant's rows only. */
export interface Tx extends Session {
  readonly [tenantBrand]: true;
  readonly tenantId: number;
}

/** A transaction without a tenant: tables of all tenants are empty to it, save through the listed functions. */
export interface SystemTx extends Session {
  readonly [systemBrand]: true;
}

export const systemCause: Cause = {
  requestId: 'system',
  userId: null,
  impersonatorId: null,
  ipAddress: null,
  userAgent: null,
};

/**
 * Runs `work` in one transaction of tenant `tenantId`. BEGIN and the tenant travel with the first query in one
 * round trip. SET LOCAL and not set_config(): Citus hands only the former on to its workers.
 */
export function inTenant<T>(
  env: Env,
  tenantId: number,
  cause: Cause,
  work: (tx: Tx) => Promise<T>,
  pool: pg.Pool = env.pool,
): Promise<T> {
  if (!Number.isInteger(tenantId) || tenantId < 1) throw new RangeError('a tenant id is a positive integer');
  return transaction(env, pool, `BEGIN; SET LOCAL app.tenant_id = '${tenantId}'`, cause, (session) =>
    work(Object.assign(session, { tenantId }) as unknown as Tx),
  );
}

/** Runs `work` in a transaction that has no tenant. */
export function withoutTenant<T>(
  env: Env,
  cause: Cause,
  work: (tx: SystemTx) => Promise<T>,
  pool: pg.Pool = env.pool,
): Promise<T> {
  return transaction(env, pool, 'BEGIN', cause, (session) => work(session as unknown as SystemTx));
}

async function transaction<T>(
  env: Env,
  pool: pg.Pool,
  begin: string,
  cause: Cause,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const end: End = { closed: false, lost: null, hooks: [] };
  // A checked-out client has no listener of the pool: without one a lost connection would end the process.
  const onLost = (error: Error) => {
    end.lost ??= error;
  };
  client.on('error', onLost);
  const release = (destroy?: Error | null) => {
    client.release(destroy ?? undefined);
    client.removeListener('error', onLost);
  };
  let broken: Error | undefined;
  // Sent, not awaited: its failure surfaces at the first query or at COMMIT, which cannot succeed without it.
  const begun = client.query(begin).catch((error: Error) => {
    broken = error;
  });
  try {
    const result = await work(createSession(env, client, cause, end));
    end.closed = true;
    const done = await client.query('COMMIT');
    await begun;
    // After an error that was caught on the way PostgreSQL answers COMMIT with ROLLBACK: that is no success.
    if (broken || done.command !== 'COMMIT') throw broken ?? new Error('the transaction was rolled back');
    release(end.lost);
    for (const hook of end.hooks) await runHook(env, hook);
    return result;
  } catch (error) {
    end.closed = true;
    await begun;
    await client.query('ROLLBACK').then(
      () => release(end.lost),
      (failure: Error) => release(failure),
    );
    throw error;
  }
}

/** How a transaction ends: what its session and the one who runs it both know. */
interface End {
  /** COMMIT or ROLLBACK was sent: the connection may soon be somebody else's, in another tenant. */
  closed: boolean;
  lost: Error | null;
  readonly hooks: (() => void | Promise<void>)[];
}

function createSession(env: Env, client: pg.PoolClient, cause: Cause, end: End): Session {
  const send = async <Row>(query: Query<Row>, options?: QueryOptions) => {
    const { sql, parameters } = compile(query);
    const values = parameters as unknown[];
    refuseLate(end);
    return client.query<Row & pg.QueryResultRow>(
      options?.name ? { name: options.name, text: sql, values } : { text: sql, values },
    );
  };
  return {
    env,
    cause,
    now: env.clock.now(),
    all: async (query, options) => (await send(query, options)).rows,
    first: async (query, options) => (await send(query, options)).rows[0],
    run: async (query, options) => (await send(query, options)).rowCount ?? 0,
    afterCommit: (action) => {
      refuseLate(end);
      end.hooks.push(action);
    },
  };
}

/** A query that was not awaited would else run on a connection that by now serves another transaction. */
function refuseLate(end: End): void {
  if (end.closed) throw new Error('the transaction has ended');
}

async function runHook(env: Env, hook: () => void | Promise<void>): Promise<void> {
  try {
    await hook();
  } catch (error) {
    env.log.error({ err: error }, 'after-commit hook failed');
  }
}

interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
}

/** Whether `error` is PostgreSQL's refusal by the constraint of that name. */
export function violates(error: unknown, constraint: string): boolean {
  return (error as DatabaseError | null)?.constraint === constraint;
}

/** Runs a statement that may break a constraint in a savepoint, so that the transaction lives on. */
export async function attempt<T>(tx: Tx | SystemTx, work: () => Promise<T>): Promise<T> {
  await tx.run(savepoint('SAVEPOINT attempt'));
  try {
    const result = await work();
    await tx.run(savepoint('RELEASE SAVEPOINT attempt'));
    return result;
  } catch (error) {
    await tx.run(savepoint('ROLLBACK TO SAVEPOINT attempt'));
    throw error;
  }
}

function savepoint(text: string): Query<unknown> {
  return { compile: () => ({ sql: text, parameters: [] }) } as unknown as Query<unknown>;
}
