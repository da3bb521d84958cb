import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { replyOfFault, send } from './answer.ts';
import { type Change, type Controls, control, createControls, type Stats } from './control.ts';
import { createFaults, type Fault, type Mishap } from './faults.ts';
import { hubsdmk } from './hubsdmk.ts';
import type { Ask, Protocol, Reply } from './protocol.ts';
import { regnakes } from './regnakes.ts';
import { satusehat } from './satusehat.ts';
import { createTokens } from './tokens.ts';
import { createWorld, SYSTEMS, type System } from './world.ts';

export interface SimulatorOptions {
  /** 0, or left out: any that is free. */
  readonly port?: number;
  readonly count?: number;
  readonly seed?: number;
  /** Share of records that always break a rule. */
  readonly bad?: number;
  /** Share of regnakes' records under somebody else's STR number, of those that hubsdmk lacks. */
  readonly twins?: number;
  readonly latencyMs?: number;
  /** No gzip, so that a benchmark measures the reader. */
  readonly fast?: boolean;
  /** The day from which dates of STR are counted (its month's first). */
  readonly today?: Date;
  readonly now?: () => number;
}
export interface Simulator {
  /** `http://127.0.0.1:4010`; a system is at `/regnakes`, `/hubsdmk`, `/satusehat` below it. */
  readonly url: string;
  readonly port: number;
  /** Plants faults beside those that are there. */
  faults(...faults: readonly Fault[]): void;
  clearFaults(): void;
  data(change: Change): void;
  stats(): Stats;
  stop(): Promise<void>;
}

const protocols: Readonly<Record<System, Protocol>> = { regnakes, hubsdmk, satusehat };
const MAX_BODY = 1_000_000;

/** The three systems on one port of this machine. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const now = options.now ?? Date.now;
  const controls = createControls({
    world: createWorld(now, options.today),
    tokens: createTokens(now),
    faults: createFaults(),
  });
  const { port, count, seed, bad, twins, latencyMs, fast } = options;
  controls.change({
    ...(count === undefined ? {} : { count }),
    ...(seed === undefined ? {} : { seed }),
    ...(bad === undefined ? {} : { bad }),
    ...(twins === undefined ? {} : { twins }),
    ...(latencyMs === undefined ? {} : { latency_ms: latencyMs }),
    ...(fast === undefined ? {} : { fast }),
  });
  const server = createServer((request, response) => {
    handle(controls, request, response).catch((error: unknown) => {
      console.error('simulator:', error);
      response.destroy();
    });
  });
  // Longer than any client keeps an idle connection: it is never ours that closes one just taken.
  server.keepAliveTimeout = 65_000;
  const at = await listen(server, port ?? 0);
  return {
    url: `http://127.0.0.1:${at}`,
    port: at,
    faults: (...faults) => controls.faults.add(faults),
    clearFaults: () => controls.faults.clear(),
    data: (change) => controls.change(change),
    stats: () => controls.stats(),
    stop: () => stop(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function handle(controls: Controls, request: IncomingMessage, response: ServerResponse) {
  const address = new URL(request.url ?? '/', 'http://simulator');
  const [, first = ''] = address.pathname.split('/', 2);
  const body = await readBody(request);
  if (controls.latency > 0) await sleep(controls.latency);
  const system = SYSTEMS.find((known) => known === first);
  if (!system) {
    const reply = control(controls, request, address.pathname, body);
    return send(request, response, reply, undefined, false);
  }
  const path = address.pathname.slice(system.length + 1);
  const protocol = protocols[system];
  const isToken = path === protocol.tokenPath;
  const mishap = controls.faults.meet(system, isToken ? 'token' : 'data');
  if (mishap.fault?.kind === 'expire_token') controls.tokens.expire(system);
  const reply = replyOf(controls, protocol, mishap, {
    method: request.method ?? 'GET',
    path,
    query: address.searchParams,
    form: new URLSearchParams(body),
    headers: request.headers,
  });
  controls.count(system, reply.status < 300 ? reply.records : 0, isToken);
  return send(request, response, reply, mishap.fault, !controls.fast);
}

type Bare = Pick<Ask, 'method' | 'path' | 'query' | 'form' | 'headers'>;

function replyOf(controls: Controls, protocol: Protocol, { fault, bad }: Mishap, bare: Bare): Reply {
  const instead = replyOfFault(fault, protocol);
  if (instead) return instead;
  // A key has no life of its own: where there are no tokens, the call is refused once.
  if (fault?.kind === 'expire_token' && !protocol.tokenPath)
    return protocol.refuse(401, 'KEY_EXPIRED', 'This key has expired.');
  const twist =
    fault?.kind === 'changed_schema' || fault?.kind === 'duplicate_page' || fault?.kind === 'shifted_page'
      ? fault.kind
      : undefined;
  return protocol.answer({ ...bare, world: controls.world, tokens: controls.tokens, bad, twist });
}

async function readBody(request: IncomingMessage): Promise<string> {
  if (request.method === 'GET') return '';
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY) throw new Error('A request of more than 1 MB.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

export type { Change, Fault, Stats };
