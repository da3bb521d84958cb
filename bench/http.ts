import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Milliseconds from sending to the last byte. */
  readonly ms: number;
}

export interface HttpClient {
  send(
    method: string,
    path: string,
    options?: { readonly token?: string; readonly body?: unknown; readonly headers?: Record<string, string> },
  ): Promise<HttpAnswer>;
  close(): void;
}

/** A client of one server with kept connections, as many as are needed at once. */
export function createClient(base: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  return {
    send(method, path, { token, body, headers = {} } = {}) {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      return new Promise((done, failed) => {
        const began = performance.now();
        const sent = request(
          `${base}${path}`,
          {
            method,
            agent,
            headers: {
              ...(payload === undefined
                ? {}
                : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
              ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
              ...headers,
            },
          },
          (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('end', () =>
              done({
                status: answer.statusCode ?? 0,
                text: Buffer.concat(parts).toString(),
                ms: performance.now() - began,
              }),
            );
            answer.on('error', failed);
          },
        );
        sent.on('error', failed);
        sent.end(payload);
      });
    },
    close: () => agent.destroy(),
  };
}

/** Fires at a fixed rate whether or not answers come back: what arrives does not wait for what is slow. */
export async function openLoop(
  { rate, seconds }: { rate: number; seconds: number },
  fire: (i: number) => Promise<HttpAnswer>,
): Promise<HttpAnswer[]> {
  const began = performance.now();
  const total = Math.round(rate * seconds);
  const answers: Promise<HttpAnswer>[] = [];
  while (answers.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * rate) + 1);
    while (answers.length < due) answers.push(fire(answers.length));
    const next = (answers.length / rate) * 1000 - (performance.now() - began);
    await new Promise((done) => setTimeout(done, Math.max(0, next)));
  }
  return Promise.all(answers);
}

/** Requests a second that a route answers to a few clients that ask again at once. @throws when one is not 2xx */
export async function throughput(
  url: string,
  options: Partial<autocannon.Options> & { readonly seconds: number },
): Promise<number> {
  const { seconds, ...rest } = options;
  const result = await autocannon({ url, connections: 8, duration: seconds, ...rest });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers not 2xx, ${result.errors} errors`);
  return result['2xx'] / result.duration;
}
