import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type {
  Connector,
  ConnectorInput,
  Cursor,
  Page,
  SourceRecord,
} from '../../src/modules/integrations/connectors/connector.ts';
import { type SyncParts, workOnRun } from '../../src/modules/integrations/operations/work-on-run.ts';
import type { ConnectorName } from '../../src/modules/integrations/rules/credentials.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../src/platform/create-env.ts';
import { inTenant, systemCause, type Tx } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import type { JobDeclaration } from '../../src/platform/jobs/declare.ts';
import type { Module } from '../../src/platform/module.ts';
import { createWorld, type TestTenant, type TestUser, type World, type WorldOptions } from './world.ts';

/** Where test runs write: one row for each time that a record was written. */
const SYNCED = `create table if not exists public.synced (tenant_id int not null, integration_id uuid not null,
    key text not null, run_id uuid not null, at timestamptz not null default clock_timestamp());
  grant select, insert on public.synced to balai_worker`;

export interface TestIntegration {
  readonly id: string;
  readonly code: string;
  readonly tenant: TestTenant;
}
export interface IntegrationOptions {
  readonly tenant?: TestTenant;
  readonly code?: string;
  readonly connector?: ConnectorName;
  readonly schedule?: string;
  readonly timeZone?: string;
  readonly nextDueAt?: Date;
  readonly baseUrl?: string;
  readonly batchSize?: number;
}

/** A tenant with the module, its admin, and a worker's connections beside the api's. */
export async function createIntegrationsWorld(options: WorldOptions = {}) {
  const world = await createWorld(options);
  await world.asOwner(SYNCED);
  const logTo = options.logTo;
  const worker: Env = await createEnv({
    config: world.env.config,
    role: 'balai_worker',
    modules: world.modules,
    clock: world.clock,
    ...(logTo ? { logTo } : {}),
  });
  const tenant = await world.tenant({ type: 'instansi', modules: ['integrations'] });
  const admin = await world.user(tenant, { roles: ['ADMIN'], fullName: 'Rina Wijaya' });
  let count = 0;
  return {
    ...world,
    worker,
    home: tenant,
    admin,
    /** Runs work as the api role in the tenant, as a person's request would. */
    asAdmin: <T>(work: (tx: Tx) => Promise<T>, by: TestUser = admin) =>
      inTenant(world.env, by.tenant.id, { ...systemCause, requestId: 'req-1', userId: by.id }, work),
    asWorker: <T>(work: (tx: Tx) => Promise<T>, tenantId = tenant.id) =>
      inTenant(worker, tenantId, systemCause, work),
    integration: (given: IntegrationOptions = {}) =>
      makeIntegration(world, { tenant, code: `uji${++count}`, ...given }),
    /** What stands of an integration. */
    async look(id: string) {
      const [integration] = await world.asOwner('select * from integrations.integrations where id = $1', [
        id,
      ]);
      const runs = await world.asOwner(
        'select * from integrations.integration_runs where integration_id = $1 order by id',
        [id],
      );
      return { integration: integration ?? {}, runs, last: runs.at(-1) ?? {} };
    },
    /** Keys that runs of an integration have written, in order, however often. */
    written: async (id: string) =>
      (
        await world.asOwner<{ key: string }>(
          'select key from public.synced where integration_id = $1 order by key',
          [id],
        )
      ).map((row) => row.key),
    /** Does the queued run, as the queue would. */
    async work(at: TestIntegration, parts: SyncParts, signal = new AbortController().signal) {
      const open = await openRun(world, at.id);
      if (!open) throw new Error('nothing is queued');
      await workOnRun(worker, at.tenant.id, open, signal, parts);
      return open;
    },
    close: async () => {
      await closeEnv(worker);
      await world.close();
    },
  };
}

export type IntegrationsWorld = Awaited<ReturnType<typeof createIntegrationsWorld>>;

export async function openRun(world: Pick<World, 'asOwner'>, integrationId: string): Promise<string | null> {
  const [row] = await world.asOwner<{ id: string }>(
    `select id from integrations.integration_runs where integration_id = $1 and status in ('queued', 'running')`,
    [integrationId],
  );
  return row?.id ?? null;
}

async function makeIntegration(
  world: World,
  given: IntegrationOptions & { readonly tenant: TestTenant; readonly code: string },
): Promise<TestIntegration> {
  const { tenant, code, connector = 'regnakes', schedule = '0 * * * *', timeZone = 'Asia/Jakarta' } = given;
  const { baseUrl = 'http://source.example/regnakes', batchSize = 10 } = given;
  const id = newId();
  const nextDueAt = given.nextDueAt ?? new Date(world.clock.now().getTime() + 3_600_000);
  await world.inTenant(tenant.id, (tx) =>
    tx.run(sql`insert into integrations.integrations (tenant_id, id, code, name, connector, base_url, schedule, time_zone,
        batch_size, next_due_at, created_at, updated_at)
      values (${tenant.id}, ${id}, ${code}, ${`Integrasi ${code}`}, ${connector}, ${baseUrl}, ${schedule}, ${timeZone},
        ${batchSize}, ${nextDueAt}, ${tx.now}, ${tx.now})`),
  );
  return { id, code, tenant };
}

export interface TestSource {
  /** How many records there are; may grow. */
  count: number;
  readonly size: number;
  /** Before each page but the first. */
  readonly pageMs?: number | (() => number);
  /** While a page is written, before its rows. */
  readonly writeMs?: number | (() => number);
  /** Thrown instead of the page that begins with this record. */
  readonly fault?: (from: number) => Error | null;
  /** Records of a page that are set aside. */
  readonly rejected?: (page: number) => number;
}

const START = Date.UTC(2026, 0, 1);
export const keyOf = (i: number) => `r${String(i).padStart(6, '0')}`;
/** Three records share each moment: a cursor of a bare time would lose or double some. */
const momentOf = (i: number) => new Date(START + Math.floor(i / 3) * 1_000).toISOString();

/** A source of records in memory, and what writes them down each time that they are written. */
export function testParts(source: TestSource): SyncParts {
  const ms = (given: number | (() => number) = 0) => (typeof given === 'number' ? given : given());
  return {
    open: (input) => openTestSource(source, input),
    async apply(tx, integration, runId, records) {
      const wait = ms(source.writeMs);
      if (wait > 0) await sleep(wait);
      const keys = records.map((record) => record.key);
      await tx.run(sql`insert into public.synced (tenant_id, integration_id, key, run_id)
        select ${tx.tenantId}, ${integration.id}::uuid, key, ${runId}::uuid from unnest(${keys}::text[]) key`);
      const read = records.length;
      const rejected = source.rejected?.(Number(keys[0]?.slice(1) ?? 0) / source.size) ?? 0;
      return { read, created: read - rejected, updated: 0, unchanged: 0, rejected };
    },
  };
}

function openTestSource(source: TestSource, { signal }: ConnectorInput): Connector {
  const after = (cursor: Cursor | null) => {
    if (!cursor) return 0;
    const first = Math.max(0, Math.floor((Date.parse(cursor.at) - START) / 1_000)) * 3;
    const rest = [first, first + 1, first + 2].find((i) => keyOf(i) > cursor.id);
    return rest ?? first + 3;
  };
  return {
    test: async () => undefined,
    waiting: async (cursor) => Math.max(0, source.count - after(cursor)),
    async *read(cursor): AsyncGenerator<Page> {
      for (let from = after(cursor); from < source.count; from += source.size) {
        const given = source.pageMs ?? 0;
        const wait = typeof given === 'number' ? given : given();
        if (wait > 0) await sleep(wait, undefined, { signal });
        const fault = source.fault?.(from);
        if (fault) throw fault;
        const to = Math.min(from + source.size, source.count);
        const records = Array.from({ length: to - from }, (_, i) => recordOf(from + i));
        const total = source.count - from;
        yield {
          records,
          cursor: { at: momentOf(to - 1), id: keyOf(to - 1) },
          total,
          last: to === source.count,
        };
      }
    },
  };
}

function recordOf(i: number): SourceRecord {
  return { key: keyOf(i), updatedAt: momentOf(i), fields: null, payload: null, problems: [] };
}

/** The product's modules with other jobs of integrations, and with no other due times than theirs. */
export function withParts(modules: readonly Module[], jobs: readonly JobDeclaration[]): Module[] {
  return modules.map((module) =>
    module.code === 'integrations' ? { ...module, jobs } : { ...module, schedules: [] },
  );
}

/** Every key once: nothing lost, nothing doubled. */
export const allKeys = (count: number) => Array.from({ length: count }, (_, i) => keyOf(i));
