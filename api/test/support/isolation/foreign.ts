import type { World } from '../world.ts';

/** What belongs to others than the tenant that tries, read from the catalogue: whatever tables there will be. */
export interface Foreign {
  /** One value of each uuid column of each table. */
  readonly ids: readonly string[];
  /** Every uuid that stands in others' rows and in none of one's own: none of them may be answered. */
  readonly secrets: ReadonlySet<string>;
  readonly tenantIds: readonly number[];
  readonly domain: string;
  /** Tables of tenants in which nobody else has a row: nothing is proved about them. */
  readonly empty: readonly string[];
}

export interface TenantTable {
  readonly name: string;
  readonly columns: readonly Column[];
}
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly generated: boolean;
}

/** The tables with tenant_id, partitions left out. */
export async function tenantTables(world: World): Promise<TenantTable[]> {
  return world.asOwner<TenantTable>(`
    select n.nspname || '.' || c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname,
      'type', format_type(a.atttypid, null), 'generated', a.attgenerated <> '') order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' and n.nspname <> 'graphile_worker'
    group by n.nspname, c.relname, c.oid
    having bool_or(a.attname = 'tenant_id') order by 1`);
}

export async function readForeign(world: World, own: number, domain: string): Promise<Foreign> {
  const tables = await tenantTables(world);
  const ids = new Set<string>();
  const theirs = new Set<string>();
  const ours = new Set<string>();
  const empty: string[] = [];
  for (const { name, columns } of tables) {
    const [count] = await world.asOwner<{ n: number }>(
      `select count(*)::int as n from ${name} where tenant_id <> $1`,
      [own],
    );
    if (count?.n === 0) empty.push(name);
    for (const column of columns.filter((one) => one.type === 'uuid')) {
      const values = await world.asOwner<{ id: string; here: boolean }>(
        `select distinct ${column.name}::text as id, tenant_id = $1 as here from ${name} where ${column.name} is not null`,
        [own],
      );
      for (const { id, here } of values) (here ? ours : theirs).add(id);
      const first = values.find((row) => !row.here && !ours.has(row.id));
      if (first) ids.add(first.id);
    }
  }
  // What all tenants share is nobody's secret.
  const shared = await world.asOwner<{ id: string }>(
    'select id::text from tenancy.modules union all select id::text from identity.permissions',
  );
  for (const { id } of shared) ours.add(id);
  const tenants = await world.asOwner<{ id: number }>('select id from tenancy.tenants where id <> $1', [own]);
  return {
    ids: [...ids].filter((id) => !ours.has(id)),
    secrets: new Set([...theirs].filter((id) => !ours.has(id))),
    tenantIds: tenants.map((row) => row.id),
    domain,
    empty,
  };
}

/** Where tries by nobody in particular go: to the vendor, whoever makes them. */
const VENDORS = ['platform.audit_logs', 'platform.mails', 'identity.registrations'];

/** A checksum of all rows of others, table by table, and of the tenants and people themselves. */
export async function checksums(world: World, own: number): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  const sum = async (name: string, condition: string) => {
    const [row] = await world.asOwner<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
       from ${name} t where ${condition}`,
      [own],
    );
    sums[name] = row?.sum ?? '';
  };
  for (const { name } of await tenantTables(world))
    await sum(
      name,
      VENDORS.includes(name)
        ? "t.tenant_id <> $1 and t.tenant_id <> (select id from tenancy.tenants where type = 'vendor')"
        : 't.tenant_id <> $1',
    );
  await sum('tenancy.tenants', 't.id <> $1');
  await sum('identity.users', 't.home_tenant_id <> $1');
  return sums;
}
