import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { testSecrets } from './secrets.ts';

const MIGRATE = join(import.meta.dirname, '../../api/src/platform/db/migrate.ts');

type Migrate = (options: { url: string; masterKey: string }) => Promise<unknown>;

/** Makes a database with every migration applied, closed to connections so that it can be copied at any time. */
export async function makeTemplate(server: string, name: string): Promise<void> {
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  if (existsSync(MIGRATE)) {
    const { migrate } = (await import(pathToFileURL(MIGRATE).href)) as { migrate: Migrate };
    await migrate({ url: onDatabase(server, name), masterKey: testSecrets.BALAI_MASTER_KEY });
  }
  await onServer(server, (client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`));
}

/** The same server, another database. */
export function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** One connection to the server, for statements that no transaction may hold. */
export async function onServer<T>(server: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Copies the template. PostgreSQL copies no rights on the database itself, so they are set again as db/roles.ts has them. */
export async function copyTemplate(server: string, template: string, name: string): Promise<void> {
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = 'balai_schema_owner'");
    if (!rowCount) return;
    await client.query(`GRANT CREATE, TEMPORARY ON DATABASE ${name} TO balai_schema_owner`);
    await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  });
}

export async function dropDatabases(server: string, prefix: string): Promise<void> {
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT quote_ident(datname) AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
