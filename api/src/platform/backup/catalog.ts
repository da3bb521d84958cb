import type pg from 'pg';

/** Schemas whose tables a backup holds. The queue's tables are among them: a job that waits is data too. */
const SCHEMAS = [
  'platform',
  'tenancy',
  'identity',
  'insurance',
  'integrations',
  'kedisiplinan',
  'praktikum',
  'graphile_worker',
];
/** Made by migrating, not restored. */
const MADE_BY_MIGRATING = ['platform.migrations', 'graphile_worker.migrations'];

export interface Table {
  /** `schema.name`, quoted where needed. */
  readonly name: string;
  /** Quoted; generated ones are left out. */
  readonly columns: readonly string[];
}
export interface Partition {
  readonly name: string;
  readonly parent: string;
  /** `FOR VALUES FROM … TO …` */
  readonly bound: string;
}
export interface Counter {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

/** All tables in an order in which each comes after those that it points at. @throws where they form a circle */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select c.oid::regclass::text as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct k.confrelid::regclass::text from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
    order by 1`,
    [SCHEMAS],
  );
  const waiting = rows.filter((row) => !MADE_BY_MIGRATING.includes(row.name));
  const placed = new Set<string>();
  const order: Table[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((row) => row.needs.every((need) => placed.has(need)));
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (!next)
      throw new Error(
        `these tables point at each other in a circle: ${waiting.map((row) => row.name).join(', ')}`,
      );
    placed.add(next.name);
    order.push({ name: next.name, columns: next.columns });
  }
  return order;
}

export async function partitions(client: pg.ClientBase): Promise<Partition[]> {
  const { rows } = await client.query<Partition>(
    `select c.oid::regclass::text as name, i.inhparent::regclass::text as parent,
      pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid
    where n.nspname = any($1) and c.relispartition and c.relkind = 'r' order by 1`,
    [SCHEMAS],
  );
  return rows;
}

/** Where the counters of identity columns and sequences stand. */
export async function counters(client: pg.ClientBase): Promise<Counter[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind = 'S' order by 1`,
    [SCHEMAS],
  );
  const found: Counter[] = [];
  for (const { name } of rows) {
    const at = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    found.push({ name, value: at.rows[0]?.value ?? '1', called: at.rows[0]?.called ?? false });
  }
  return found;
}

/** Triggers that would do again what the rows already show. */
export async function triggers(client: pg.ClientBase): Promise<{ table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0`,
    [SCHEMAS],
  );
  return rows;
}
