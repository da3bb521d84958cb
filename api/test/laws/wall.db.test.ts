import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../tools/test/database.ts';
import { findWallFaults } from './wall.ts';

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

/** Faults that the statements would make; the database is as before afterwards. */
async function planted(sql: string): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(sql);
    return await findWallFaults(client);
  } finally {
    await client.query('rollback');
  }
}

const WALL = "nullif(current_setting('app.tenant_id', true), '')::int";
const table = (name: string, columns = 'id uuid not null, primary key (tenant_id, id)') =>
  `create table ${name} (tenant_id int not null, ${columns}); alter table ${name} owner to balai_schema_owner;
   alter table ${name} enable row level security; alter table ${name} force row level security;`;
const wall = (name: string) =>
  `create policy tenant_wall on ${name} for all using (tenant_id = ${WALL}) with check (tenant_id = ${WALL});`;
const good = table('identity.planted') + wall('identity.planted');

/** What is planted, and a part of the line that must come out. */
const plants: Readonly<Record<string, readonly [sql: string, fault: string]>> = {
  'a table without the wall': [
    'create table identity.planted (tenant_id int, id uuid, primary key (tenant_id, id))',
    'identity.planted: row-level security is off',
  ],
  'a wall that the owner passes': [
    `${good} alter table identity.planted no force row level security`,
    'identity.planted: row-level security is not forced',
  ],
  'row-level security without a policy': [table('identity.planted'), 'has 0 policies'],
  'a second policy, which would open the first': [
    `${good} create policy also on identity.planted using (true)`,
    'has 2 policies',
  ],
  'a restrictive policy, which a cluster turns round': [
    `${table('identity.planted')} create policy tenant_wall on identity.planted as restrictive for all using (tenant_id = ${WALL}) with check (tenant_id = ${WALL})`,
    'its policy is restrictive',
  ],
  'a policy for reading only': [
    `${table('identity.planted')} create policy tenant_wall on identity.planted for select using (tenant_id = ${WALL})`,
    'its policy is not for all commands',
  ],
  'a policy that checks no writing': [
    `${table('identity.planted')} create policy tenant_wall on identity.planted for all using (tenant_id = ${WALL})`,
    'its policy lacks USING or WITH CHECK',
  ],
  'a policy for one role': [
    `${table('identity.planted')} create policy tenant_wall on identity.planted for all to balai_api using (tenant_id = ${WALL}) with check (tenant_id = ${WALL})`,
    'its policy leaves roles out',
  ],
  'a policy that lets all pass': [
    `${table('identity.planted')} create policy tenant_wall on identity.planted for all using (true) with check (true)`,
    'its policy is not the tenant wall',
  ],
  'a table with no tenant and no reason': [
    'create table identity.planted (id uuid primary key)',
    'identity.planted: has no tenant_id and no reason for it',
  ],
  'a table in a schema of its own': [
    'create table public.planted (id int)',
    'public.planted: a table outside',
  ],
  'a table that a process owns': [
    `${good} alter table identity.planted owner to balai_api`,
    'balai_api: owns',
  ],
  'a table of the superuser': [
    `${good} alter table identity.planted owner to current_user`,
    'identity.planted: belongs to',
  ],
  'a primary key without the tenant': [
    `${table('identity.planted', 'id uuid primary key')} ${wall('identity.planted')}`,
    'identity.planted_pkey does not begin with tenant_id',
  ],
  'a table without a primary key': [
    `${table('identity.planted', 'id uuid')} ${wall('identity.planted')}`,
    'identity.planted: has no primary key',
  ],
  'a unique key without the tenant': [
    `${good} create unique index planted_unique on identity.planted (id)`,
    'planted_unique does not begin with tenant_id',
  ],
  'a unique key over an expression': [
    `${good} create unique index planted_unique on identity.planted ((tenant_id + 0), id)`,
    'planted_unique does not begin with tenant_id',
  ],
  'a foreign key without the tenant': [
    `${table('identity.planted', 'id uuid, primary key (tenant_id, id)')} ${wall('identity.planted')}
     create table identity.other (tenant_id int, id uuid, other uuid, primary key (tenant_id, id),
       constraint crosswise foreign key (other, tenant_id) references identity.planted (id, tenant_id))`.replace(
      'primary key (tenant_id, id))',
      'primary key (tenant_id, id), unique (id, tenant_id))',
    ),
    'crosswise does not begin with tenant_id',
  ],
  'a foreign key against the arrows': [
    `${table('tenancy.planted', 'id uuid not null references identity.users (id), primary key (tenant_id, id)')} ${wall('tenancy.planted')}`,
    'points against the arrows at identity.users',
  ],
  'a view with its owner’s eyes': [
    'create view identity.planted as select * from identity.users',
    'identity.planted: a view without security_invoker',
  ],
  'a materialised view': [
    'create materialized view identity.planted as select * from identity.users',
    'identity.planted: a materialised view',
  ],
  'a process that passes the wall': ['alter role balai_api bypassrls', 'balai_api: passes the wall'],
  'a process with powers over the server': ['alter role balai_worker createrole', 'balai_worker: has powers'],
  'a process that can become the owner': [
    'grant balai_crossing to balai_worker',
    'balai_worker: belongs to balai_crossing',
  ],
  'an owner that can log in': ['alter role balai_schema_owner login', 'balai_schema_owner: can log in'],
  'a trail that can be rewritten': [
    'grant update (action) on platform.audit_logs to balai_api',
    'balai_api: may platform.audit_logs UPDATE',
  ],
  'a month of the trail that can be thinned out': [
    "do $$ begin execute format('grant delete on %s to balai_worker', (select inhrelid::regclass from pg_inherits where inhparent = 'platform.audit_logs'::regclass limit 1)); end $$",
    'DELETE',
  ],
  'a table that can be emptied': ['grant truncate on identity.roles to balai_api', 'identity.roles TRUNCATE'],
  'a process that may create': ['grant create on schema identity to balai_api', 'CREATE in identity'],
  'a function with its owner’s rights that no list names': [
    `create function identity.planted() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1';
     alter function identity.planted() owner to balai_schema_owner; revoke execute on function identity.planted() from public`,
    'identity.planted(): runs with its owner’s rights',
  ],
  'a listed function with a loose search_path': [
    'alter function identity.find_login(text) reset search_path',
    'identity.find_login(text): its search_path is not pinned',
  ],
  'a listed function whose types are looked up in pg_temp first': [
    'alter function identity.find_login(text) set search_path = pg_catalog',
    'identity.find_login(text): its search_path is not pinned',
  ],
  'a function called by others that lets pg_temp in again': [
    'alter function identity.words_of(text, text, text) set search_path = pg_catalog',
    'identity.words_of(text,text,text): its search_path is not pinned',
  ],
  'a process that may make temporary types': [
    "do $$ begin execute format('grant temporary on database %I to balai_api', current_database()); end $$",
    'balai_api: may TEMPORARY in the database',
  ],
  'a listed function that everyone may execute': [
    'grant execute on function identity.find_login(text) to public',
    'identity.find_login(text): everyone may execute it',
  ],
  'a listed function of the superuser': [
    'alter function identity.find_login(text) owner to current_user',
    'identity.find_login(text): belongs to',
  ],
  'a listed function that is gone': [
    'drop function identity.tenants_of(uuid)',
    'identity.tenants_of(uuid): stands in the list but is not there',
  ],
  'a process that answers HTTP and reads what jobs carry': [
    'grant select (payload) on graphile_worker._private_jobs to balai_api',
    'balai_api: may SELECT (payload) in graphile_worker._private_jobs',
  ],
  'a process that answers HTTP and writes into the queue': [
    'grant insert on graphile_worker._private_tasks to balai_api',
    'balai_api: may INSERT in graphile_worker._private_tasks',
  ],
  'a process that moves people to another home': [
    'grant update (home_tenant_id) on identity.users to balai_worker',
    'balai_worker: may UPDATE identity.users.home_tenant_id',
  ],
  'a process that hands a membership to somebody else': [
    'grant update on identity.user_tenant_access to balai_api',
    'balai_api: may UPDATE identity.user_tenant_access.user_id',
  ],
  'a queue that its workers do not see': [
    "do $$ begin execute format('drop policy queue on graphile_worker.%I', (select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'queue' limit 1)); end $$",
    'the processes do not see its rows',
  ],
};

describe('the law of the tenant wall', () => {
  test('TEN-17, TEN-18: the migrated database keeps it', async () => {
    expect(await findWallFaults(client)).toEqual([]);
  });

  test.each(Object.entries(plants))('TEN-18: it bites on %s', async (_title, [sql, fault]) => {
    const faults = await planted(sql);
    expect(
      faults.filter((line) => line.includes(fault)),
      faults.join('\n'),
    ).not.toEqual([]);
  });

  test('TEN-18: it lets a walled table pass', async () => {
    expect(await planted(good)).toEqual(await findWallFaults(client));
  });

  test('the queue is open to the worker, who owns none of it', async () => {
    await client.query('begin');
    try {
      await client.query('set local role balai_worker');
      await client.query("select graphile_worker.add_job('planted', '{}'::json)");
      const { rows } = await client.query(
        "select task_identifier from graphile_worker.jobs where task_identifier = 'planted'",
      );
      expect(rows).toHaveLength(1);
    } finally {
      await client.query('rollback');
    }
  });
});
