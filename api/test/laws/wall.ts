import type pg from 'pg';
import { arrows } from '../../../tools/check/arrows.ts';
import { definers, ownWalls, referenceTables, SCHEMAS, withoutTenant } from './wall-lists.ts';

type Query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

const OWNER = 'balai_schema_owner';
const CROSSING = 'balai_crossing';
const PROCESSES = ['balai_api', 'balai_worker'];
const WALL = "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer)";

/**
 * Holds a database against the law of the tenant wall, from the catalogue alone.
 * @returns one line per fault; empty when all is well
 */
export async function findWallFaults(client: pg.ClientBase): Promise<string[]> {
  const query: Query = async (sql, values) => (await client.query(sql, values)).rows as never;
  const parts = [
    tableFaults,
    keyFaults,
    foreignKeyFaults,
    viewFaults,
    roleFaults,
    definerFaults,
    queueFaults,
  ];
  const found: string[] = [];
  for (const part of parts) found.push(...(await part(query)));
  return found.sort();
}

const TABLES = `
  select c.oid, n.nspname || '.' || c.relname as name, c.relispartition as partition, n.nspname as schema,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenanted,
    coalesce((select jsonb_agg(jsonb_build_object('name', p.polname, 'permissive', p.polpermissive, 'command', p.polcmd,
      'everyone', p.polroles = '{0}', 'using', pg_get_expr(p.polqual, p.polrelid),
      'check', pg_get_expr(p.polwithcheck, p.polrelid))) from pg_policy p where p.polrelid = c.oid), '[]') as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    and n.nspname not like 'pg\\_%'`;

interface Table {
  readonly name: string;
  readonly schema: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly owner: string;
  readonly tenanted: boolean;
  readonly policies: readonly Policy[];
}
interface Policy {
  readonly name: string;
  readonly permissive: boolean;
  readonly command: string;
  readonly everyone: boolean;
  readonly using: string | null;
  readonly check: string | null;
}

async function tableFaults(query: Query): Promise<string[]> {
  const tables = await query<Table & pg.QueryResultRow>(TABLES);
  const names = new Set(tables.map((table) => table.name));
  const listed = [...Object.keys(withoutTenant), ...Object.keys(ownWalls), ...referenceTables];
  return [
    ...listed.filter((name) => !names.has(name)).map((name) => `${name}: stands in a list but is not there`),
    ...tables.flatMap((table) => faultsOf(table).map((fault) => `${table.name}: ${fault}`)),
  ];
}

function faultsOf(table: Table): string[] {
  if (!(SCHEMAS as readonly string[]).includes(table.schema)) return ['a table outside of the known schemas'];
  const listed = Object.hasOwn(withoutTenant, table.name);
  const faults = table.owner === OWNER ? [] : [`belongs to ${table.owner}`];
  if (table.tenanted && listed) faults.push('has tenant_id and stands in the list of those without');
  if (!table.tenanted && !listed) faults.push('has no tenant_id and no reason for it');
  const wall = table.tenanted || Object.hasOwn(ownWalls, table.name);
  if (!wall) return table.policies.length > 0 ? [...faults, 'has a policy that no list names'] : faults;
  if (!table.enabled) faults.push('row-level security is off');
  if (!table.forced) faults.push('row-level security is not forced');
  const [policy, ...others] = table.policies;
  if (!policy || others.length > 0) return [...faults, `has ${table.policies.length} policies, not one`];
  if (!policy.permissive) faults.push('its policy is restrictive');
  if (policy.command !== '*') faults.push('its policy is not for all commands');
  if (!policy.everyone) faults.push('its policy leaves roles out');
  if (!policy.using || !policy.check) faults.push('its policy lacks USING or WITH CHECK');
  if (table.tenanted && policy.using && (policy.using !== WALL || policy.check !== WALL))
    faults.push('its policy is not the tenant wall');
  if (!table.tenanted && policy.name !== ownWalls[table.name])
    faults.push('its policy is not the listed one');
  return faults;
}

/** Every unique key, primary or not, and every exclusion begins with the tenant: so a cluster can hold to it. */
async function keyFaults(query: Query): Promise<string[]> {
  const keys = await query<{ table: string; key: string }>(
    `
    select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as key
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where n.nspname = any($1) and (i.indisunique or i.indisexclusion) and i.indkey[0] <> a.attnum`,
    [SCHEMAS],
  );
  const none = await query<{ table: string }>(
    `
    select c.oid::regclass::text as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind in ('r', 'p')
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
    [SCHEMAS],
  );
  return [
    ...keys.map(({ table, key }) => `${table}: ${key} does not begin with tenant_id`),
    ...none.map(({ table }) => `${table}: has no primary key`),
  ];
}

async function foreignKeyFaults(query: Query): Promise<string[]> {
  const keys = await query<{
    table: string;
    schema: string;
    other: string;
    to: string;
    key: string;
    tenanted: boolean;
    first: boolean;
  }>(
    `
    select k.conrelid::regclass::text as "table", n.nspname as schema, k.conname as key, f.nspname as "to",
      f.nspname || '.' || r.relname as other,
      exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id' and not a.attisdropped) as tenanted,
      (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) = 'tenant_id'
        and (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) = 'tenant_id' as first
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class r on r.oid = k.confrelid join pg_namespace f on f.oid = r.relnamespace
    where k.contype = 'f' and n.nspname = any($1)`,
    [SCHEMAS],
  );
  return keys.flatMap(({ table, schema, other, to, key, tenanted, first }) => [
    ...(tenanted && !first && !referenceTables.includes(other)
      ? [`${table}: ${key} does not begin with tenant_id`]
      : []),
    ...(to === schema || to === 'platform' || arrows[schema]?.includes(to)
      ? []
      : [`${table}: ${key} points against the arrows at ${other}`]),
  ]);
}

async function viewFaults(query: Query): Promise<string[]> {
  const views = await query<{ name: string; kind: string }>(
    `
    select c.oid::regclass::text as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}')`,
    [SCHEMAS],
  );
  return views.map(({ name, kind }) =>
    kind === 'm'
      ? `${name}: a materialised view keeps rows of all tenants`
      : `${name}: a view without security_invoker`,
  );
}

/** Columns of the queue's jobs that the process which answers HTTP counts them by. */
const COUNTED = ['attempts', 'max_attempts', 'run_at', 'locked_at', 'is_available'];

/** What is set once stays: who a person is and where they are at home, whose a membership is. The queue is the worker's. */
const NARROW = `
  select r.rolname as name, 'UPDATE ' || n.nspname || '.' || c.relname || '.' || a.attname as what
  from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where r.rolname = any($1) and n.nspname = 'identity' and has_column_privilege(r.oid, c.oid, a.attnum, 'UPDATE')
    and (c.relname = 'users' and a.attname in ('id', 'home_tenant_id', 'created_at', 'created_by')
      or c.relname = 'user_tenant_access' and a.attname not in ('tenant_role_id', 'last_login_at', 'updated_at'))
  union all
  select 'balai_api', may.verb || ' in graphile_worker.' || c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, (values ('INSERT'), ('UPDATE'), ('DELETE')) as may(verb)
  where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p', 'v') and (has_table_privilege('balai_api', c.oid, may.verb)
    or may.verb <> 'DELETE' and has_any_column_privilege('balai_api', c.oid, may.verb))
  union all
  select 'balai_api', 'SELECT (' || a.attname || ') in graphile_worker.' || c.relname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p', 'v') and c.relname <> 'migrations'
    and has_column_privilege('balai_api', c.oid, a.attnum, 'SELECT')
    and not (c.relname = '_private_jobs' and a.attname = any($2))`;

async function roleFaults(query: Query): Promise<string[]> {
  const roles = await query<{ name: string; login: boolean; bypass: boolean; powers: boolean }>(
    `
    select rolname as name, rolcanlogin as login, rolbypassrls as bypass, rolsuper or rolcreaterole or rolcreatedb or rolreplication as powers
    from pg_roles where rolname = any($1)`,
    [[...PROCESSES, OWNER, CROSSING]],
  );
  const owned = await query<{ name: string; what: string }>(
    `
    select pg_get_userbyid(d.refobjid) as name, pg_describe_object(d.classid, d.objid, d.objsubid) as what
    from pg_shdepend d where d.deptype = 'o' and pg_get_userbyid(d.refobjid) = any($1)
      and d.dbid = (select oid from pg_database where datname = current_database())`,
    [PROCESSES],
  );
  const members = await query<{ name: string; of: string }>(
    `
    select pg_get_userbyid(member) as name, pg_get_userbyid(roleid) as "of" from pg_auth_members where pg_get_userbyid(member) = any($1)`,
    [PROCESSES],
  );
  const reach = await query<{ name: string; what: string }>(
    `
    select r.rolname as name, c.oid::regclass::text || ' ' || may.verb as what
    from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace, (values ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) as may(verb)
    where r.rolname = any($1) and n.nspname = any($2) and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, may.verb)
    union all
    select r.rolname, c.oid::regclass::text || ' ' || may.verb
    from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace, (values ('UPDATE'), ('DELETE')) as may(verb)
    where r.rolname = any($1) and n.nspname = 'platform' and c.relname ~ '^audit_(logs|seals)'
      and (has_table_privilege(r.oid, c.oid, may.verb) or may.verb = 'UPDATE' and has_any_column_privilege(r.oid, c.oid, may.verb))
    union all
    select r.rolname, 'CREATE in ' || n.nspname from pg_roles r, pg_namespace n
    where r.rolname = any($1) and n.nspname = any($2) and has_schema_privilege(r.oid, n.oid, 'CREATE')
    union all
    select r.rolname, may.verb || ' in the database'
    from pg_roles r, (values ('CREATE'), ('TEMPORARY')) as may(verb)
    where r.rolname = any($1) and has_database_privilege(r.oid, current_database(), may.verb)`,
    [PROCESSES, SCHEMAS],
  );
  const narrow = await query<{ name: string; what: string }>(NARROW, [PROCESSES, COUNTED]);
  return [
    ...roles.flatMap(({ name, login, bypass, powers }) => {
      const process = PROCESSES.includes(name);
      return [
        ...(powers ? [`${name}: has powers over the server`] : []),
        ...(process && bypass ? [`${name}: passes the wall`] : []),
        ...(!process && login ? [`${name}: can log in`] : []),
      ];
    }),
    ...owned.map(({ name, what }) => `${name}: owns ${what}`),
    ...members.map(({ name, of }) => `${name}: belongs to ${of}`),
    ...[...reach, ...narrow].map(({ name, what }) => `${name}: may ${what}`),
  ];
}

/** pg_temp has to be named, and last: unnamed it is searched first, and types in it would stand for ours. */
const PATH = 'search_path=pg_catalog, pg_temp';

interface Definer {
  readonly name: string;
  readonly owner: string;
  readonly definer: boolean;
  readonly path: string | null;
  readonly open: boolean;
}

async function definerFaults(query: Query): Promise<string[]> {
  const functions = await query<Definer & pg.QueryResultRow>(
    `
    select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as owner, p.prosecdef as definer,
      (select setting from unnest(p.proconfig) setting where setting like 'search_path=%') as path,
      p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0) as open
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)`,
    [SCHEMAS],
  );
  const definerFunctions = functions.filter((item) => item.definer);
  const names = new Set(definerFunctions.map((item) => item.name));
  return [
    ...Object.keys(definers)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: stands in the list but is not there`),
    // One that names a path of its own leaves that of a function which calls it: it too must put pg_temp last.
    ...functions
      .filter(({ definer, path }) => path !== PATH && (definer || path !== null))
      .map(({ name }) => `${name}: its search_path is not pinned to pg_catalog with pg_temp last`),
    ...definerFunctions.flatMap(({ name, owner, open }) => [
      ...(Object.hasOwn(definers, name)
        ? []
        : [`${name}: runs with its owner’s rights and no reason is listed`]),
      ...(owner === OWNER || owner === CROSSING ? [] : [`${name}: belongs to ${owner}`]),
      ...(open ? [`${name}: everyone may execute it`] : []),
    ]),
  ];
}

/** The queue's tables are exempt: jobs carry ids and are worked inside their tenant. But both processes must see them. */
async function queueFaults(query: Query): Promise<string[]> {
  const tables = await query<{ name: string; good: boolean }>(
    `
    select c.relname as name, (select count(*) = 1 and bool_and(p.polname = 'queue' and p.polpermissive and p.polcmd = '*'
        and p.polroles @> array(select oid from pg_roles where rolname = any($1)))
      from pg_policy p where p.polrelid = c.oid) as good
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p') and c.relrowsecurity`,
    [PROCESSES],
  );
  return tables
    .filter(({ good }) => !good)
    .map(({ name }) => `graphile_worker.${name}: the processes do not see its rows`);
}
