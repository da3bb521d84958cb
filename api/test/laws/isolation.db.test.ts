import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSecrets } from '../../../tools/test/database.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { roleUrl } from '../../src/platform/db/roles.ts';
import { type Column, checksums, type TenantTable, tenantTables } from '../support/isolation/foreign.ts';
import { createWorld, type TestTenant, type World } from '../support/world.ts';

// TEN-17, the third wall: whatever a process would ask the database, every table shows it one tenant's rows only.

let world: World;
let home: TestTenant;
let tables: TenantTable[];
const roles = ['balai_api', 'balai_worker'] as const;
const clients = new Map<string, pg.Client>();

beforeAll(async () => {
  world = await createWorld({ fresh: true });
  await fillDemo(world.env);
  home = await world.tenant();
  await world.user(home, { roles: ['SUPER_ADMIN'] });
  tables = await tenantTables(world);
  for (const role of roles) {
    const client = new pg.Client({
      connectionString: roleUrl(world.url, role, testSecrets.BALAI_MASTER_KEY),
    });
    await client.connect();
    clients.set(role, client);
  }
}, 120_000);
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await world.close();
});

/** What comes of a statement in the tenant of the test: rows touched, or the refusal's code. Nothing is kept. */
async function tried(role: string, sql: string, values: unknown[] = []): Promise<number | string> {
  const client = clients.get(role) as pg.Client;
  await client.query('begin');
  try {
    await client.query(`set local app.tenant_id = '${home.id}'`);
    return (await client.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
  }
}

const DENIED = '42501';
const plain = (columns: readonly Column[]) => columns.filter((column) => !column.generated);

describe('TEN-17 no table gives away another tenant’s rows', () => {
  it('there are tables, and rows of others in them', async () => {
    expect(tables.length).toBeGreaterThan(25);
    const sums = await checksums(world, home.id);
    expect(Object.values(sums).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(8);
  });

  it('none is read, changed or deleted, by either process', async () => {
    const faults: string[] = [];
    const before = await checksums(world, home.id);
    for (const role of roles)
      for (const { name, columns } of tables) {
        const some = plain(columns).find((column) => column.name !== 'tenant_id')?.name ?? 'tenant_id';
        const statements = {
          read: `select from ${name} where tenant_id <> ${home.id}`,
          count: `select from ${name} having count(*) filter (where tenant_id <> ${home.id}) > 0`,
          change: `update ${name} set ${some} = ${some} where tenant_id <> ${home.id}`,
          delete: `delete from ${name} where tenant_id <> ${home.id}`,
        };
        for (const [what, sql] of Object.entries(statements)) {
          const outcome = await tried(role, sql);
          if (outcome !== 0 && outcome !== DENIED) faults.push(`${role} ${what} ${name}: ${outcome}`);
        }
      }
    expect(faults).toEqual([]);
    expect(await checksums(world, home.id)).toEqual(before);
  });

  it('none is written into another tenant, and none of one’s own is moved there', async () => {
    const faults: string[] = [];
    const [other] = await world.asOwner<{ id: number }>(
      "select id from tenancy.tenants where domain = 'tpa.example'",
    );
    for (const role of roles)
      for (const { name, columns } of tables) {
        const [theirs] = await world.asOwner<{ row: string }>(
          `select to_jsonb(t)::text as row from ${name} t where tenant_id = $1 limit 1`,
          [other?.id],
        );
        const list = plain(columns)
          .map((column) => column.name)
          .join(', ');
        if (theirs) {
          const copied = await tried(
            role,
            `insert into ${name} (${list}) select ${list} from jsonb_populate_record(null::${name}, $1::jsonb)`,
            [theirs.row],
          );
          if (copied !== DENIED) faults.push(`${role} insert into ${name}: ${copied}`);
        }
        const moved = await tried(
          role,
          `update ${name} set tenant_id = ${other?.id} where tenant_id = ${home.id}`,
        );
        if (moved !== DENIED && moved !== 0) faults.push(`${role} moves ${name}: ${moved}`);
      }
    expect(faults).toEqual([]);
  });

  it('functions for the vendor answer nobody else', async () => {
    const functions = await world.asOwner<{ name: string; types: string[]; returns: boolean }>(`
      select p.oid::regproc::text as name, p.proretset as returns,
        array(select format_type(t, null) from unnest(p.proargtypes::oid[]) t) as types
      from pg_proc p where p.prosecdef and p.prosrc like '%is\\_vendor()%' and p.proname <> 'is_vendor'`);
    expect(functions.length).toBeGreaterThan(3);
    const arguments_: Readonly<Record<string, string>> = {
      uuid: "'019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa'::uuid",
      integer: '5',
      boolean: 'false',
      date: "'2026-11-21'::date",
      text: "'*/*/*'",
    };
    for (const { name, types } of functions) {
      const given = types.map((type) => arguments_[type] ?? `null::${type}`).join(', ');
      const rows = await tried('balai_api', `select from ${name}(${given}) answer where answer is not null`);
      expect([name, rows === DENIED ? 0 : rows]).toEqual([name, 0]);
    }
  });
});
