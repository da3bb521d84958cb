import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { inTime } from '../clock/in-time.ts';
import { sameDigest } from '../crypto/keyring.ts';
import { pendingMigrations } from '../db/migrate.ts';
import { type SystemTx, systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem/problem.ts';

const PATIENCE_MS = 2_000;
const REMEMBER_MS = 500;

/** What readiness found. The listener does not count: while it is down caches are bypassed and all works, slower. */
interface Readiness {
  readonly ready: boolean;
  readonly checks: {
    readonly database: 'up' | 'down';
    readonly migrations: 'done' | 'pending' | 'unknown';
    readonly queue: 'up' | 'down';
    readonly listener: 'up' | 'down';
    readonly workers: number;
  };
}

/**
 * `/health/live` (the process answers), `/health/ready` (it may be given requests: database, migrations, queue) and
 * `/metrics`. Live and ready are open to anyone and say nothing about the inside beyond up and down.
 */
export function installHealth(app: FastifyInstance, env: Env): void {
  let closing = false;
  let migrated = false;
  let last: { at: number; answer: Promise<Readiness> } | undefined;
  app.addHook('preClose', async () => {
    closing = true;
  });
  // A connection that was kept open may still bring requests: another instance shall have them.
  app.addHook('onRequest', async (request, reply) => {
    if (!closing || !request.url.startsWith('/api')) return;
    reply.header('connection', 'close');
    throw new Problem('SHUTTING_DOWN', { retryAfter: 1 });
  });
  // Anyone may ask, as often as they like: the database is asked twice a second at most.
  const ready = (): Promise<Readiness> => {
    if (!last || performance.now() - last.at > REMEMBER_MS)
      last = {
        at: performance.now(),
        answer: look(env, migrated).then((found) => {
          migrated = found.checks.migrations === 'done';
          return found;
        }),
      };
    return last.answer;
  };
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const found = await ready();
    const ok = found.ready && !closing;
    return reply.code(ok ? 200 : 503).send({
      status: ok ? 'ready' : closing ? 'closing' : 'not ready',
      checks: found.checks,
    });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayScrape(env, request)) throw new Problem('NOT_FOUND');
    await readQueue(env);
    return reply.type(env.metrics.registry.contentType).send(await env.metrics.registry.metrics());
  });
}

async function look(env: Env, migrated: boolean): Promise<Readiness> {
  const listener = env.caches.trusted ? 'up' : 'down';
  const work = withoutTenant(env, systemCause, async (tx) => {
    const queue = await tx.first<{ workers: number }>(QUEUE);
    const pending = migrated ? [] : await pendingMigrations((text) => tx.all(plain(text)));
    return { workers: queue?.workers ?? 0, pending };
  });
  try {
    const { workers, pending } = await inTime(work, PATIENCE_MS);
    const migrations = pending.length === 0 ? 'done' : 'pending';
    const checks = { database: 'up', migrations, queue: 'up', listener, workers } as const;
    return { ready: pending.length === 0, checks };
  } catch (error) {
    env.log.warn({ err: error }, 'not ready');
    const checks = { database: 'down', migrations: 'unknown', queue: 'down', listener, workers: 0 } as const;
    return { ready: false, checks };
  }
}

const QUEUE = sql<{ workers: number }>`select count(*)::int as workers from platform.instances
  where kind = 'worker' and seen_at > now() - interval '10 seconds'
  and exists (select from graphile_worker.migrations)`;

function plain(text: string) {
  return sql<{ name: string }>`${sql.raw(text)}`;
}

/** With a token only whoever has it; without one only this machine, and nothing that a proxy has passed on. */
function mayScrape(env: Env, request: FastifyRequest): boolean {
  const token = env.config.METRICS_TOKEN;
  const { headers, socket } = request;
  if (token === undefined)
    return (
      /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
      headers['x-forwarded-for'] === undefined &&
      headers.forwarded === undefined
    );
  return sameDigest(Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`));
}

interface QueueFigures {
  readonly waiting: number;
  readonly running: number;
  readonly dead: number;
  readonly oldest: number;
}

/** The queue as it stands, read when somebody scrapes: jobs are counted by the worker, their backlog by everyone. */
async function readQueue(env: Env): Promise<void> {
  try {
    const work = withoutTenant(env, systemCause, (tx: SystemTx) => tx.first<QueueFigures>(FIGURES));
    const figures = await inTime(work, PATIENCE_MS);
    if (!figures) return;
    for (const state of ['waiting', 'running', 'dead'] as const)
      env.metrics.queueJobs.set({ state }, figures[state]);
    env.metrics.queueAge.set(figures.oldest);
  } catch (error) {
    env.log.warn({ err: error }, 'the queue cannot be read');
  }
}

const FIGURES = sql<QueueFigures>`select
    count(*) filter (where is_available and run_at <= now())::int as waiting,
    count(*) filter (where locked_at is not null)::int as running,
    count(*) filter (where locked_at is null and attempts >= max_attempts)::int as dead,
    coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::float8 as oldest
  from graphile_worker._private_jobs`;
