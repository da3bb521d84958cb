import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded.ts';
import { ROOT, runToEnd } from './children.ts';
import { hashFiles } from './hash.ts';
import type { Plan } from './plan.ts';
import { readSecrets } from './secrets.ts';

export interface Ground {
  /** The environment of every process of the product. */
  readonly env: NodeJS.ProcessEnv;
  /** Undefined where DATABASE_URL was given. */
  readonly postgres: EmbeddedPostgres | undefined;
  readonly secretsDrawn: boolean;
}

/** The database and the keys: what every program of the product stands on. */
export async function openGround(plan: Plan, shared = false): Promise<Ground> {
  // Nobody (as whom PostgreSQL may run) has to walk through; what is secret inside is 0600 or 0700 itself.
  if (!plan.databaseUrl) mkdirSync(plan.data, { recursive: true, mode: 0o711 });
  const { secrets, drawn } = readSecrets(plan.data, process.env);
  const postgres = plan.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: databaseFolder(plan), shared });
  const url = plan.databaseUrl ?? postgres?.url;
  const env: NodeJS.ProcessEnv = {
    // bcrypt and file reads share libuv's threads; four would make them wait for each other.
    UV_THREADPOOL_SIZE: '16',
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'balai'),
    ...(plan.databaseUrl ? {} : { LOG_LEVEL: 'warn' }),
    ...process.env,
    ...secrets,
    DATABASE_URL: url,
    BALAI_DATA: plan.data,
    BALAI_DEMO: String(plan.demo),
    PORT: String(plan.port),
    PUBLIC_URL: plan.publicUrl,
    ...(plan.host ? { HOST: plan.host } : {}),
  };
  return { env, postgres, secretsDrawn: drawn };
}

/** What is known to be done in an embedded database. It lies beside the cluster and so goes where that goes. */
interface State {
  readonly migrated?: string;
  readonly demo?: 'filling' | 'done';
  /** The port that the demo's integrations were told. */
  readonly simulator?: number;
}

/** Migrates, unless this embedded database has seen just these files with just this key. */
export async function migrateIfNeeded(plan: Plan, ground: Ground): Promise<boolean> {
  const cli = join(ROOT, 'api/src/cli.ts');
  const hash = migrationHash(ground);
  if (ground.postgres && readState(plan).migrated === hash) return false;
  await runToEnd([cli, 'migrate'], ground.env);
  if (ground.postgres) writeState(plan, { ...readState(plan), migrated: hash });
  return true;
}

/** Passwords of the process roles follow from the master key, so another key has to be migrated in as well. */
function migrationHash(ground: Ground): string {
  const key = createHash('sha256')
    .update(ground.env.BALAI_MASTER_KEY ?? '')
    .digest('hex');
  const files = hashFiles([
    join(ROOT, 'api/db'),
    join(ROOT, 'api/src/platform/db'),
    join(ROOT, 'api/src/modules'),
  ]);
  return createHash('sha256').update(`${files} ${key}`).digest('hex');
}

/** Fills the demo into an empty database; one that was cut off is filled to its end. */
export async function fillDemoIfNeeded(plan: Plan, ground: Ground): Promise<boolean> {
  if (!plan.demo) return false;
  const cli = join(ROOT, 'api/src/cli.ts');
  if (!ground.postgres) {
    await runToEnd([cli, 'demo'], ground.env);
    return true;
  }
  const { demo } = readState(plan);
  if (demo === 'done') return false;
  if (demo === undefined && (await hasTenants(ground.postgres.url))) {
    writeState(plan, { ...readState(plan), demo: 'done' });
    return false;
  }
  writeState(plan, { ...readState(plan), demo: 'filling' });
  await runToEnd([cli, 'demo'], ground.env);
  writeState(plan, { ...readState(plan), demo: 'done' });
  return true;
}

/** Integrations of the demo go with the simulator where it had to take another port than last time. */
export async function followSimulator(plan: Plan, ground: Ground, port: number): Promise<void> {
  if (!ground.postgres) return;
  const before = readState(plan).simulator;
  if (before === port) return;
  if (before !== undefined) await moveIntegrations(ground.postgres.url, before, port);
  writeState(plan, { ...readState(plan), simulator: port });
}

async function moveIntegrations(url: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ has: boolean }>(
      "SELECT to_regclass('integrations.integrations') IS NOT NULL AS has",
    );
    if (!rows[0]?.has) return;
    await client.query(
      `UPDATE integrations.integrations SET base_url = replace(base_url, $1, $2)
       WHERE base_url = ANY (ARRAY[$1 || 'regnakes', $1 || 'hubsdmk', $1 || 'satusehat'])`,
      [`http://127.0.0.1:${from}/`, `http://127.0.0.1:${to}/`],
    );
  } finally {
    await client.end();
  }
}

async function hasTenants(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ has: boolean }>(
      'SELECT EXISTS (SELECT FROM tenancy.tenants) AS has',
    );
    return rows[0]?.has === true;
  } finally {
    await client.end();
  }
}

/** After a restore nothing is known any more. */
export function forgetState(plan: Plan): void {
  if (existsSync(stateFile(plan))) writeState(plan, {});
}

function databaseFolder(plan: Plan): string {
  return join(plan.data, 'postgres');
}

function stateFile(plan: Plan): string {
  return join(databaseFolder(plan), 'state.json');
}

function readState(plan: Plan): State {
  try {
    return JSON.parse(readFileSync(stateFile(plan), 'utf8')) as State;
  } catch {
    // Missing or cut off: then all of it is looked at again, which is slow and right.
    return {};
  }
}

function writeState(plan: Plan, state: State): void {
  writeFileSync(`${stateFile(plan)}.new`, JSON.stringify(state));
  renameSync(`${stateFile(plan)}.new`, stateFile(plan));
}
