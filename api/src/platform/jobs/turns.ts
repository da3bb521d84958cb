import { sql } from 'kysely';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';

/** A tenant that has none of the workers waits no longer than this for one. */
const TURN_MS = 60_000;
const LOOK_MS = 1_000;
/** A tenant that nobody else waited beside is not asked again for each of a thousand jobs. */
const ALONE_MS = 250;

export interface TurnsOptions {
  readonly env: Env;
  /** Names of the long jobs. */
  readonly tasks: readonly string[];
  /** How many of them this process works on at once. */
  readonly workers: number;
  readonly turnMs?: number;
  readonly lookMs?: number;
}

/** Shares the workers for long jobs of one process among the tenants. */
export interface Turns {
  /** Whether another tenant that holds fewer workers waits: it is then the next one that the queue gives out. */
  readonly othersFirst: (tenantId: number) => Promise<boolean>;
  /** `signal` aborts when the job is to hand itself back to the queue, for somebody else's turn. */
  readonly enter: (tenantId: number) => { readonly signal: AbortSignal; readonly leave: () => void };
  readonly stop: () => void;
}

interface Held {
  readonly tenantId: number;
  readonly since: number;
  readonly controller: AbortController;
}

/**
 * No institution keeps more than its share of the workers while another one waits: a job begins only where nobody with fewer
 * waits, and where all workers are busy, the tenant with the most gives one up as soon as another would be better off.
 * Where each holds one, the longest turn ends after a minute, for a tenant that has none.
 */
export function startTurns({ env, tasks, workers, turnMs = TURN_MS, lookMs = LOOK_MS }: TurnsOptions): Turns {
  const held = new Set<Held>();
  const aloneUntil = new Map<number, number>();
  const countOf = (tenantId: number) => [...held].filter((one) => one.tenantId === tenantId).length;
  /** The tenant that waits and holds the fewest. */
  const poorest = async (but?: number): Promise<number | undefined> =>
    (await waiting(env, tasks))
      .filter((tenantId) => tenantId !== but)
      .sort((a, b) => countOf(a) - countOf(b))[0];

  const look = async () => {
    const leaving = [...held].some(({ controller }) => controller.signal.aborted);
    if (held.size < workers || leaving) return;
    const next = await poorest();
    if (next === undefined) return;
    const gives = whoGives([...held], countOf(next), turnMs);
    if (!gives || gives.tenantId === next) return;
    await bringForward(env, tasks, next);
    env.log.info({ tenant: gives.tenantId, for: next }, 'a long job gives its turn to another tenant');
    gives.controller.abort(new Error('its turn is over'));
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error) => env.log.warn({ err: error }, 'waiting jobs cannot be read'))
      .finally(() => {
        looking = false;
      });
  }, lookMs).unref();
  return {
    async othersFirst(tenantId) {
      const mine = countOf(tenantId);
      if (mine === 0 || performance.now() < (aloneUntil.get(tenantId) ?? 0)) return false;
      const next = await poorest(tenantId);
      if (next === undefined) aloneUntil.set(tenantId, performance.now() + ALONE_MS);
      if (next === undefined || countOf(next) >= mine) return false;
      await bringForward(env, tasks, next);
      return true;
    },
    enter(tenantId) {
      const one: Held = { tenantId, since: performance.now(), controller: new AbortController() };
      held.add(one);
      return { signal: one.controller.signal, leave: () => void held.delete(one) };
    },
    stop: () => clearInterval(timer),
  };
}

/** Which job gives its worker to a tenant that holds `count`: the oldest one of the tenant with the most. */
function whoGives(held: readonly Held[], count: number, turnMs: number): Held | undefined {
  const shares = new Map<number, number>();
  for (const { tenantId } of held) shares.set(tenantId, (shares.get(tenantId) ?? 0) + 1);
  const most = Math.max(...shares.values());
  const oldest = held
    .filter(({ tenantId }) => shares.get(tenantId) === most)
    .sort((a, b) => a.since - b.since)[0];
  if (!oldest || most > count + 1) return oldest;
  return count === 0 && performance.now() - oldest.since >= turnMs ? oldest : undefined;
}

/** Tenants with a long job that could begin now. */
async function waiting(env: Env, tasks: readonly string[]): Promise<number[]> {
  const rows = await withoutTenant(env, systemCause, (tx) =>
    tx.all(sql<{ tenant_id: number }>`select distinct (j.payload ->> 'tenant_id')::int as tenant_id
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.is_available and j.run_at <= now() and t.identifier = any(${[...tasks]}::text[])`),
  );
  return rows.map(({ tenant_id }) => tenant_id);
}

/** The oldest long job of a tenant comes before those of all others. */
async function bringForward(env: Env, tasks: readonly string[], tenantId: number): Promise<void> {
  await withoutTenant(env, systemCause, (tx) =>
    tx.run(sql`update graphile_worker._private_jobs set priority = -1 where id = (
      select j.id from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.is_available and j.run_at <= now() and t.identifier = any(${[...tasks]}::text[])
        and (j.payload ->> 'tenant_id')::int = ${tenantId}
      order by j.priority, j.run_at, j.id limit 1 for update of j skip locked)`),
  );
}
