import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Ground } from '../ground.ts';
import { timed } from '../measure.ts';

/** Health workers as the product has stored them, in a file: sealed, hashed, with all that follows from them. */
export interface Stored {
  /** Rows a second of COPY into an empty table of the same columns, checks and indexes. */
  copyRate(): Promise<number>;
  remove(): Promise<void>;
}

export async function keepStored(ground: Ground, tenantId: number): Promise<Stored> {
  const client = await ground.connect();
  const file = join(ground.folder, 'workers.copy');
  await client.query('set row_security = off');
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from integrations.health_workers where tenant_id = $1',
    [tenantId],
  );
  const count = rows[0]?.count ?? 0;
  await pipeline(
    client.query(
      copyTo(`copy (select * from integrations.health_workers where tenant_id = ${tenantId}) to stdout`),
    ),
    createWriteStream(file),
  );
  return {
    async copyRate() {
      await client.query(`drop table if exists public.bench_workers;
        create table public.bench_workers (like integrations.health_workers including all)`);
      await client.query('checkpoint');
      const { ms } = await timed(() =>
        pipeline(createReadStream(file), client.query(copyFrom('copy public.bench_workers from stdin'))),
      );
      await client.query('drop table public.bench_workers');
      return count / (ms / 1000);
    },
    remove: () => rm(file, { force: true }),
  };
}

/** Empties the tables that a synchronisation fills: each one measured begins in the same state. */
export async function emptyTables(ground: Ground): Promise<void> {
  const client = await ground.connect();
  await client.query(
    'truncate integrations.health_workers, integrations.health_worker_words, integrations.integration_rejects',
  );
  await client.query('checkpoint');
}
