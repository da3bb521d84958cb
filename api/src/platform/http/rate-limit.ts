import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem/problem.ts';

const redisOf = new WeakMap<Env, Redis>();

/**
 * Counts a call against its bucket, over all instances: in Redis where one is set, else in PostgreSQL.
 * @throws Problem TOO_MANY_REQUESTS with the seconds until the window ends
 */
export async function checkRate(
  env: Env,
  bucket: string,
  limit: { max: number; seconds: number },
): Promise<void> {
  // Buckets hold addresses; their hash is enough to count by.
  const key = createHash('sha256').update(bucket).digest('base64url');
  const used = env.config.REDIS_URL
    ? await countInRedis(env, key, limit.seconds)
    : await countInDatabase(env, key, limit.seconds);
  if (used.hits > limit.max)
    throw new Problem('TOO_MANY_REQUESTS', {
      retryAfter: used.seconds,
      params: { seconds: Math.max(1, Math.ceil(used.seconds)) },
    });
}

interface Used {
  readonly hits: number;
  readonly seconds: number;
}

async function countInRedis(env: Env, key: string, seconds: number): Promise<Used> {
  let redis = redisOf.get(env);
  if (!redis) {
    redis = new Redis(env.config.REDIS_URL ?? '', {
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      enableOfflineQueue: true,
    });
    redis.on('error', (error: Error) => env.log.warn({ err: error }, 'redis'));
    redisOf.set(env, redis);
  }
  try {
    const name = `balai:rate:${key}`;
    const answers = await redis.multi().incr(name).expire(name, seconds, 'NX').pttl(name).exec();
    return { hits: Number(answers?.[0]?.[1] ?? 1), seconds: Number(answers?.[2]?.[1] ?? 1000) / 1000 };
  } catch (error) {
    env.log.warn({ err: error }, 'redis is down; counting in the database');
    return countInDatabase(env, key, seconds);
  }
}

async function countInDatabase(env: Env, key: string, seconds: number): Promise<Used> {
  return withoutTenant(env, systemCause, async (tx) => {
    const row = await tx.first<{ hits: number; seconds: number }>(
      sql`insert into platform.rate_limits as r (bucket, hits, resets_at)
        values (${key}, 1, ${tx.now}::timestamptz + make_interval(secs => ${seconds}))
        on conflict (bucket) do update set
          hits = case when r.resets_at <= ${tx.now} then 1 else r.hits + 1 end,
          resets_at = case when r.resets_at <= ${tx.now} then excluded.resets_at else r.resets_at end
        returning hits, extract(epoch from resets_at - ${tx.now}::timestamptz)::float8 as seconds`,
    );
    return row ?? { hits: 1, seconds };
  });
}

/** Closes what rate limiting opened. */
export async function closeRateLimits(env: Env): Promise<void> {
  await redisOf.get(env)?.quit();
}
