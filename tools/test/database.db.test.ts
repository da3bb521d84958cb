import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase, type TestDatabase, workerDatabase } from './database.ts';

async function ask<Row extends pg.QueryResultRow>(database: TestDatabase, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('PLT-2: a test file has one migrated database of its own', async () => {
  const [first, second] = await Promise.all([workerDatabase(), workerDatabase()]);
  expect(second.name).toBe(first.name);
  await ask(first, 'create table public.mine (id int)');
  const migrations = await ask(first, 'select name from platform.migrations');
  expect(migrations.length).toBeGreaterThan(0);
});

test('PLT-2: further databases are copies of the template, or empty, and can be dropped', async () => {
  const [copy, empty] = await Promise.all([freshDatabase(), freshDatabase({ empty: true })]);
  expect(await ask(copy, "select to_regclass('public.mine') as mine")).toEqual([{ mine: null }]);
  expect(await ask(empty, "select to_regclass('platform.migrations') as table")).toEqual([{ table: null }]);
  await Promise.all([copy.drop(), empty.drop()]);
  await expect(ask(copy, 'select 1')).rejects.toThrow(/does not exist/);
});

test('PLT-2: a server of the test run is a real PostgreSQL that sorts by code point', async () => {
  const database = await workerDatabase();
  const rows = await ask<{ word: string }>(
    database,
    "select word from (values ('b'), ('A'), ('a'), ('É')) as t(word) order by 1",
  );
  expect(rows.map((row) => row.word)).toEqual(['A', 'a', 'b', 'É']);
  expect(await ask(database, "select lower('ÉÑ') as lower")).toEqual([{ lower: 'éñ' }]);
});
