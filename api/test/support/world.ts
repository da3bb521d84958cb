import type { FastifyInstance, InjectOptions } from 'fastify';
import pg from 'pg';
import { freshDatabase, testSecrets, workerDatabase } from '../../../tools/test/database.ts';
import { allModules } from '../../src/all-modules.ts';
import { createGate } from '../../src/modules/identity/gate.ts';
import { addMember } from '../../src/modules/identity/operations/add-member.ts';
import { hashPassword } from '../../src/modules/identity/operations/passwords/hash.ts';
import { provisionTenant, syncPermissions } from '../../src/modules/identity/operations/provision-tenant.ts';
import { openSession } from '../../src/modules/identity/operations/sessions/open.ts';
import { setModuleStatus } from '../../src/modules/tenancy/index.ts';
import { createTenant, type TenantType } from '../../src/modules/tenancy/operations/create-tenant.ts';
import type { UserType } from '../../src/platform/access/actor.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { type Config, readConfig } from '../../src/platform/config/config.ts';
import { closeEnv, createEnv } from '../../src/platform/create-env.ts';
import { inTenant, systemCause, type Tx, withoutTenant } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import type { Module } from '../../src/platform/module.ts';
import { ManualClock } from './clock.ts';

export const PASSWORD = 'sangat-rahasia-42';

export interface TestTenant {
  readonly id: number;
  readonly domain: string;
}
export interface TestUser {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly token: string;
  readonly tenant: TestTenant;
}
export interface Answer {
  readonly status: number;
  /** What the answer holds, read as its test reads it. */
  readonly body: ReturnType<JSON['parse']>;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
}
export interface CallOptions {
  readonly method?: InjectOptions['method'];
  readonly url: string;
  readonly as?: { readonly token: string };
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
export interface UserOptions {
  readonly roles?: readonly string[];
  readonly userType?: UserType;
  readonly username?: string;
  readonly email?: string | null;
  readonly fullName?: string;
  readonly restrictions?: Readonly<Record<string, unknown>>;
  readonly status?: 'ACTIVE' | 'PENDING_APPROVAL' | 'INACTIVE' | 'SUSPENDED';
}
export interface TenantOptions {
  readonly type?: TenantType;
  readonly domain?: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly modules?: readonly string[];
}
export interface WorldOptions {
  readonly modules?: readonly Module[];
  readonly config?: Readonly<Record<string, string>>;
  /** A database of its own, for tests that break it or that run two worlds on one (then `url`). */
  readonly fresh?: boolean;
  readonly url?: string;
  readonly logTo?: { write(line: string): void };
  readonly clock?: ManualClock;
}

let count = 0;
const unique = () => `${process.env.VITEST_POOL_ID ?? '0'}-${process.pid}-${++count}`;

/** A whole instance of the product on a real database: what http and db tests stand on. */
export async function createWorld(options: WorldOptions = {}) {
  const modules = options.modules ?? allModules;
  const url = options.url ?? (await (options.fresh ? freshDatabase() : workerDatabase())).url;
  const config: Config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    BCRYPT_COST: '4',
    LOG_LEVEL: options.logTo ? 'info' : 'silent',
    ...testSecrets,
    ...options.config,
  });
  const clock = options.clock ?? new ManualClock();
  const logTo = options.logTo;
  const env = await createEnv({ config, role: 'balai_api', modules, clock, ...(logTo ? { logTo } : {}) });
  const app = await buildServer({ env, modules, authenticate: createGate(env).authenticate });
  const owner = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  await withoutTenant(env, systemCause, (tx) => syncPermissions(tx, modules), owner);
  const hash = await hashPassword(env, PASSWORD);
  return {
    env,
    app,
    clock,
    modules,
    url,
    tenant: (given: TenantOptions = {}) => makeTenant(env, modules, given),
    user: (at: TestTenant, given: UserOptions = {}) => makeUser(env, hash, at, given),
    call: (request: CallOptions) => call(app, request),
    /** Runs work as the api role inside a tenant. */
    inTenant: <T>(tenantId: number, work: (tx: Tx) => Promise<T>) =>
      inTenant(env, tenantId, systemCause, work),
    /** Looks behind the wall, as superuser. */
    asOwner: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
      (await owner.query<Row>(sql, values)).rows,
    close: async () => {
      await app.close();
      await closeEnv(env);
      await owner.end();
    },
  };
}

async function makeTenant(env: Env, modules: readonly Module[], given: TenantOptions): Promise<TestTenant> {
  const domain = given.domain ?? `t${unique()}.example`;
  const { timeZone } = given;
  const id = await withoutTenant(env, systemCause, (tx) =>
    createTenant(tx, {
      name: given.name ?? `Lembaga ${domain}`,
      domain,
      type: given.type ?? 'koperasi',
      ...(timeZone ? { timeZone } : {}),
    }),
  );
  await inTenant(env, id, systemCause, async (tx) => {
    await provisionTenant(tx, modules);
    for (const code of given.modules ?? []) await setModuleStatus(tx, code, 'aktif');
  });
  return { id, domain };
}

async function makeUser(env: Env, hash: string, at: TestTenant, given: UserOptions): Promise<TestUser> {
  const username = given.username ?? `u${unique()}@${at.domain}`;
  const id = newId();
  const token = await inTenant(env, at.id, systemCause, async (tx) => {
    await addMember(tx, {
      id,
      username,
      email: given.email === undefined ? (username.includes('@') ? username : null) : given.email,
      passwordHash: hash,
      fullName: given.fullName ?? 'Nur Siti Aminah',
      userType: given.userType ?? 'CORE',
      status: given.status ?? 'ACTIVE',
      roles: given.roles ?? [],
      restrictions: given.restrictions ?? {},
    });
    return (await openSession(tx, { userId: id, web: false })).accessToken;
  });
  return { id, username, password: PASSWORD, token, tenant: at };
}

async function call(app: FastifyInstance, request: CallOptions): Promise<Answer> {
  const answer = await app.inject({
    method: request.method ?? 'GET',
    url: request.url,
    headers: {
      ...(request.as ? { authorization: `Bearer ${request.as.token}` } : {}),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { payload: request.body as object }),
  });
  const json = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: json && answer.body ? JSON.parse(answer.body) : answer.body,
    headers: answer.headers,
    text: answer.body,
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
