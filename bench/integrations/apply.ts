import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { allModules } from '../../api/src/all-modules.ts';
import { applyPage } from '../../api/src/modules/integrations/operations/apply-page.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { take } from '../generate/copy.ts';
import { addTenant, openSchema } from '../generate/load.ts';
import type { Ground } from '../ground.ts';
import { timed } from '../measure.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { makeRegistrations } from './records.ts';

const PAGE = 2_000;
const DAY_MS = 86_400_000;

/** Writing health workers without the other side: records made in memory, pages as a run would hand them on. */
export async function measureApply(ground: Ground, options: Options, report: Report): Promise<void> {
  const setup = await openSchema(ground);
  const tenantId = await addTenant(setup, `apply-${newId()}.example`, 'instansi');
  await closeEnv(setup);
  const env = await createEnv({ config: ground.config, role: 'balai_worker', modules: allModules });
  const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const { users: count } = options;
  const sync = () => applyAll(env, tenantId, makeRegistrations(options.seed, count, end));
  try {
    const first = await sync();
    const copied = await copyRate(ground, tenantId, count);
    const second = await sync();
    if (first.created !== count || second.unchanged !== count)
      throw new Error(`${first.created} made and ${second.unchanged} left as they were, of ${count}`);
    report.add(
      {
        what: `health workers written, ${count.toLocaleString('en-US')} in pages of ${PAGE.toLocaleString('en-US')}`,
        figure: first.rate,
        unit: '/s',
        baseline: { what: '/s COPY of the same rows into a like table', figure: copied },
        ratio: first.rate / copied,
      },
      { what: 'the same records again, which write nothing', figure: second.rate, unit: '/s' },
    );
  } finally {
    await closeEnv(env);
  }
}

async function applyAll(env: Env, tenantId: number, records: ReturnType<typeof makeRegistrations>) {
  const integration = { id: newId(), connector: 'regnakes' as const };
  const runId = newId();
  let [ms, read, created, unchanged] = [0, 0, 0, 0];
  for (;;) {
    const page = [...take(records, PAGE)];
    if (page.length === 0) return { rate: read / (ms / 1000), created, unchanged };
    const wrote = await timed(() =>
      inTenant(env, tenantId, systemCause, (tx) => applyPage(tx, integration, runId, page)),
    );
    ms += wrote.ms;
    read += wrote.result.read;
    created += wrote.result.created;
    unchanged += wrote.result.unchanged;
  }
}

/** The rows as they stand, sealed and indexed, into an empty table of the same columns, checks and indexes. */
async function copyRate(ground: Ground, tenantId: number, count: number): Promise<number> {
  const client = await ground.connect();
  const file = join(ground.folder, 'workers.copy');
  await client.query(`set row_security = off; drop table if exists public.bench_workers;
    create table public.bench_workers (like integrations.health_workers including all)`);
  await pipeline(
    client.query(
      copyTo(`copy (select * from integrations.health_workers where tenant_id = ${tenantId}) to stdout`),
    ),
    createWriteStream(file),
  );
  const { ms } = await timed(() =>
    pipeline(createReadStream(file), client.query(copyFrom('copy public.bench_workers from stdin'))),
  );
  rmSync(file);
  await client.query('drop table public.bench_workers');
  return count / (ms / 1000);
}
