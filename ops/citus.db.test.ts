import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderSchema } from '../tools/gen/schema.ts';
import { freshDatabase, type TestDatabase } from '../tools/test/database.ts';

// There is no Citus where the tests run. So its functions are stood in for by ones that refuse what Citus refuses
// (a key between a spread table and one that is not) and write down what they were asked for.
const STAND_IN = `
  create table public.asked (table_name text primary key, kind text not null, together text);
  create function public.refuse_early_keys(wanted text) returns void language plpgsql as $$
  begin
    if exists (select from pg_constraint where contype = 'f' and (conrelid = wanted::regclass or confrelid = wanted::regclass))
      then raise exception '% has foreign keys', wanted; end if;
  end $$;
  create function public.create_reference_table(wanted text) returns void language plpgsql as $$
  begin perform public.refuse_early_keys(wanted); insert into public.asked values (wanted, 'reference'); end $$;
  create function public.create_distributed_table(wanted text, by_column text, colocate_with text) returns void language plpgsql as $$
  begin
    perform public.refuse_early_keys(wanted);
    if exists (select from pg_index i where i.indrelid = wanted::regclass and i.indisunique and i.indkey[0] <>
      (select attnum from pg_attribute where attrelid = wanted::regclass and attname = by_column))
      then raise exception '% has a key without %', wanted, by_column; end if;
    insert into public.asked values (wanted, 'distributed', colocate_with);
  end $$;`;

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

test('PLT-15: distribute.sql spreads every table of the tenants and leaves the schema as it was', async () => {
  const script = readFileSync(join(import.meta.dirname, 'citus/distribute.sql'), 'utf8').replace(
    'create extension if not exists citus;',
    '',
  );
  const before = await renderSchema(client);
  await client.query(STAND_IN);
  await client.query(`begin; ${script}; commit`);
  const { rows } = await client.query<{ table_name: string; kind: string; together: string | null }>(
    'select * from public.asked order by table_name',
  );
  const names = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.table_name);
  expect(names('reference')).toEqual([
    'identity.permissions',
    'identity.users',
    'tenancy.modules',
    'tenancy.plan_modules',
    'tenancy.plans',
    'tenancy.tenants',
  ]);
  const { rows: tenanted } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  expect(names('distributed')).toEqual(tenanted.map(({ name }) => name));
  expect(new Set(rows.filter((row) => row.kind === 'distributed').map((row) => row.together))).toEqual(
    new Set(['default', tenanted[0]?.name]),
  );
  expect(await renderSchema(client)).toBe(before);
});
