import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Fault } from './faults.ts';
import { type Protocol, type Reply, text } from './protocol.ts';

const pack = promisify(gzip);
const HUGE = 32 * 2 ** 20;
const SLOW_MS = 5000;

/** What a fault answers in place of the system; undefined where it lets the system speak. */
export function replyOfFault(fault: Fault | undefined, { refuse }: Protocol): Reply | undefined {
  switch (fault?.kind) {
    case 'error500':
      return refuse(500, 'INTERNAL', 'Something went wrong.');
    case 'error503text':
      return text('upstream connect error or disconnect/reset before headers', 503);
    case '429':
      return {
        ...refuse(429, 'throttled', 'Too many requests.'),
        headers: { 'retry-after': String(fault.retry_after ?? 1) },
      };
    case 'unauthorized':
      return refuse(401, 'login', 'Credentials are refused.');
    case 'garbage':
      return {
        status: 200,
        type: 'application/json; charset=utf-8',
        body: '<html><body>Under maintenance {"data": [',
        records: 0,
      };
    case 'redirect':
      return {
        ...text('Found. This way.', 302),
        headers: { location: fault.location ?? '/_elsewhere' },
      };
    default:
      return undefined;
  }
}

/** Sends a reply, by the fault's ways where it has any of its own. Ends when all was handed to the socket. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  fault: Fault | undefined,
  mayPack: boolean,
): Promise<void> {
  if (fault?.kind === 'timeout') return stayAway(request, fault.ms);
  if (fault?.kind === 'huge') return sendHuge(response, reply, fault.bytes ?? HUGE);
  const wantsGzip = mayPack && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const plain = Buffer.from(reply.body, 'utf8');
  const packed = wantsGzip && plain.length > 1000;
  const body = packed ? await pack(plain, { level: constants.Z_BEST_SPEED }) : plain;
  response.writeHead(reply.status, {
    'content-type': reply.type,
    'content-length': body.length,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    ...reply.headers,
  });
  if (fault?.kind === 'cut_connection') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroy());
    return;
  }
  if (fault?.kind === 'slow') return drip(response, body, fault.ms ?? SLOW_MS);
  response.end(body);
}

/** Says nothing at all, until the time is over or the other side has left. */
async function stayAway(request: IncomingMessage, ms: number | undefined): Promise<void> {
  if (ms === undefined) return;
  await sleep(ms, undefined, { ref: false });
  request.socket.destroy();
}

/** The head at once, the body in twenty pieces over the time. */
async function drip(response: ServerResponse, body: Buffer, ms: number): Promise<void> {
  const piece = Math.max(1, Math.ceil(body.length / 20));
  response.flushHeaders();
  for (let from = 0; from < body.length && !response.destroyed; from += piece) {
    await sleep(ms / 20, undefined, { ref: false });
    if (!response.destroyed) response.write(body.subarray(from, from + piece));
  }
  if (!response.destroyed) response.end();
}

/** A page that says what it should and then goes on and on: JSON allows blanks at its end. */
async function sendHuge(response: ServerResponse, reply: Reply, bytes: number): Promise<void> {
  response.writeHead(reply.status, { 'content-type': reply.type });
  const blanks = Buffer.alloc(65_536, ' ');
  const pieces = Array.from({ length: Math.ceil(bytes / blanks.length) }, () => blanks);
  try {
    await pipeline(Readable.from([Buffer.from(reply.body), ...pieces]), response);
  } catch (error) {
    // That the reader leaves before the end is what this fault is for.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
