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
  refuseNoTenant(tenantId);
  return transaction(
    env,
    pool,
    `BEGIN; SET LOCAL app.tenant_id = '${tenantId}'`,
    tenantId,
    cause,
    (session) => work(asTx(session, tenantId)),
  );
}

/**
 * Goes into another tenant for `work` and comes back, within the same transaction: for what must succeed or fail
 * together in two tenants. `tx` answers no query meanwhile. Who may do so is for the caller to have decided; the
 * callers are listed in a test.
 */
export async function inOtherTenant<T>(
  tx: Tx | SystemTx,
  tenantId: number,
  work: (there: Tx) => Promise<T>,
): Promise<T> {
  refuseNoTenant(tenantId);
  const inner = inners.get(tx as Session);
  if (!inner) throw new Error('not a transaction of ours');
  const { env, client, cause, end } = inner;
  const home = end.tenantId;
  await tx.run(statement(`SET LOCAL app.tenant_id = '${tenantId}'`));
  end.tenantId = tenantId;
  const session = createSession({ env, client, cause, end }, tenantId, tx.now);
  try {
    return await work(asTx(session, tenantId));
  } finally {
    // In a transaction that PostgreSQL has given up this fails; nothing but ROLLBACK can follow it then.
    await session.run(statement(`SET LOCAL app.tenant_id = '${home ?? ''}'`)).catch(() => undefined);
    end.tenantId = home;
  }
}

function asTx(session: Session, tenantId: number): Tx {
  return Object.assign(session, { tenantId }) as unknown as Tx;
}

function refuseNoTenant(tenantId: number): void {
  if (!Number.isInteger(tenantId) || tenantId < 1) throw new RangeError('a tenant id is a positive integer');
}

/** Runs `work` in a transaction that has no tenant. */
export function withoutTenant<T>(
  env: Env,
  cause: Cause,
  work: (tx: SystemTx) => Promise<T>,
  pool: pg.Pool = env.pool,
): Promise<T> {
  return transaction(env, pool, 'BEGIN', null, cause, (session) => work(session as unknown as SystemTx));
}

async function transaction<T>(
  env: Env,
  pool: pg.Pool,
  begin: string,
  tenantId: number | null,
  cause: Cause,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const end: End = { closed: false, lost: null, tenantId, hooks: [] };
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
    const result = await work(createSession({ env, client, cause, end }, tenantId, env.clock.now()));
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
  /** Where the connection is now: only the session of that tenant may use it. */
  tenantId: number | null;
  readonly hooks: (() => void | Promise<void>)[];
}

/** What a session is made of. */
interface Inner {
  readonly env: Env;
  readonly client: pg.PoolClient;
  readonly cause: Cause;
  readonly end: End;
}
const inners = new WeakMap<Session, Inner>();

function createSession(inner: Inner, tenantId: number | null, now: Date): Session {
  const { env, client, cause, end } = inner;
  const send = async <Row>(query: Query<Row>, options?: QueryOptions) => {
    const { sql, parameters } = compile(query);
    const values = parameters as unknown[];
    refuseLate(end);
    if (end.tenantId !== tenantId) throw new Error('the transaction is inside another tenant now');
    return client.query<Row & pg.QueryResultRow>(
      options?.name ? { name: options.name, text: sql, values } : { text: sql, values },
    );
  };
  const session: Session = {
    env,
    cause,
    now,
    all: async (query, options) => (await send(query, options)).rows,
    first: async (query, options) => (await send(query, options)).rows[0],
    run: async (query, options) => (await send(query, options)).rowCount ?? 0,
    afterCommit: (action) => {
      refuseLate(end);
      end.hooks.push(action);
    },
  };
  inners.set(session, inner);
  return session;
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
  await tx.run(statement('SAVEPOINT attempt'));
  try {
    const result = await work();
    await tx.run(statement('RELEASE SAVEPOINT attempt'));
    return result;
  } catch (error) {
    await tx.run(statement('ROLLBACK TO SAVEPOINT attempt'));
    throw error;
  }
}

function statement(text: string): Query<unknown> {
  return { compile: () => ({ sql: text, parameters: [] }) } as unknown as Query<unknown>;
}
