import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { timed } from '../measure.ts';
import type { Context } from './context.ts';
import { type Agency, addAgency, addIntegration, askForRun, type RunRow, type Source } from './context.ts';

const LOOK_MS = 10;
const LONGEST_MS = 600_000;
export const CODE = 'regnakes';

/** An agency with one integration, and how long its runs take. */
export interface Syncing {
  readonly agency: Agency;
  /** One run, from being asked for to its end. @throws where it does not succeed */
  run(from?: 'cursor' | 'start'): Promise<{ readonly run: RunRow; readonly ms: number }>;
}

export async function addSyncing(
  { env, ground }: Pick<Context, 'env' | 'ground'>,
  source: Source,
  batchSize: number,
): Promise<Syncing> {
  const agency = await addAgency(env);
  await inTenant(env, agency.tenantId, systemCause, (tx) =>
    addIntegration(tx, { source, code: CODE, batchSize }),
  );
  const client = await ground.connect();
  return {
    agency,
    async run(from) {
      const { result, ms } = await timed(async () =>
        endOf(client, agency.tenantId, await askForRun(env, agency, CODE, from)),
      );
      if (result.status !== 'succeeded') throw new Error(`the run ${result.status}: ${result.error}`);
      return { run: result, ms };
    },
  };
}

/** Waits for the end of a run. */
async function endOf(client: pg.Client, tenantId: number, id: string): Promise<RunRow> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const run = (await runsOf(client, tenantId)).find((one) => one.id === id);
    if (run && run.status !== 'queued' && run.status !== 'running') return run;
    if (performance.now() > until) throw new Error(`the run is ${run?.status} after ${LONGEST_MS / 1000} s`);
    await sleep(LOOK_MS);
  }
}

/** All runs of a tenant that were not skipped, oldest first. */
export async function runsOf(client: pg.Client, tenantId: number): Promise<RunRow[]> {
  const { rows } = await client.query<RunRow>({
    name: 'bench_runs',
    text: `select id, status, read::int, created::int, updated::int, unchanged::int, rejected::int, error
      from integrations.integration_runs where tenant_id = $1 and status <> 'skipped' order by id`,
    values: [tenantId],
  });
  return rows;
}
