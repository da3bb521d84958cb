import pg from 'pg';
import type { Logger } from 'pino';

/** A ping so long after the answer to the last one … */
const PAUSE_MS = 150;
/** … is answered within this time, or the connection is lost: both together stay below the second within which a
 * revocation must be felt, and a machine that is merely busy is not taken for a dead one. */
const PATIENCE_MS = 800;

export interface ListenerOptions {
  /** A direct connection: a transaction pooler loses LISTEN. */
  readonly url: string;
  readonly log: Logger;
  /** Asked at each connection. */
  readonly channels: () => readonly string[];
  readonly onNotification: (channel: string, payload: string) => void;
  /** true when every message is heard from now on, false when some may have been missed. */
  readonly onChange: (hears: boolean) => void;
}

export interface Listener {
  start(): Promise<void>;
  /** Listens on one more channel of a connection that is up. */
  add(channel: string): void;
  stop(): Promise<void>;
}

/**
 * Keeps one connection that listens, and connects again when it is lost. A server that vanished without closing the
 * connection is found by a ping.
 */
export function createListener(options: ListenerOptions): Listener {
  const { log, channels, onChange } = options;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const lose = (reason: string) => {
    if (!client) return;
    const old = client;
    client = null;
    clearTimeout(timer);
    onChange(false);
    old.end().catch(() => undefined);
    if (stopped) return;
    log.warn({ reason }, 'cache listener lost; caches are bypassed');
    setTimeout(() => void connect(), 250).unref();
  };
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = createClient(options, lose);
    try {
      await next.connect();
      for (const channel of channels()) await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      next.end().catch(() => undefined);
      log.warn({ err: error }, 'cache listener cannot connect');
      setTimeout(() => void connect(), 500).unref();
      return;
    }
    client = next;
    onChange(true);
    const lost = () => {
      if (client === next) lose('ping');
    };
    const again = () => {
      if (client === next) timer = setTimeout(() => void ping(next, again, lost), PAUSE_MS).unref();
    };
    again();
  };
  return {
    start: connect,
    add(channel) {
      client?.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => lose('listen'));
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const old = client;
      client = null;
      onChange(false);
      await old?.end().catch(() => undefined);
    },
  };
}

function createClient({ url, onNotification }: ListenerOptions, lose: (reason: string) => void): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'balai-listener',
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', (error) => lose(error.name));
  client.on('end', () => lose('end'));
  client.on('notification', ({ channel, payload = '' }) => onNotification(channel, payload));
  return client;
}

async function ping(client: pg.Client, answered: () => void, lost: () => void): Promise<void> {
  let late = false;
  const timeout = setTimeout(() => {
    late = true;
    lost();
  }, PATIENCE_MS);
  try {
    await client.query('select 1');
    if (!late) answered();
  } catch {
    lost();
  } finally {
    clearTimeout(timeout);
  }
}
