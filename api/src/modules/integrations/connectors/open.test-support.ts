import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DestinationStream } from 'pino';
import type { Simulator } from '../../../../../tools/simulator/server.ts';
import { testSecrets } from '../../../../../tools/test/secrets.ts';
import { readConfig } from '../../../platform/config/config.ts';
import { createLog } from '../../../platform/log/log.ts';
import {
  type ConnectorInput,
  type ConnectorName,
  type Cursor,
  type Page,
  SourceFault,
  type SourceRecord,
} from './connector.ts';
import { openConnector } from './index.ts';

export const credentials: Readonly<Record<ConnectorName, Readonly<Record<string, string>>>> = {
  regnakes: { api_key: 'demo-regnakes-key' },
  hubsdmk: { client_id: 'demo-client', client_secret: 'demo-secret' },
  satusehat: { client_id: 'demo-client', client_secret: 'demo-secret' },
};

/** A process's configuration and log; everything logged is kept. */
export function testEnv(allow: string | undefined, database = 'postgres://balai@/balai') {
  const lines: string[] = [];
  const destination: DestinationStream = { write: (line) => void lines.push(line) };
  const config = readConfig({ ...testSecrets, DATABASE_URL: database, INTEGRATIONS_ALLOW: allow });
  return { config, log: createLog('debug', destination), lines };
}

/** All that a connector needs, with pauses and time-outs of a test. */
export function inputFor(
  connector: ConnectorName,
  base: string,
  over: Partial<ConnectorInput> = {},
): ConnectorInput & { readonly env: ReturnType<typeof testEnv> } {
  const input: ConnectorInput = {
    integration: { connector, base_url: `${base}/${connector}`, batch_size: 100 },
    credentials: credentials[connector],
    env: testEnv('127.0.0.1'),
    signal: new AbortController().signal,
    now: () => new Date(),
    ...over,
    pace: {
      connect: 5000,
      headers: 10_000,
      body: 10_000,
      pause: 1,
      longestWait: 1500,
      rate: 1e6,
      burst: 1e6,
      ...over.pace,
    },
  };
  return input as ConnectorInput & { readonly env: ReturnType<typeof testEnv> };
}

export const open = (connector: ConnectorName, simulator: Simulator, over: Partial<ConnectorInput> = {}) =>
  openConnector(inputFor(connector, simulator.url, over));

export interface Reading {
  readonly pages: readonly Page[];
  readonly records: readonly SourceRecord[];
  readonly fault: SourceFault | null;
}

/** Reads to the end, or to the fault that ends it. */
export async function readAll(pages: AsyncIterable<Page>): Promise<Reading> {
  const taken: Page[] = [];
  let fault: SourceFault | null = null;
  try {
    for await (const page of pages) taken.push(page);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    fault = error;
  }
  return { pages: taken, records: taken.flatMap(({ records }) => records), fault };
}

/** The fault that a use ends in. */
export async function faultOf(use: Promise<unknown>): Promise<SourceFault> {
  const error = await use.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof SourceFault) return error;
  throw error ?? new Error('it ended well');
}

export const beginning: Cursor = { at: '1970-01-01T00:00:00.000Z', id: '' };

/** A server that answers as told, for what the simulator does not do. */
export async function startServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  let connections = 0;
  const server = createServer(answer);
  server.on('connection', () => connections++);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    connections: () => connections,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
