import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { topics } from '../access/state-topics.ts';
import type { Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';

const CHANNEL = 'balai_events';
/** NOTIFY takes up to 8000 bytes: a uuid with its quotes and comma is 39. */
const USERS_AT_ONCE = 100;
const MAX_DATA_BYTES = 2_000;
const HEARTBEAT_MS = 15_000;
/** A stream is opened anew, and its reader looked at anew, at least this often. */
const LIFETIME_MS = 15 * 60_000;
const PER_USER = 20;
const MAX_BEHIND_BYTES = 262_144;

/** Who may see an event: named users, the holders of a permission, or everybody of the tenant. */
export type Audience =
  | { readonly userIds: readonly string[] }
  | { readonly permission: string }
  | { readonly tenant: true };

interface Message {
  readonly t: number;
  readonly a: Audience;
  readonly e: string;
  readonly d: Readonly<Record<string, unknown>>;
}

/**
 * Tells open pages, when the transaction commits, that something has changed.
 * @param event one word for the kind, for example `notice`
 * @param data ids only: the page fetches what it may see through the API
 */
export async function publish(
  tx: Tx,
  audience: Audience,
  event: string,
  data: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  if (!/^[a-z][a-z0-9_.]{0,60}$/.test(event)) throw new RangeError(`${event} is not a name of an event`);
  if (JSON.stringify(data).length > MAX_DATA_BYTES) throw new RangeError(`event ${event} carries too much`);
  for (const part of split(audience)) {
    const message: Message = { t: tx.tenantId, a: part, e: event, d: data };
    await tx.run(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(message)})`);
  }
}

function split(audience: Audience): Audience[] {
  if (!('userIds' in audience)) return [audience];
  const parts: Audience[] = [];
  for (let i = 0; i < audience.userIds.length; i += USERS_AT_ONCE)
    parts.push({ userIds: audience.userIds.slice(i, i + USERS_AT_ONCE) });
  return parts;
}

interface Stream {
  readonly actor: Actor;
  readonly out: PassThrough;
}

/** The event streams that this process serves. */
export interface EventStreams {
  open(actor: Actor, resumed: boolean): PassThrough;
  readonly size: number;
  closeAll(): void;
}

const streamsOf = new WeakMap<Env, EventStreams>();

/** Streams end when the server closes: an open one would hold it up for as long as its page stays open. */
export function installEvents(app: FastifyInstance, env: Env): void {
  const streams = createStreams(env);
  streamsOf.set(env, streams);
  app.addHook('preClose', async () => streams.closeAll());
}

export function eventStreams(env: Env): EventStreams {
  const streams = streamsOf.get(env);
  if (!streams) throw new Error('installEvents was not called');
  return streams;
}

function createStreams(env: Env): EventStreams {
  const open = new Set<Stream>();
  let counter = 0;
  let closed = false;
  const close = (stream: Stream) => {
    open.delete(stream);
    stream.out.end();
  };
  const closeWhere = (test: (stream: Stream) => boolean) => {
    for (const stream of [...open]) if (test(stream)) close(stream);
  };
  env.caches.onMessage(CHANNEL, (payload) => {
    const message = JSON.parse(payload) as Message;
    const text = `id: ${++counter}\nevent: ${message.e}\ndata: ${JSON.stringify(message.d)}\n\n`;
    for (const stream of [...open])
      if (message.t === stream.actor.tenant.id && isFor(message.a, stream.actor)) write(stream, text, close);
  });
  // What a reader may see may have changed: the page opens the stream anew and is looked at anew. '*' stands for
  // a time in which messages may have been missed.
  env.caches.subscribe(topics.user, (key) =>
    closeWhere(({ actor }) => key === '*' || key === `user:${actor.userId}`),
  );
  for (const topic of [topics.policy, topics.tenant])
    env.caches.subscribe(topic, (key) =>
      closeWhere(({ actor }) => key === '*' || key === `tenant:${actor.tenant.id}`),
    );
  return {
    get size() {
      return open.size;
    },
    open(actor, resumed) {
      const out = new PassThrough();
      const stream = { actor, out };
      if (closed) {
        out.end();
        return out;
      }
      const own = [...open].filter((other) => other.actor.userId === actor.userId);
      for (const oldest of own.slice(0, Math.max(0, own.length - PER_USER + 1))) close(oldest);
      open.add(stream);
      endWithItsTime(stream, close);
      // Apart by chance, so that a thousand pages do not come back in one moment.
      out.write(`retry: ${1_000 + Math.floor(Math.random() * 3_000)}\n`);
      // After a break the page fetches again: what was published meanwhile is not kept.
      out.write(`event: hello\ndata: ${JSON.stringify({ resync: resumed })}\n\n`);
      return out;
    },
    closeAll() {
      closed = true;
      closeWhere(() => true);
    },
  };
}

function endWithItsTime(stream: Stream, close: (stream: Stream) => void): void {
  const beat = setInterval(() => write(stream, ': still here\n\n', close), HEARTBEAT_MS).unref();
  const end = setTimeout(() => close(stream), LIFETIME_MS).unref();
  stream.out.on('close', () => {
    clearInterval(beat);
    clearTimeout(end);
    close(stream);
  });
  stream.out.on('error', () => close(stream));
}

/** A page that no longer reads is cut off: it comes back, or its computer sleeps. */
function write(stream: Stream, text: string, close: (stream: Stream) => void): void {
  if (stream.out.writableLength + stream.out.readableLength > MAX_BEHIND_BYTES) {
    close(stream);
    stream.out.destroy();
  } else if (!stream.out.writableEnded) stream.out.write(text);
}

function isFor(audience: Audience, actor: Actor): boolean {
  if ('userIds' in audience) return audience.userIds.includes(actor.userId);
  if ('permission' in audience) return actor.permissions.has(audience.permission);
  return true;
}
