import { compile } from '../../src/platform/db/database.ts';
import type { Tx } from '../../src/platform/db/tx.ts';
import type { TestTenant, World } from './world.ts';

/**
 * Fills a tenant with members in one go: 60 first names, words in the middle, last names; 2 of 100 suspended, 10 of
 * 100 clients with one of 200 codes, a third readers, one of a thousand admin.
 */
export async function addManyUsers(world: World, at: TestTenant, count: number): Promise<void> {
  const names = `(array['Siti','Budi','Agus','Dewi','Joko','Ratna','Wayan','Made','Nyoman','Ketut','Putu','Eko','Dwi','Tri','Sri','Indah','Rina','Rini','Andi','Ahmad','Muhammad','Nur','Abdul','Fajar','Bayu','Gilang','Hendra','Irfan','Kartika','Lestari'])`;
  await world.asOwner(
    `insert into identity.users (id, home_tenant_id, username, email, full_name, user_type, status, restrictions,
       nik_index, nik_last4, created_at, updated_at)
     select gen_random_uuid(), $1::int, 'm' || $1::int || '_' || i, 'm' || $1::int || '_' || i || '@contoh.id',
       ${names}[1 + abs(hashint4(i)) % 30] || ' ' || ${names}[1 + abs(hashint4(i + 7)) % 30] || ' ' || initcap(substr(md5(i::text), 1, 7)),
       (array['CORE','CORE','CORE','CORE','CORE','CORE','CORE','CLIENT','PROVIDER','MEMBER'])[1 + i % 10],
       case when i % 100 < 90 then 'ACTIVE' when i % 100 < 95 then 'PENDING_APPROVAL' when i % 100 < 98 then 'INACTIVE' else 'SUSPENDED' end,
       case when i % 10 = 7 then jsonb_build_object('CLIENT_CODE', 'C' || lpad(((i / 10) % 200)::text, 3, '0')) else '{}' end,
       sha256(('nik' || i)::bytea), '0000', now() - i * interval '1 second', now()
     from generate_series(1, $2::int) i`,
    [at.id, count],
  );
  await world.asOwner(
    `insert into identity.user_tenant_access (tenant_id, id, user_id, user_email, user_full_name, user_type, status, created_at, updated_at)
     select $1::int, gen_random_uuid(), id, email, full_name, user_type, status, created_at, updated_at
     from identity.users where home_tenant_id = $1::int and username like 'm' || $1::int || '\\_%'`,
    [at.id],
  );
  await world.asOwner(
    `insert into identity.user_roles (tenant_id, user_id, role_id, assigned_at)
     select $1::int, u.id, r.id, now() from identity.users u
     join identity.roles r on r.tenant_id = $1::int and r.name = case
       when right(u.username, 3) = '123' then 'ADMIN' when right(u.username, 1) in ('1','2','3') then 'READER' end
     where u.home_tenant_id = $1::int and u.username like 'm' || $1::int || '\\_%'`,
    [at.id],
  );
  await world.asOwner(
    `insert into identity.user_restrictions (tenant_id, user_id, name, value)
     select $1::int, u.id, v.name, v.value from identity.users u cross join identity.restriction_values(u.restrictions) v
     where u.home_tenant_id = $1::int and u.username like 'm' || $1::int || '\\_%'`,
    [at.id],
  );
  await world.asOwner(
    'analyze identity.users, identity.user_tenant_access, identity.user_roles, identity.user_facets, identity.user_words, identity.user_restrictions',
  );
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** How many rows of each table the queries of `work` read, by PostgreSQL's own count, and how many the first answers. */
export async function rowsRead(
  tx: Tx,
  work: (tx: Tx) => Promise<unknown>,
): Promise<{ readonly read: Readonly<Record<string, number>>; readonly shown: number }> {
  const plans: Node[] = [];
  const spy = Object.assign(Object.create(tx) as Tx, {
    all: async (query: Parameters<Tx['all']>[0]) => {
      const { sql, parameters } = compile(query);
      const explain = {
        compile: () => ({ sql: `explain (analyze, buffers, format json) ${sql}`, parameters }),
      };
      const [row] = await tx.all<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(explain as never);
      if (row?.['QUERY PLAN'][0]) plans.push(row['QUERY PLAN'][0].Plan);
      return tx.all(query);
    },
  });
  await work(spy);
  const [first] = plans;
  if (!first) throw new Error('nothing was queried');
  const read: Record<string, number> = {};
  const visit = (node: Node) => {
    const table = node['Relation Name'];
    if (table) {
      const each =
        node['Actual Rows'] +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0);
      read[table] = (read[table] ?? 0) + each * node['Actual Loops'];
    }
    for (const child of node.Plans ?? []) visit(child);
  };
  for (const plan of plans) visit(plan);
  return { read, shown: first['Actual Rows'] };
}
