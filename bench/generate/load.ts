import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/bcrypt';
import type pg from 'pg';
import { allModules } from '../../api/src/all-modules.ts';
import {
  provisionTenant,
  syncPermissions,
} from '../../api/src/modules/identity/operations/provision-tenant.ts';
import { createTenant, setModuleStatus, type TenantType } from '../../api/src/modules/tenancy/index.ts';
import { sealAll } from '../../api/src/platform/audit/seal.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { migrate } from '../../api/src/platform/db/migrate.ts';
import { createPool } from '../../api/src/platform/db/pool.ts';
import { inTenant, systemCause, withoutTenant } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import { copyInto, take } from './copy.ts';
import { loadPeople } from './load-people.ts';
import { makeTrail } from './trail.ts';

export const PASSWORD = 'sangat-rahasia-42';
const DAY_MS = 86_400_000;
/** Raised when the generator makes something else from the same seed. */
const VERSION = 1;
const TRAIL_BATCH = 50_000;

/** What a run needs to know of the data. */
export interface World {
  readonly version: number;
  readonly users: number;
  readonly auditRows: number;
  readonly seed: string;
  readonly tenantId: number;
  readonly neighbourId: number;
  /** TPA_ADMIN and SUPER_ADMIN of the tenant. */
  readonly adminId: string;
  /** The person of whom every fifth audit row tells. */
  readonly subjectId: string;
  readonly sealed: boolean;
}

/** Fills an empty database, or takes the one that an earlier run has filled in the same way. */
export async function loadWorld(
  ground: Ground,
  options: Options,
  say: (line: string) => void,
): Promise<World> {
  const file = join(ground.folder, 'world.json');
  if (existsSync(file)) {
    const world = JSON.parse(readFileSync(file, 'utf8')) as World;
    const { users, auditRows, seed } = options;
    if (
      world.version !== VERSION ||
      world.users !== users ||
      world.auditRows !== auditRows ||
      world.seed !== seed
    )
      throw new Error(`${ground.folder} holds other data than asked for; give another folder or remove it.`);
    await migrate({ url: ground.url, masterKey: ground.config.BALAI_MASTER_KEY });
    return world;
  }
  const env = await openSchema(ground);
  try {
    const world = await fill(ground, env, options, say);
    writeFileSync(file, JSON.stringify(world));
    return world;
  } finally {
    await closeEnv(env);
  }
}

/** Migrations and permissions on an empty database. */
export async function openSchema(ground: Ground): Promise<Env> {
  await migrate({ url: ground.url, masterKey: ground.config.BALAI_MASTER_KEY });
  const env = await createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  const owner = createPool({ url: ground.url, max: 1, name: 'balai-bench' });
  await withoutTenant(env, systemCause, (tx) => syncPermissions(tx, allModules), owner);
  await owner.end();
  return env;
}

export async function addTenant(env: Env, domain: string, type: TenantType): Promise<number> {
  const id = await withoutTenant(env, systemCause, (tx) => createTenant(tx, { name: domain, domain, type }));
  await inTenant(env, id, systemCause, async (tx) => {
    await provisionTenant(tx, allModules);
    if (type === 'tpa') await setModuleStatus(tx, 'insurance', 'aktif');
    if (type === 'sekolah') await setModuleStatus(tx, 'kedisiplinan', 'aktif');
  });
  return id;
}

async function fill(ground: Ground, env: Env, options: Options, say: (line: string) => void): Promise<World> {
  const { seed, users, auditRows } = options;
  const client = await ground.connect();
  await client.query('set synchronous_commit = off; set row_security = off');
  // Today's midnight: the months of the trail must be ones that queries of the product look at.
  const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const passwordHash = await hash(PASSWORD, { cost: 12 });
  await addTenant(env, 'vendor.example', 'vendor');
  const tenantId = await addTenant(env, 'bench.example', 'tpa');
  const neighbourId = await addTenant(env, 'tetangga.example', 'tpa');
  say(`filling ${users.toLocaleString('en-US')} users and ${auditRows.toLocaleString('en-US')} audit rows …`);
  const shared = { client, keys: env.keys, seed, passwordHash, end };
  const { adminId, ids } = await loadPeople({
    ...shared,
    tenantId,
    domain: 'bench.example',
    count: users,
    say,
  });
  await loadPeople({
    ...shared,
    tenantId: neighbourId,
    domain: 'tetangga.example',
    count: Math.ceil(users / 20),
    say,
  });
  const [subjectId = adminId] = ids.slice(1);
  const span = { start: new Date(end.getTime() - 180 * DAY_MS), end };
  const userIds = [adminId, ...ids] as const;
  await loadTrail(
    client,
    { seed, count: auditRows, tenantId, keys: env.keys, userIds, subject: subjectId, ...span },
    say,
  );
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
  await seal(ground, say);
  return {
    version: VERSION,
    users,
    auditRows,
    seed,
    tenantId,
    neighbourId,
    adminId,
    subjectId,
    sealed: true,
  };
}

export async function loadTrail(
  client: pg.Client,
  options: Parameters<typeof makeTrail>[0],
  say: (line: string) => void,
): Promise<void> {
  for (let at = options.start.getTime(); at <= options.end.getTime() + 31 * DAY_MS; at += 15 * DAY_MS)
    await client.query('select platform.ensure_audit_month($1::date)', [new Date(at)]);
  const columns = [
    'tenant_id',
    'id',
    'created_at',
    'user_id',
    'action',
    'resource',
    'resource_id',
    'outcome',
    'details',
    'request_id',
    'ip_address',
    'user_agent',
    'personal',
    'salt',
    'commitment',
    'mac',
  ];
  const rows = makeTrail(options);
  for (let done = 0; done < options.count; done += TRAIL_BATCH) {
    // One transaction each: the positions by which the sealer cuts follow from the transactions.
    await copyInto(client, 'platform.audit_logs', columns, cells(take(rows, TRAIL_BATCH)));
    if ((done / TRAIL_BATCH) % 20 === 19) say(`  ${(done + TRAIL_BATCH).toLocaleString('en-US')} audit rows`);
  }
}

function* cells(rows: Generator<ReturnType<ReturnType<typeof makeTrail>['next']>['value']>) {
  for (const row of rows)
    if (row)
      yield [
        row.tenant_id,
        row.id,
        row.created_at,
        row.user_id,
        row.action,
        row.resource,
        row.resource_id,
        row.outcome,
        row.details as object | null,
        row.request_id,
        row.ip_address,
        row.user_agent,
        row.personal as object | null,
        row.salt,
        row.commitment,
        row.mac,
      ];
}

export async function seal(ground: Ground, say: (line: string) => void): Promise<void> {
  const env = await createEnv({ config: ground.config, role: 'balai_worker', modules: allModules });
  const began = performance.now();
  await sealAll(env);
  say(`  sealed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await closeEnv(env);
}
