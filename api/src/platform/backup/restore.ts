import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, readMigrations } from '../db/migrate.ts';
import { OWNER_ROLE } from '../db/roles.ts';
import { type BackupHeader, FORMAT, type TableEnd } from './backup.ts';
import { partitions, type Table, tablesInOrder, triggers } from './catalog.ts';
import { BrokenBackup, type Frame, readFrames } from './frames.ts';

const EVERY_TABLE = join(import.meta.dirname, '../../../db/every-table.sql');

export interface RestoreOptions {
  /** A direct connection to an empty database, of a role that may create roles. */
  readonly url: string;
  readonly path: string;
  readonly masterKey: string;
  readonly log?: (line: string) => void;
}

/**
 * Fills an empty database from a backup: the schema of the backup's version, then every row in one transaction, then
 * the migrations that are newer. The file is read to its end first, so that a damaged one changes nothing.
 * @returns rows by table
 * @throws where the database holds tenants, where the file is damaged, where the backup is newer than this code
 */
export async function restore({ url, path, masterKey, log }: RestoreOptions): Promise<TableEnd[]> {
  const header = await checkFile(path);
  await refuseForeign(header);
  await refuseFilled(url);
  const only = new Set(header.migrations.map((migration) => migration.name));
  await migrate({ url, masterKey, only, ...(log ? { log } : {}) });
  const ends = await fill(url, path, header);
  await migrate({ url, masterKey, ...(log ? { log } : {}) });
  return ends;
}

/** Reads the whole file once: every table must end with the count and digest that it says. */
async function checkFile(path: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  let hash: Hash | null = null;
  for await (const { kind, content } of readFrames(path)) {
    if (kind === 'H') header = parse<BackupHeader>(content);
    else if (kind === 'T') hash = createHash('sha256');
    else if (kind === 'D') hash?.update(content);
    else if (kind === 'E') {
      const end = parse<TableEnd>(content);
      if (hash?.digest('hex') !== end.sha256) throw new BrokenBackup(`the rows of ${end.name} are damaged`);
      hash = null;
    }
  }
  if (header?.format !== FORMAT) throw new BrokenBackup('its format is not known here');
  return header;
}

async function refuseForeign(header: BackupHeader): Promise<void> {
  const ours = new Map((await readMigrations()).map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum } of header.migrations) {
    if (!ours.has(name)) throw new Error(`the backup is newer than this code: ${name} is not known here`);
    if (ours.get(name) !== checksum) throw new Error(`${name} is another file here than in the backup`);
  }
}

async function refuseFilled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('tenancy.tenants') is not null as there`,
    );
    if (!rows[0]?.there) return;
    await client.query(`begin; set local role ${OWNER_ROLE}; set local row_security = off`);
    const { rowCount } = await client.query('select from tenancy.tenants limit 1');
    if (rowCount) throw new Error('this database is not empty: it holds tenants. Restore into an empty one.');
  } finally {
    await client.end();
  }
}

async function fill(url: string, path: string, header: BackupHeader): Promise<TableEnd[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'balai-restore' });
  await client.connect();
  try {
    await client.query(`begin; set local role ${OWNER_ROLE}; set local row_security = off;
      set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local statement_timeout = 0;
      set local idle_in_transaction_session_timeout = 0`);
    await makePartitions(client, header);
    const sleeping = await triggers(client);
    for (const { table, name } of sleeping)
      await client.query(`alter table ${table} disable trigger ${name}`);
    const known = new Set((await tablesInOrder(client)).map((table) => table.name));
    await client.query(`truncate ${[...known].join(', ')}`);
    const ends = await copyTables(client, path, known);
    for (const { table, name } of sleeping) await client.query(`alter table ${table} enable trigger ${name}`);
    for (const { name, value, called } of header.counters)
      await client.query('select setval($1::regclass, $2, $3)', [name, value, called]);
    await beginNewEra(client);
    await client.query('commit');
    await client.query('analyze');
    return ends;
  } finally {
    await client.end();
  }
}

/** The months that the backup knows; each gets its wall, which COPY goes past and nobody else does. */
async function makePartitions(client: pg.Client, header: BackupHeader): Promise<void> {
  const have = new Set((await partitions(client)).map((partition) => partition.name));
  for (const { name, parent, bound } of header.partitions)
    if (!have.has(name)) await client.query(`create table ${name} partition of ${parent} ${bound}`);
  await client.query(await readFile(EVERY_TABLE, 'utf8'));
}

async function copyTables(client: pg.Client, path: string, known: ReadonlySet<string>): Promise<TableEnd[]> {
  const ends: TableEnd[] = [];
  const frames = readFrames(path);
  for (let frame = await frames.next(); !frame.done; frame = await frames.next()) {
    if (frame.value.kind !== 'T') continue;
    const table = parse<Table>(frame.value.content);
    if (!known.has(table.name))
      throw new Error(`the backup has a table that is not known here: ${table.name}`);
    ends.push(await copyTable(client, table, frames));
  }
  return ends;
}

async function copyTable(client: pg.Client, table: Table, frames: AsyncGenerator<Frame>): Promise<TableEnd> {
  const into = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
  let end: TableEnd | null = null;
  async function* rows(): AsyncGenerator<Buffer> {
    for (let frame = await frames.next(); !frame.done; frame = await frames.next()) {
      if (frame.value.kind === 'D') yield frame.value.content;
      else {
        end = parse<TableEnd>(frame.value.content);
        return;
      }
    }
  }
  await pipeline(Readable.from(rows(), { objectMode: false }), into);
  const said = end as TableEnd | null;
  if (!said || said.rows !== into.rowCount)
    throw new BrokenBackup(`${table.name} has ${into.rowCount} rows, not ${said?.rows}`);
  return said;
}

/**
 * A new server counts its transactions from the beginning: positions of new audit rows are lifted above all restored
 * ones. What worked on a job when the backup was taken is gone, so nothing holds a job any more.
 */
async function beginNewEra(client: pg.Client): Promise<void> {
  await client.query(`update platform.audit_era set position_offset = greatest(position_offset,
    1 + (select coalesce(max(position), 0) from platform.audit_logs),
    1 + (select coalesce(max(position_to), 0) from platform.audit_seals),
    1 + (select position from platform.audit_watermark))`);
  await client.query(`update graphile_worker._private_jobs set locked_at = null, locked_by = null
    where locked_at is not null`);
  await client.query(`update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_at is not null`);
}

function parse<T>(content: Buffer): T {
  try {
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    throw new BrokenBackup('a heading in it cannot be read');
  }
}
