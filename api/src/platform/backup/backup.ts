import { createHash } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { OWNER_ROLE } from '../db/roles.ts';
import { type Counter, counters, type Partition, partitions, type Table, tablesInOrder } from './catalog.ts';
import { type FrameWriter, writeFrames } from './frames.ts';

export const FORMAT = 1;

export interface BackupHeader {
  readonly format: number;
  readonly taken_at: string;
  readonly server: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly partitions: readonly Partition[];
  readonly counters: readonly Counter[];
}
export interface TableEnd {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Writes every table to one file, as all of them stood at one moment, while the product goes on working.
 * @param url a role that may act as the owner of the schema; a missing right is an error, never a gap
 * @returns rows by table
 */
export async function backup(url: string, path: string): Promise<TableEnd[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'balai-backup' });
  await client.connect();
  const out = writeFrames(path);
  try {
    // No pipeline on this connection: COPY cannot share one. UTC and ISO, so that the text is read alike anywhere.
    await client.query(`begin isolation level repeatable read read only; set local role ${OWNER_ROLE};
      set local row_security = off; set local timezone = 'UTC'; set local datestyle = 'ISO, MDY';
      set local intervalstyle = 'postgres'; set local extra_float_digits = 3; set local bytea_output = 'hex';
      set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
    const tables = await tablesInOrder(client);
    await out.write('H', await readHeader(client));
    const ends: TableEnd[] = [];
    for (const table of tables) ends.push(await writeTable(client, out, table));
    await out.write('Z', {});
    await client.query('commit');
    await out.finish();
    return ends;
  } catch (error) {
    await out.abort();
    throw error;
  } finally {
    await client.end();
  }
}

async function readHeader(client: pg.Client): Promise<BackupHeader> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migrations order by name',
  );
  const { rows: about } = await client.query<{ now: Date; server: string }>(
    `select now(), current_setting('server_version') as server`,
  );
  return {
    format: FORMAT,
    taken_at: about[0]?.now.toISOString() ?? '',
    server: about[0]?.server ?? '',
    migrations,
    partitions: await partitions(client),
    counters: await counters(client),
  };
}

async function writeTable(client: pg.Client, out: FrameWriter, table: Table): Promise<TableEnd> {
  await out.write('T', table);
  // A partitioned table cannot be copied by its name, only as a query.
  const stream = client.query(
    copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`),
  );
  const hash = createHash('sha256');
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    await out.write('D', chunk);
  }
  const end = { name: table.name, rows: stream.rowCount ?? 0, sha256: hash.digest('hex') };
  await out.write('E', end);
  return end;
}
