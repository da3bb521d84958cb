import type { FastifyInstance } from 'fastify';
import pg from 'pg';

import { freshDatabase, workerDatabase } from '../../../tools/test/database.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../src/platform/create-env.ts';
import { inTenant, systemCause, type Tx, withoutTenant } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import type { Module } from '../../src/platform/module.ts';
import { platformModule } from '../../src/platform/platform-module.ts';
import { ManualClock } from '../support/clock.ts';
import { workerConfig } from './harness-config.ts';
import { tenantOf } from './made-up.ts';

export { tenantOf, testModule } from './made-up.ts';

/** The platform without any module of the product: what stands under all of them is tried on its own. */
export interface Rig {
  readonly env: Env;
  readonly app: FastifyInstance;
  readonly clock: ManualClock;
  readonly url: string;
  /** Makes a tenant row and a person in it; the token signs them in. */
  person(given?: Partial<Pick<Actor, 'permissions' | 'userId'>> & { tenantId?: number }): Promise<Person>;
  call(request: RigCall): Promise<RigAnswer>;
  inTenant<T>(tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T>;
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}
export interface Person {
  readonly userId: string;
  readonly tenantId: number;
  readonly token: string;
}
export interface RigCall {
  readonly headers?: Record<string, string>;
  readonly remoteAddress?: string;
  /** A body that is sent as it stands. */
  readonly payload?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly as?: Person;
  readonly body?: unknown;
}
export interface RigAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape and assert what they read
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}
export interface RigOptions {
  readonly modules?: readonly Module[];
  readonly config?: Readonly<Record<string, string>>;
  readonly url?: string;
  readonly fresh?: boolean;
  readonly logTo?: { write(line: string): void };
  readonly clock?: ManualClock;
  readonly role?: 'balai_api' | 'balai_worker';
}

export async function createRig(options: RigOptions = {}): Promise<Rig> {
  const modules = [platformModule, ...(options.modules ?? [])];
  const url = options.url ?? (await (options.fresh ? freshDatabase() : workerDatabase())).url;
  const { logTo, clock = new ManualClock() } = options;
  const config = workerConfig(url, options.config, logTo ? 'info' : 'silent');
  const role = options.role ?? 'balai_api';
  const env = await createEnv({ config, role, modules, clock, ...(logTo ? { logTo } : {}) });
  const people = new Map<string, Actor>();
  const app = await buildServer({
    env,
    modules,
    authenticate: (request) =>
      people.get((request.headers.authorization ?? '').replace('Bearer ', '')) ?? null,
  });
  const owner = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  return {
    env,
    app,
    clock,
    url,
    async person(given = {}) {
      const tenantId = given.tenantId ?? (await makeTenant(env));
      const actor = makeActor(tenantId, given);
      people.set(actor.sessionId, actor);
      return { userId: actor.userId, tenantId, token: actor.sessionId };
    },
    async call({ as, body, method = 'GET', headers, ...rest }) {
      const answer = await app.inject({
        ...rest,
        method,
        headers: { ...(as ? { authorization: `Bearer ${as.token}` } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const json = String(answer.headers['content-type']).includes('json') && answer.body !== '';
      return {
        status: answer.statusCode,
        body: json ? JSON.parse(answer.body) : answer.body,
        text: answer.body,
        headers: answer.headers,
      };
    },
    inTenant: (tenantId, work) => inTenant(env, tenantId, systemCause, work),
    asOwner: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await owner.query<Row>(sql, values)).rows,
    async close() {
      await app.close();
      await closeEnv(env);
      await owner.end();
    },
  };
}

let tenants = 0;
async function makeTenant(env: Env): Promise<number> {
  const domain = `p${process.pid}-${Date.now()}-${++tenants}.example`;
  const row = await withoutTenant(env, systemCause, (tx) =>
    tx.first<{ id: number }>({
      compile: () => ({
        sql: "select tenancy.create_tenant('Lembaga Uji', $1, 'koperasi', 'Asia/Jakarta') as id",
        parameters: [domain],
      }),
    } as never),
  );
  if (!row) throw new Error('no tenant');
  return row.id;
}

function makeActor(tenantId: number, given: Partial<Pick<Actor, 'permissions' | 'userId'>>): Actor {
  return {
    userId: given.userId ?? newId(),
    sessionId: newId(),
    fullName: 'Nur Siti Aminah',
    userType: 'CORE',
    roleIds: [],
    roleNames: [],
    permissions: given.permissions ?? new Set(),
    restrictions: {},
    tenant: tenantOf(tenantId),
    impersonatorId: null,
    mustChangePassword: false,
    byCookie: false,
  };
}

/** Waits until `look` finds something; fails with `what` after `ms`. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  ms = 5_000,
  what = 'it',
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not happen within ${ms} ms`);
    await new Promise((done) => setTimeout(done, 15));
  }
}
