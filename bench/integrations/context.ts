import { addMember } from '../../api/src/modules/identity/index.ts';
import { sealCredentials } from '../../api/src/modules/integrations/operations/credentials.ts';
import { requestRun } from '../../api/src/modules/integrations/operations/runs.ts';
import { enqueueDue } from '../../api/src/modules/integrations/operations/work.ts';
import { insertIntegration } from '../../api/src/modules/integrations/repository/settings.ts';
import { setModuleStatus } from '../../api/src/modules/tenancy/index.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause, type Tx } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { WORKER_FLAGS } from '../../tools/start/worker-flags.ts';
import { addTenant, openSchema } from '../generate/load.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import { type Forked, forkScript } from '../process.ts';
import type { Report } from '../report.ts';

/** What each measure gets. */
export interface Context {
  readonly ground: Ground;
  readonly options: Options;
  readonly report: Report;
  readonly env: Env;
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

export async function withContext(
  given: Omit<Context, 'env'>,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const env = await openSchema(given.ground);
  try {
    await work({ ...given, env });
  } finally {
    await closeEnv(env);
  }
}

/** Moments at which nothing of its own comes due while it is measured. */
const SCHEDULE = '0 0 1 1 *';
const DAY_MS = 86_400_000;

/** RegNakes, simulated in a process of its own. */
export interface Source {
  readonly url: string;
  readonly port: number;
  /** Changes its data or how fast it answers. */
  change(to: Readonly<Record<string, number>>): Promise<void>;
  stop(): Promise<void>;
}

/** @param records how many it lists; 49 of 50 simulated people are registered */
export async function startSource(records: number, latencyMs = 0): Promise<Source> {
  const child = await forkScript(
    'tools/simulator/main.ts',
    {
      BALAI_SIMULATOR_PORT: '0',
      BALAI_SIMULATOR_COUNT: String(Math.floor(records / 49) * 50 + (records % 49)),
      BALAI_SIMULATOR_LATENCY_MS: String(latencyMs),
      BALAI_SIMULATOR_FAST: '1',
    },
    ['--quiet'],
  );
  const port = Number(child.said.simulator);
  const url = `http://127.0.0.1:${port}`;
  return {
    port,
    url: `${url}/regnakes`,
    async change(to) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}/_data`, { method: 'POST', headers, body: JSON.stringify(to) });
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    },
    stop: () => child.stop(),
  };
}

export const API_KEY = 'demo-regnakes-key';

/** The product's worker in a process of its own, started as the product starts it, allowed to call this source. */
export function startWorker(ground: Ground, { port }: Source): Promise<Forked> {
  const variables = { ...ground.variables, INTEGRATIONS_ALLOW: `127.0.0.1:${port}` };
  return forkScript('bench/serve/worker.ts', variables, [], WORKER_FLAGS);
}

/** An agency of its own with the module, and somebody who asks for runs. */
export interface Agency {
  readonly tenantId: number;
  readonly userId: string;
}

export async function addAgency(env: Env): Promise<Agency> {
  const tenantId = await addTenant(env, `run-${newId()}.example`, 'instansi');
  const userId = newId();
  await inTenant(env, tenantId, systemCause, async (tx) => {
    await setModuleStatus(tx, 'integrations', 'aktif');
    await addMember(tx, {
      id: userId,
      username: `admin.${userId}@bench.example`,
      email: null,
      passwordHash: null,
      fullName: 'Hendra Gunawan',
      userType: 'CORE',
      status: 'ACTIVE',
      roles: ['ADMIN'],
      restrictions: {},
    });
  });
  return { tenantId, userId };
}

/** Adds an integration with RegNakes inside a transaction. @param dueAt its next occurrence; none is near without it */
export async function addIntegration(
  tx: Tx,
  { source, code, batchSize, dueAt }: { source: Source; code: string; batchSize: number; dueAt?: Date },
): Promise<string> {
  const id = newId();
  const next = dueAt ?? new Date(tx.now.getTime() + 300 * DAY_MS);
  await insertIntegration(tx, {
    id,
    code,
    name: 'RegNakes',
    connector: 'regnakes',
    base_url: source.url,
    schedule: SCHEDULE,
    time_zone: 'Asia/Makassar',
    batch_size: batchSize,
    credentials_sealed: sealCredentials(tx.env.keys, id, { api_key: API_KEY }),
    next_due_at: next,
  });
  await enqueueDue(tx, id, next);
  return id;
}

/** A run as its row says it. */
export interface RunRow {
  readonly id: string;
  readonly status: string;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly error: string | null;
}

/** Asks for a run as an administrator would. @returns its id */
export async function askForRun(
  env: Env,
  { tenantId, userId }: Agency,
  code: string,
  from: 'cursor' | 'start' = 'cursor',
): Promise<string> {
  const asked = await inTenant(env, tenantId, systemCause, (tx) => requestRun(tx, userId, code, { from }));
  if ('refused' in asked) throw new Error(`a run was refused: ${asked.refused}`);
  return asked.run_id;
}
