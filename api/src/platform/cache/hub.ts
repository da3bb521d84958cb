import { sql } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Gauge } from 'prom-client';
import type { SystemTx, Tx } from '../db/tx.ts';

const CHANNEL = 'balai_invalidate';
// Two pings fit into the second within which a revocation must be felt.
const PING_MS = 400;

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
 * Listens on a connection of its own (a transaction pooler loses LISTEN). While it is down every cache is bypassed;
 * when it is back all caches start empty, since messages may have been missed. A server that vanished without closing
 * the connection is found by a ping.
 */
export function createCacheHub(url: string, log: Logger, up: Gauge): CacheHub {
  const drops = new Map<string, ((key: string) => void)[]>();
  const handlers = new Map<string, ((payload: string) => void)[]>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let trusted = false;

  const setTrusted = (value: boolean) => {
    if (trusted !== value) for (const list of drops.values()) for (const drop of list) drop('*');
    trusted = value;
    up.set(value ? 1 : 0);
  };
  const lose = (reason: string) => {
    if (!client) return;
    const old = client;
    client = null;
    clearInterval(timer);
    setTrusted(false);
    old.end().catch(() => undefined);
    if (stopped) return;
    log.warn({ reason }, 'cache listener lost; caches are bypassed');
    setTimeout(() => void connect(), 250).unref();
  };
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = new pg.Client({
      connectionString: url,
      application_name: 'balai-listener',
      connectionTimeoutMillis: 3_000,
    });
    next.on('error', (error) => lose(error.name));
    next.on('end', () => lose('end'));
    next.on('notification', ({ channel, payload = '' }) => {
      if (channel !== CHANNEL) {
        for (const handler of handlers.get(channel) ?? []) handler(payload);
        return;
      }
      const [topic = '', key = '*'] = payload.split(' ');
      for (const drop of drops.get(topic) ?? []) drop(key);
    });
    try {
      await next.connect();
      for (const channel of [CHANNEL, ...handlers.keys()])
        await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      next.end().catch(() => undefined);
      log.warn({ err: error }, 'cache listener cannot connect');
      setTimeout(() => void connect(), 500).unref();
      return;
    }
    client = next;
    setTrusted(true);
    timer = setInterval(() => void ping(next, () => lose('ping')), PING_MS).unref();
  };
  return {
    get trusted() {
      return trusted;
    },
    subscribe(topic, drop) {
      drops.set(topic, [...(drops.get(topic) ?? []), drop]);
    },
    onMessage(channel, handler) {
      handlers.set(channel, [...(handlers.get(channel) ?? []), handler]);
      client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => lose('listen'));
    },
    drop({ topic, key }) {
      for (const drop of drops.get(topic) ?? []) drop(key);
    },
    start: connect,
    async stop() {
      stopped = true;
      clearInterval(timer);
      const old = client;
      client = null;
      setTrusted(false);
      await old?.end().catch(() => undefined);
    },
  };
}

async function ping(client: pg.Client, lost: () => void): Promise<void> {
  const timeout = setTimeout(lost, PING_MS);
  try {
    await client.query('select 1');
  } catch {
    lost();
  } finally {
    clearTimeout(timeout);
  }
}
