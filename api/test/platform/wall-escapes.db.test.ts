import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase, testSecrets } from '../../../tools/test/database.ts';
import { limitDatabase, roleUrl } from '../../src/platform/db/roles.ts';

let database: TestDatabase;
let owner: pg.Client;
let api: pg.Client;
let tenant: number;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connect(database.url);
  api = await connect(roleUrl(database.url, 'balai_api', testSecrets.BALAI_MASTER_KEY));
  const { rows } = await owner.query<{ id: number }>(
    "select tenancy.create_tenant('Lembaga Uji', 'uji.example', 'koperasi', 'Asia/Jakarta') as id",
  );
  tenant = rows[0]?.id ?? 0;
});
afterAll(async () => {
  await owner.end();
  await api.end();
  await database.drop();
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

test('TEN-17: a process cannot plant types in pg_temp', async () => {
  for (const role of ['balai_api', 'balai_worker'] as const) {
    const client = await connect(roleUrl(database.url, role, testSecrets.BALAI_MASTER_KEY));
    await expect(client.query('create table pg_temp.loot (n int)')).rejects.toThrow('permission denied');
    await client.end();
  }
});

test('TEN-17: migrating takes the right to temporary tables back from a database that gave it', async () => {
  const name = (await owner.query<{ name: string }>('select current_database() as name')).rows[0]?.name;
  const may = async () =>
    (
      await owner.query<{ api: boolean; worker: boolean }>(
        `select has_database_privilege('balai_api', current_database(), 'TEMPORARY') as api,
          has_database_privilege('balai_worker', current_database(), 'TEMPORARY') as worker`,
      )
    ).rows[0];
  await owner.query(`grant temporary on database ${name} to public, balai_api, balai_worker`);
  expect(await may()).toEqual({ api: true, worker: true });
  await limitDatabase(owner);
  expect(await may()).toEqual({ api: false, worker: false });
});

test('TEN-17: where types can be planted all the same, no function that passes the wall takes them for its own', async () => {
  await owner.query('begin');
  try {
    const body = `begin insert into pg_temp.loot select current_user, count(*) from tenancy.tenants; return true; end`;
    await owner.query('create table pg_temp.loot (who text, n int); grant all on pg_temp.loot to public');
    await owner.query(
      `create function pg_temp.evil(v pg_catalog.date) returns boolean language plpgsql as $$ ${body} $$`,
    );
    await owner.query('create domain pg_temp.date as pg_catalog.date check (pg_temp.evil(value))');
    await owner.query("select platform.ensure_audit_month('2031-05-01'::pg_catalog.date)");
    expect((await owner.query('select * from pg_temp.loot')).rows).toEqual([]);
  } finally {
    await owner.query('rollback');
  }
});

test.each(['force_generic_plan', 'force_custom_plan', 'auto'])(
  'TEN-17: a tenant is found by number and by domain under %s',
  async (mode) => {
    await api.query(`set plan_cache_mode = ${mode}`);
    const find = async (wanted: string) =>
      (await api.query<{ id: number }>('select id from tenancy.find_tenant($1)', [wanted])).rows[0]?.id;
    for (let i = 0; i < 12; i++) {
      expect(await find(String(tenant))).toBe(tenant);
      expect(await find('UJI.example')).toBe(tenant);
      for (const nobody of ['tiada.example', '999999999', '999999999999', '1x', '', 'x'.repeat(5_000)])
        expect(await find(nobody)).toBeUndefined();
    }
  },
);
