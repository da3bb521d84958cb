import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Dispatcher, errors, Pool } from 'undici';
import { AddressRefused, guardedConnector, type Resolve } from './address.ts';
import { createBucket, pause } from './bucket.ts';
import { type ConnectorInput, type ConnectorName, type Pace, SourceFault } from './connector.ts';
import { backoff, RETRIES, readRetryAfter } from './retry.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const unzip = promisify(gunzip);
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

export interface Ask {
  readonly method: 'GET' | 'POST';
  /** Behind the base address. It holds nothing personal: faults and logs name it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

/** 200 with JSON, or a refusal (4xx) for the caller to judge, whose body is null where it is no JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
}

export interface Client {
  /** @throws SourceFault once retries are used up; the reason of the signal where that was aborted */
  send(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

const usualPace: Omit<Pace, 'rate'> = {
  connect: 5_000,
  headers: 15_000,
  body: 30_000,
  pause: 500,
  longestWait: 60_000,
  burst: 25,
};
/** Requests a second. Pages come one after another and mostly more slowly; people are asked for several at once. */
const rates: Readonly<Record<ConnectorName, number>> = { regnakes: 100, hubsdmk: 100, satusehat: 25 };

interface Line {
  readonly pool: Pool;
  readonly prefix: string;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** @param resolve in place of DNS, for tests */
export function createClient(input: ConnectorInput, resolve?: Resolve): Client {
  const base = new URL(input.integration.base_url);
  const { connector } = input.integration;
  const pace = { ...usualPace, rate: rates[connector], ...input.pace };
  const pool = new Pool(base.origin, {
    connections: 8,
    connect: guardedConnector(input.env.config, base, pace.connect, resolve),
    headersTimeout: pace.headers,
    bodyTimeout: pace.body,
  });
  const prefix = base.pathname.replace(/\/+$/, '');
  const closed = new AbortController();
  const signal = AbortSignal.any([input.signal, closed.signal]);
  const line = { pool, prefix, pace, signal, now: input.now };
  const bucket = createBucket(pace.rate, pace.burst);
  return {
    async send(ask) {
      for (let attempt = 0; ; attempt++) {
        await bucket.take(signal);
        const outcome = await tryOnce(line, ask);
        if ('answer' in outcome) return outcome.answer;
        const wait = outcome.retryAfter ?? backoff(attempt, pace.pause, Math.random());
        if (!outcome.again || attempt >= RETRIES || wait > pace.longestWait) throw outcome.fault;
        const { code: fault } = outcome.fault;
        input.env.log.info({ connector, fault, attempt, wait: Math.round(wait) }, 'source.retry');
        await pause(wait, signal);
      }
    },
    close: () => {
      // Requests that are still under way, or between two tries, have nobody left to wait for them.
      closed.abort(new Error('closed'));
      return pool.destroy();
    },
  };
}

type Outcome =
  | { readonly answer: Answer }
  | { readonly fault: SourceFault; readonly again: boolean; readonly retryAfter?: number | null };

async function tryOnce(line: Line, ask: Ask): Promise<Outcome> {
  const { connect, headers, body } = line.pace;
  // A body that comes byte by byte never meets the time-out between two of them.
  const deadline = AbortSignal.timeout(connect + headers + 2 * body);
  try {
    const answer = await request(line, ask, AbortSignal.any([line.signal, deadline]));
    return await judge(line, ask, answer);
  } catch (error) {
    line.signal.throwIfAborted();
    if (deadline.aborted)
      return { fault: new SourceFault('TIMEOUT', said(ask, 'took too long')), again: true };
    return faultOf(ask, error);
  }
}

function request(line: Line, ask: Ask, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const query = ask.query === undefined ? '' : `?${new URLSearchParams(ask.query)}`;
  const form = ask.form === undefined ? null : new URLSearchParams(ask.form).toString();
  return line.pool.request({
    method: ask.method,
    path: `${line.prefix}${ask.path}${query}`,
    headers: {
      accept: 'application/fhir+json, application/json',
      'accept-encoding': 'gzip',
      'user-agent': 'Balai',
      ...(form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...ask.headers,
    },
    body: form,
    signal,
  });
}

async function judge({ now }: Line, ask: Ask, answer: Dispatcher.ResponseData): Promise<Outcome> {
  const { statusCode: status, headers } = answer;
  if (status === 200) {
    const text = await readBody(answer);
    return { answer: { status, text, body: readJson(text) } };
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const text = await readBody(answer);
    return { answer: { status, text, body: orNull(text) } };
  }
  // What remains of the body is of no use, and reading it on might take for ever.
  answer.body.on('error', () => undefined).destroy();
  const fault = (code: SourceFault['code']) => new SourceFault(code, said(ask, `HTTP ${status}`));
  if (status === 408) return { fault: fault('TIMEOUT'), again: true };
  if (status < 500 && status !== 429) return { fault: fault('BAD_ANSWER'), again: false };
  const header = headers['retry-after'];
  const retryAfter = readRetryAfter(Array.isArray(header) ? header[0] : header, now());
  return { fault: fault(status === 429 ? 'TOO_MANY' : 'SERVER_ERROR'), again: true, retryAfter };
}

class NoUse extends Error {
  readonly again: boolean;
  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

async function readBody(answer: Dispatcher.ResponseData): Promise<string> {
  const tooLarge = new NoUse('an answer of over 20 MB', false);
  const chunks: Buffer[] = [];
  let bytes = Number(answer.headers['content-length'] ?? 0) > MOST_BYTES ? MOST_BYTES : 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop closes the connection.
    if (bytes > MOST_BYTES) throw tooLarge;
    chunks.push(chunk);
  }
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  if (encoding === 'identity') return whole.toString('utf8');
  if (encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new NoUse('an encoding that was not asked for', false);
  try {
    return (await unzip(whole, { maxOutputLength: MOST_BYTES })).toString('utf8');
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge
      : new NoUse('gzip that cannot be opened', true);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoUse('no JSON', true);
  }
}

function orNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What went wrong on the way, in codes alone: messages of errors may repeat what was sent. */
function faultOf(ask: Ask, error: unknown): Outcome {
  if (error instanceof NoUse)
    return { fault: new SourceFault('BAD_ANSWER', said(ask, error.message)), again: error.again };
  if (error instanceof AddressRefused)
    return { fault: new SourceFault('ADDRESS_REFUSED', error.message), again: false };
  if (
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError
  )
    return { fault: new SourceFault('TIMEOUT', said(ask, error.code)), again: true };
  const { code } = error as { code?: unknown };
  const known = typeof code === 'string' && CODE.test(code) ? code : 'connection lost';
  if (error instanceof errors.HTTPParserError || known === 'UND_ERR_HEADERS_OVERFLOW')
    return { fault: new SourceFault('BAD_ANSWER', said(ask, 'no HTTP')), again: true };
  return { fault: new SourceFault('UNREACHABLE', said(ask, known)), again: true };
}

export function said(ask: Ask, what: string): string {
  return `${ask.method} ${ask.path}: ${what}`;
}
