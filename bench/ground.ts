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
  const variables = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    UV_THREADPOOL_SIZE: '16',
    DATABASE_URL: server.url,
    BALAI_DATA: folder,
    ...secrets,
  };
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: server.url });
    clients.push(client);
    await client.connect();
    return client;
  };
  const { rows } = await (await connect()).query<{ server_version: string }>('show server_version');
  return {
    folder,
    url: server.url,
    apiUrl: roleUrl(server.url, 'balai_api', secrets.BALAI_MASTER_KEY),
    variables,
    config: readConfig(variables),
    postgres: rows[0]?.server_version ?? 'unknown',
    connect,
    async close() {
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      await server.stop();
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
