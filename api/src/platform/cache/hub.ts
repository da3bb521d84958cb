import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Gauge } from 'prom-client';
import type { SystemTx, Tx } from '../db/tx.ts';
import { createListener } from './listener.ts';

const CHANNEL = 'balai_invalidate';

/** What is thrown away: one key of a topic, or the whole topic with '*'. */
export interface Invalidation {
  readonly topic: string;
  readonly key: string;
}

/** Hears the invalidations of all instances and hands them to the caches of this one. */
export interface CacheHub {
  /** false while invalidations may be missed: caches must not be read then. */
  readonly trusted: boolean;
  subscribe(topic: string, drop: (key: string) => void): void;
  /** Hears every invalidation and other message of the channel (live events use it). */
  onMessage(channel: string, handler: (payload: string) => void): void;
  /** Throws away what this instance holds under a key, without waiting for the message. */
  drop(invalidation: Invalidation): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells every instance, when the transaction commits, that what they hold under this key is old. This instance does not
 * wait for the message: who made the change sees it with the next request.
 */
export async function invalidate(tx: Tx | SystemTx, topic: string, key: string): Promise<void> {
  tx.afterCommit(() => tx.env.caches.drop({ topic, key }));
  await tx.run(sql`select pg_notify(${CHANNEL}, ${`${topic} ${key}`})`);
}

/**
 * While the listener is down every cache is bypassed; when it is back all caches start empty, since messages may have
 * been missed.
 * @param url a direct connection
 */
export function createCacheHub(url: string, log: Logger, up: Gauge): CacheHub {
  const drops = new Map<string, ((key: string) => void)[]>();
  const handlers = new Map<string, ((payload: string) => void)[]>();
  let trusted = false;

  const drop = ({ topic, key }: Invalidation) => {
    for (const one of drops.get(topic) ?? []) one(key);
  };
  const listener = createListener({
    url,
    log,
    channels: () => [CHANNEL, ...handlers.keys()],
    onNotification(channel, payload) {
      if (channel === CHANNEL) {
        const [topic = '', key = '*'] = payload.split(' ');
        drop({ topic, key });
      } else for (const handler of handlers.get(channel) ?? []) handler(payload);
    },
    onChange(hears) {
      if (trusted !== hears) for (const topic of drops.keys()) drop({ topic, key: '*' });
      trusted = hears;
      up.set(hears ? 1 : 0);
    },
  });
  return {
    get trusted() {
      return trusted;
    },
    subscribe(topic, one) {
      drops.set(topic, [...(drops.get(topic) ?? []), one]);
    },
    onMessage(channel, handler) {
      handlers.set(channel, [...(handlers.get(channel) ?? []), handler]);
      listener.add(channel);
    },
    drop,
    start: listener.start,
    stop: listener.stop,
  };
}
