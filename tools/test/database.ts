import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import './global-setup.ts';
import { copyTemplate, onDatabase, onServer } from './template.ts';

export { testSecrets } from './secrets.ts';

export interface TestDatabase {
  /** Superuser on this database. Roles of the product: `roleUrl(url, role, testSecrets.BALAI_MASTER_KEY)`. */
  readonly url: string;
  readonly name: string;
  /** The server's maintenance database, as superuser. */
  readonly server: string;
  readonly drop: () => Promise<void>;
}

let own: Promise<TestDatabase> | undefined;

/**
 * The database of this test file: a fresh copy of the migrated template, the same at each call in one file.
 * Nothing has to be cleaned up: the next file of the worker replaces it.
 */
export function workerDatabase(): Promise<TestDatabase> {
  own ??= make(`w${process.env.VITEST_POOL_ID ?? '0'}`, inject('databaseTemplate'));
  return own;
}

/** One more database: for tests that stop, break or migrate one. Dropped with the server, or by `drop`. */
export function freshDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  return make(`f${randomBytes(6).toString('hex')}`, options.empty ? 'template0' : inject('databaseTemplate'));
}

async function make(suffix: string, template: string): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `${inject('databasePrefix')}${suffix}`;
  await copyTemplate(server, template, name);
  return {
    url: onDatabase(server, name),
    name,
    server,
    drop: () =>
      onServer(server, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
