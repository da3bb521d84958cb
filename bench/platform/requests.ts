import { randomUUID } from 'node:crypto';
import { throughput } from '../http.ts';
import { compare } from '../measure.ts';
import { type Served, serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';

export const requestMeasures: readonly Measure[] = [
  { name: 'requests', run: (context) => withServers(context, measureRoute) },
  { name: 'idempotency', run: (context) => withServers(context, measureIdempotency) },
];

interface Servers {
  readonly product: Served;
  readonly bare: Served;
}

async function withServers(context: Context, work: (context: Context, servers: Servers) => Promise<void>) {
  const product = await serve(context.ground, 'bench/serve/product.ts');
  const bare = await serve(context.ground, 'bench/serve/bare.ts', { ready: '/ready' });
  try {
    await work(context, { product, bare });
  } finally {
    await product.stop();
    await bare.stop();
  }
}

async function measureRoute({ options, report, token }: Context, { product, bare }: Servers): Promise<void> {
  const { seconds, rounds } = options;
  const headers = { authorization: `Bearer ${token}` };
  const plain = () => throughput(`${bare.url}/echo?n=7`, { seconds });
  const ours = () => throughput(`${product.url}/api/bench/echo?n=7`, { seconds, headers });
  await Promise.all([plain(), ours()]);
  report.add(
    comparedRow(
      'a route with session, access, schemas, envelope, metrics',
      'requests/s',
      'bare fastify',
      await compare(rounds, plain, ours),
    ),
  );
}

async function measureIdempotency({ options, report, token }: Context, servers: Servers): Promise<void> {
  const { seconds, rounds } = options;
  const { product, bare } = servers;
  const body = JSON.stringify({ text: 'Jas lab dikembalikan.' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (keyed: (() => string) | null) =>
    throughput(`${product.url}/api/bench/notes`, {
      seconds,
      method: 'POST',
      headers,
      body,
      requests: [
        keyed
          ? {
              setupRequest: (request) => ({
                ...request,
                headers: { ...request.headers, 'idempotency-key': keyed() },
              }),
            }
          : {},
      ],
    });
  const repeated = randomUUID();
  const fresh = () => post(randomUUID);
  const plain = () => post(null);
  const bareWrite = () => throughput(`${bare.url}/notes`, { seconds, method: 'POST', headers, body });
  await plain();
  // Given once before eight ask for it together: from then on it is found.
  const first = await product.http.send('POST', '/api/bench/notes', {
    token,
    headers: { 'idempotency-key': repeated },
    body: JSON.parse(body) as unknown,
  });
  if (first.status !== 201) throw new Error(`POST: ${first.status} ${first.text}`);
  report.add(
    comparedRow(
      'audited POST',
      'requests/s',
      'bare fastify + pg INSERT',
      await compare(rounds, bareWrite, plain),
    ),
    comparedRow(
      'POST with a new Idempotency-Key',
      'requests/s',
      'the same without a key',
      await compare(rounds, plain, fresh),
    ),
  );
  await repetition({ options, report }, { product, token, repeated, body: JSON.parse(body) as unknown });
}

/** One after another: two at once under one key are refused by design. */
async function repetition(
  { options, report }: Pick<Context, 'options' | 'report'>,
  { product, token, repeated, body }: { product: Served; token: string; repeated: string; body: unknown },
): Promise<void> {
  const send = async (headers: Record<string, string>) => {
    const answer = await product.http.send('POST', '/api/bench/notes', { token, headers, body });
    if (answer.status !== 201) throw new Error(`POST: ${answer.status} ${answer.text}`);
  };
  const rate = async (headers: Record<string, string>) => {
    let done = 0;
    const began = performance.now();
    for (; performance.now() - began < options.seconds * 1000; done += 1) await send(headers);
    return (done / (performance.now() - began)) * 1000;
  };
  const compared = await compare(
    options.rounds,
    () => rate({}),
    () => rate({ 'idempotency-key': repeated }),
  );
  report.add(
    comparedRow('POST repeated under its key, alone', 'requests/s', 'the same without a key', compared),
  );
}
