import type { DestinationStream } from 'pino';
import { createCacheHub } from './cache/hub.ts';
import { type Clock, systemClock } from './clock/clock.ts';
import { inTime } from './clock/in-time.ts';
import type { Config } from './config/config.ts';
import { createKeyring } from './crypto/keyring.ts';
import { createPool } from './db/pool.ts';
import { type ProcessRole, roleUrl } from './db/roles.ts';
import { systemCause, withoutTenant } from './db/tx.ts';
import type { Env } from './env.ts';
import { closeRateLimits } from './http/rate-limit.ts';
import { createLog } from './log/log.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { Module, ReadFigures } from './module.ts';
import { createNoticeBook } from './notices/book.ts';
import { findPeople } from './people.ts';
import { createErrorBook } from './problem/problem.ts';

export interface EnvOptions {
  readonly config: Config;
  readonly role: ProcessRole;
  readonly modules: readonly Module[];
  readonly clock?: Clock;
  readonly logTo?: DestinationStream;
}

/** Makes what a process has and begins to listen for invalidations. `closeEnv` undoes it. */
export async function createEnv({
  config,
  role,
  modules,
  clock = systemClock,
  logTo,
}: EnvOptions): Promise<Env> {
  const log = createLog(config.LOG_LEVEL, logTo);
  const metrics = createMetrics();
  const env: Env = {
    config,
    pool: createPool({
      url: poolUrl(config, role),
      max: config.DATABASE_POOL,
      name: role,
      onError: (error) => log.warn({ err: error }, 'idle connection lost'),
    }),
    keys: createKeyring(config.BALAI_MASTER_KEY, config.BALAI_AUDIT_KEY),
    clock,
    log,
    metrics,
    caches: createCacheHub(directUrl(config, role), log, metrics.listener),
    errors: createErrorBook(modules.map((module) => module.errors)),
    notices: createNoticeBook(modules),
    people: findPeople(modules),
    modules,
    permissions: new Map(
      modules.flatMap(({ code, switchable, permissions }) =>
        permissions.map(
          ({ name, words, vendorOnly = false }) =>
            [name, { words, module: code, switchable, vendorOnly }] as const,
        ),
      ),
    ),
  };
  for (const module of modules) module.metrics?.(metrics.registry, readFigures(env));
  await env.caches.start();
  return env;
}

/**
 * A scrape is answered soon, without what the database does not tell soon. While a slow answer is still under way it is
 * not asked again: scrapes must not take up the connections of everybody else.
 */
function readFigures(env: Env): ReadFigures {
  let asked = false;
  return async (read) => {
    if (asked) throw new Error('the figures before are still being read');
    asked = true;
    const reading = withoutTenant(env, systemCause, read).finally(() => {
      asked = false;
    });
    try {
      return await inTime(reading, FIGURES_MS);
    } catch (error) {
      env.log.warn({ err: error }, 'figures cannot be read');
      throw error;
    }
  };
}

const FIGURES_MS = 1_000;

/** The role's URL for short transactions, by way of a transaction pooler where there is one. */
export function poolUrl(config: Config, role: ProcessRole): string {
  const given = role === 'balai_api' ? config.DATABASE_URL_API : config.DATABASE_URL_WORKER;
  return given ?? roleUrl(config.DATABASE_URL, role, config.BALAI_MASTER_KEY);
}

/** The role's URL that passes no transaction pooler: for listeners and the queue. */
export function directUrl(config: Config, role: ProcessRole): string {
  return roleUrl(config.DATABASE_URL_DIRECT ?? config.DATABASE_URL, role, config.BALAI_MASTER_KEY);
}

export async function closeEnv(env: Env): Promise<void> {
  await env.caches.stop();
  await closeRateLimits(env);
  await env.pool.end();
}
