import type pg from 'pg';

/** Schemas of the product, in the order of their dependence. */
export const SCHEMAS = [
  'platform',
  'tenancy',
  'identity',
  'insurance',
  'integrations',
  'kedisiplinan',
  'praktikum',
];

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly not_null: boolean;
  readonly has_default: boolean;
  readonly generated: boolean;
  readonly choices: string[] | null;
}

const types: Readonly<Record<string, string>> = {
  int4: 'number',
  int2: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  text: 'string',
  uuid: 'string',
  date: 'string',
  time: 'string',
  numeric: 'string',
  bytea: 'Buffer',
  _text: 'string[]',
  _int4: 'number[]',
  _uuid: 'string[]',
};

/** The row types of all tables as Kysely wants them, read from the migrated database itself. */
export async function renderTables(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS, [SCHEMAS]);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `  '${table}': {\n${columns.map((column) => `    ${column.column}: ${typeOf(column)};`).join('\n')}\n  };`,
  );
  return `// Made by \`npm run gen\` from the migrated database. Do not edit.\nimport type { ColumnType, Generated, GeneratedAlways } from 'kysely';\n\ntype Moment = ColumnType<Date, Date | string, Date | string>;\ntype Json = ColumnType<unknown, string, string>;\n\nexport interface DB {\n${interfaces.join('\n')}\n}\n`;
}

function typeOf(column: Column): string {
  const choices = column.choices?.map((choice) => `'${choice}'`).join(' | ');
  const known =
    column.type === 'timestamptz'
      ? 'Moment'
      : column.type === 'jsonb'
        ? 'Json'
        : (choices ?? types[column.type]);
  if (!known) throw new Error(`${column.table}.${column.column}: no TypeScript type for ${column.type}`);
  const nullable =
    known === 'Moment'
      ? 'ColumnType<Date | null, Date | string | null, Date | string | null>'
      : known === 'Json'
        ? 'ColumnType<unknown, string | null, string | null>'
        : `${known} | null`;
  const base = column.not_null ? known : nullable;
  if (column.generated) return `GeneratedAlways<${base}>`;
  if (!column.has_default) return base;
  if (known === 'Moment') return 'ColumnType<Date, Date | string | undefined, Date | string>';
  return known === 'Json' ? 'ColumnType<unknown, string | undefined, string>' : `Generated<${base}>`;
}

// A CHECK of the form column IN ('a', 'b') becomes a union of literals.
const COLUMNS = `
  select n.nspname || '.' || c.relname as "table", a.attname as "column", t.typname as type, a.attnotnull as not_null,
    a.atthasdef and a.attgenerated = '' or a.attidentity <> '' as has_default, a.attgenerated <> '' as generated,
    (select array_agg(m[1] order by i) from pg_constraint k,
       regexp_matches(pg_get_constraintdef(k.oid), '''([A-Za-z_]+)''::text', 'g') with ordinality as r(m, i)
     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
       and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%') as choices
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
  order by 1, a.attnum`;
