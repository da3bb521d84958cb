import type { JobHelpers, Task } from 'graphile-worker';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ActorTenant } from '../access/actor.ts';
import { type Cause, inTenant, systemCause, type Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { Module } from '../module.ts';
import { Problem } from '../problem/problem.ts';
import type { JobDeclaration } from './declare.ts';
import type { Turns } from './turns.ts';

/** The running tenant with its active modules, or null when there is none. Tenancy brings it. */
export type TenantLoader = (tx: Tx) => Promise<ActorTenant | null>;

export interface TaskOptions {
  readonly env: Env;
  readonly module: Pick<Module, 'code' | 'switchable'>;
  readonly declaration: JobDeclaration;
  readonly loadTenant: TenantLoader;
  /** For a long job: who may hold one of the workers. */
  readonly turns?: Turns;
}

const envelope = Type.Object({
  tenant_id: Type.Integer({ minimum: 1 }),
  request_id: Type.String({ minLength: 1, maxLength: 64 }),
});

/** How a job ended: `postponed` comes back by itself, `skipped` has nothing left to work on. */
type Outcome = 'done' | 'postponed' | 'skipped';

/**
 * The queue's view of a job: payload checked, run inside its tenant, counted and logged. A job of a tenant or module
 * that is switched off is parked: it returns when the tenant changes (`wakeParked`), else every 15 minutes.
 */
export function createTask(options: TaskOptions): Task {
  const { env, declaration } = options;
  const { task } = declaration;
  return async (given, helpers) => {
    const started = performance.now();
    const note = (outcome: string) => {
      env.metrics.jobs.inc({ task, outcome });
      return { task, job: String(helpers.job.id), outcome, ms: Math.round(performance.now() - started) };
    };
    try {
      const { tenantId, cause, payload } = readPayload(declaration, given);
      const outcome = await perform(options, helpers, tenantId, cause, payload);
      env.log.info({ ...note(outcome), tenant: tenantId, request_id: cause.requestId }, 'job');
    } catch (error) {
      const last = helpers.job.attempts >= helpers.job.max_attempts;
      env.log[last ? 'error' : 'warn']({ ...note(last ? 'dead' : 'failed'), err: error }, 'job failed');
      if (last) await giveUp(options, given);
      // The queue keeps the message in its table: values of rows or addresses must not get there.
      throw new Error(describe(error));
    }
  };
}

/** Tells those who wait. Its own failure is logged: what the job died of is what the queue keeps. */
async function giveUp({ env, declaration }: TaskOptions, given: unknown): Promise<void> {
  if (!declaration.giveUp) return;
  try {
    const { tenantId, payload } = readPayload(declaration, given);
    await declaration.giveUp(env, tenantId, payload);
  } catch (error) {
    env.log.error({ task: declaration.task, err: error }, 'a dead job cannot be told of');
  }
}

function readPayload(declaration: JobDeclaration, given: unknown) {
  const { tenant_id, request_id, ...payload } = given as Record<string, unknown>;
  const head = { tenant_id, request_id };
  // Thrown, so retried: after a deployment it may be an older process that does not know the payload yet.
  if (!Value.Check(envelope, head) || !Value.Check(declaration.payload, payload))
    throw new Error(`payload of ${declaration.task} does not fit its schema`);
  const cause: Cause = { ...systemCause, requestId: head.request_id };
  return { tenantId: head.tenant_id, cause, payload: payload as never };
}

async function perform(
  { env, module, declaration, loadTenant, turns }: TaskOptions,
  helpers: JobHelpers,
  tenantId: number,
  cause: Cause,
  payload: never,
): Promise<Outcome> {
  const gate = async (tx: Tx): Promise<Outcome> => {
    const tenant = await loadTenant(tx);
    if (!tenant) return 'skipped';
    if (declaration.always) return 'done';
    const open = tenant.isActive && (!module.switchable || tenant.modules.has(module.code));
    if (open) return 'done';
    await putBack(tx, helpers, '15 minutes', [parkedFlag(tx.tenantId)]);
    return 'postponed';
  };
  if (await turns?.othersFirst(tenantId)) {
    await inTenant(env, tenantId, cause, (tx) => putBack(tx, helpers, '0 seconds', null));
    return 'postponed';
  }
  const outcome = await inTenant(env, tenantId, cause, async (tx) => {
    const found = await gate(tx);
    if (found === 'done') await declaration.run?.(tx, payload);
    return found;
  });
  if (outcome !== 'done' || !declaration.work) return outcome;
  const turn = turns?.enter(tenantId);
  const signal = turn ? AbortSignal.any([helpers.abortSignal, turn.signal]) : helpers.abortSignal;
  try {
    await declaration.work(env, tenantId, payload, signal);
  } finally {
    turn?.leave();
  }
  return outcome;
}

/** Puts the job back under the same key, without using up one of its attempts. */
async function putBack(
  tx: Tx,
  { job }: JobHelpers,
  wait: string,
  flags: readonly string[] | null,
): Promise<void> {
  await tx.run(sql`select graphile_worker.add_job(${job.task_identifier}, ${JSON.stringify(job.payload)}::json,
    run_at := now() + ${wait}::interval, max_attempts := ${job.max_attempts}::int, job_key := ${job.key},
    flags := ${flags}::text[])`);
}

export function parkedFlag(tenantId: number): string {
  return `parked:${tenantId}`;
}

/** What went wrong, without a value of any row. */
function describe(error: unknown): string {
  if (error instanceof Problem) return error.code;
  const { name, code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? `${name} ${code}` : (name ?? 'Error');
}
