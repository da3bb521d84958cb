import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderSchema } from '../../../tools/gen/schema.ts';
import { renderTables } from '../../../tools/gen/tables.ts';
import { freshDatabase, type TestDatabase } from '../../../tools/test/database.ts';
import { ROOT } from './files.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const committed = (path: string) => readFileSync(join(ROOT, path), 'utf8');

// The database tests run on PostgreSQL 15 and on the embedded 18: one committed file has to be right for both.
test('PLT-15: schema.sql is what the migrations make, whatever the version of the server', async () => {
  expect(await renderSchema(client)).toBe(committed('api/db/schema.sql'));
});

test('the row types are those of the migrated database', async () => {
  expect(await renderTables(client)).toBe(committed('api/src/platform/db/tables.gen.ts'));
});

test('a change of the database shows in both', async () => {
  await client.query('begin');
  await client.query(
    'alter table identity.roles add column planted text; grant delete on platform.schedules to balai_api',
  );
  const schema = await renderSchema(client);
  const tables = await renderTables(client);
  await client.query('rollback');
  expect(schema).toContain('  planted text');
  expect(schema).toMatch(/grant [a-z, ]*delete[a-z, ]* on platform\.schedules to balai_api;/);
  expect(tables).toContain('planted: string | null');
});
