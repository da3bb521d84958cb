import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { ensureRoles, OWNER_ROLE } from './roles.ts';

const FOLDER = join(import.meta.dirname, '../../../db');

export interface MigrateOptions {
  /** A direct connection (no transaction pooler) of a role that may create roles. */
  readonly url: string;
  readonly masterKey: string;
  readonly log?: (line: string) => void;
  /** Run these only: a restore stops at the version of its backup first. */
  readonly only?: ReadonlySet<string>;
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Brings a database to the newest schema: roles, the job queue's tables, each new file of `db/migrations` in its own
 * transaction, then the tenant wall. Safe to call from several instances at once.
 * @returns names of the migrations that ran now
 * @throws when a file that has already run was changed: migrations go forward only
 */
export async function migrate({
  url,
  masterKey,
  log = () => undefined,
  only,
}: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'balai-migrate' });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('balai:migrate'))");
    await ensureRoles(client, masterKey);
    await client.query(`create schema if not exists platform authorization ${OWNER_ROLE}`);
    await client.query(`set role ${OWNER_ROLE}`);
    await client.query(`create table if not exists platform.migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const before = await applied(client);
    const files = await readMigrations();
    const missing = files.filter((file) => !before.has(file.name) && (!only || only.has(file.name)));
    refuseChanged(files, before);
    if (missing.length === 0) return [];
    await migrateJobs({ connectionString: asOwner(url), schema: 'graphile_worker', logger: quiet() });
    for (const file of missing) {
      await runOne(client, file);
      log(`migrated ${file.name}`);
    }
    await client.query(await readFile(join(FOLDER, 'every-table.sql'), 'utf8'));
    return missing.map((file) => file.name);
  } finally {
    await client.end();
  }
}

/** Names of migrations that the code has and the database has not: readiness asks this. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ name: string }[]>,
): Promise<string[]> {
  const done = new Set((await query('select name from platform.migrations')).map((row) => row.name));
  return (await readMigrations()).map((file) => file.name).filter((name) => !done.has(name));
}

async function applied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** What this version of the code brings, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = join(FOLDER, 'migrations');
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function refuseChanged(files: readonly Migration[], before: ReadonlyMap<string, string>): void {
  for (const file of files) {
    const checksum = before.get(file.name);
    if (checksum !== undefined && checksum !== file.checksum)
      throw new Error(`${file.name} was changed after it had run here. Write a new migration instead.`);
  }
}

async function runOne(client: pg.Client, file: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local row_security = off');
    await client.query(file.sql);
    await client.query('insert into platform.migrations (name, checksum) values ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${file.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** The queue's migrations open a connection of their own; its tables shall belong to our owner like all others. */
function asOwner(url: string): string {
  const parsed = new URL(url);
  parsed.searchParams.set('options', `-c role=${OWNER_ROLE}`);
  return parsed.toString();
}

function quiet() {
  return new Logger(() => () => undefined);
}
