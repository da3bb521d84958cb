import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Config, readConfig } from '../api/src/platform/config/config.ts';
import { roleUrl } from '../api/src/platform/db/roles.ts';
import { startEmbeddedPostgres } from '../tools/postgres/embedded.ts';

/** Keys that follow from a text: MACs and indexes in a kept folder stay valid from run to run. */
const secrets = {
  BALAI_MASTER_KEY: fixed('master'),
  BALAI_AUDIT_KEY: fixed('audit'),
  BALAI_JWT_KEYS: `bench:${fixed('jwt')}`,
};

function fixed(purpose: string): string {
  return createHash('sha256').update(`balai-bench:${purpose}`).digest('base64');
}

/** A PostgreSQL with the product's own settings, and what a process of the product is told. */
export interface Ground {
  readonly folder: string;
  /** Superuser, whom the tenant wall does not hold: for loading, and for baselines. */
  readonly url: string;
  readonly apiUrl: string;
  /** Variables of every process of the product in this run. */
  readonly variables: Readonly<Record<string, string>>;
  readonly config: Config;
  readonly postgres: string;
  /** A session as superuser; ends with the ground. */
  connect(): Promise<pg.Client>;
  /** Another database of the same server, which is made where it is missing. */
  database(name: string): Promise<Ground>;
  close(): Promise<void>;
}

/** @param keep folder for the data; without it a temporary one that goes with the run */
export async function openGround(keep: string | undefined): Promise<Ground> {
  const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'balai-bench-')) : resolve(keep);
  mkdirSync(folder, { recursive: true });
  // The database may run as nobody, who has to walk through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { max_wal_size: '4GB' },
  });
  const clients: pg.Client[] = [];
  const connectTo = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    clients.push(client);
    // A lost connection fails the query under way, and not the run by itself.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const { rows } = await (await connectTo(server.url)).query<{ server_version: string }>(
    'show server_version',
  );
  const on = (url: string): Ground => {
    const variables = variablesOf(url, folder);
    return {
      folder,
      url,
      apiUrl: roleUrl(url, 'balai_api', secrets.BALAI_MASTER_KEY),
      variables,
      config: readConfig(variables),
      postgres: rows[0]?.server_version ?? 'unknown',
      connect: () => connectTo(url),
      async database(name) {
        const client = await connectTo(server.superuserUrl);
        const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
        if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
        return on(Object.assign(new URL(server.url), { pathname: `/${name}` }).toString());
      },
      async close() {
        await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
        await server.stop();
        if (keep === undefined) rmSync(folder, { recursive: true, force: true });
      },
    };
  };
  return on(server.url);
}

function variablesOf(url: string, folder: string) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    UV_THREADPOOL_SIZE: '16',
    DATABASE_URL: url,
    BALAI_DATA: folder,
    ...secrets,
  };
}
