import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../tools/postgres/embedded.ts';
import { buildWeb } from '../../tools/start/web.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    products: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');
const START_LIMIT = 240_000;

/**
 * Where a worker is told the address of its product, which is started when it first asks. Journeys that run side by
 * side have one each: what one changes, counts or waits for is not disturbed by the other.
 * BALAI_E2E_URL: journeys, one after another, against a product that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.BALAI_E2E_URL;
  const products = new Map<string, Promise<Product>>();
  let built: Promise<unknown> | undefined;
  const productOf = (worker: string): Promise<Product> => {
    // Two that start at once would both build the web application in one folder.
    built ??= buildWeb();
    const product = products.get(worker) ?? built.then(startProduct);
    products.set(worker, product);
    return product;
  };
  const server = createServer((request, response) => {
    const address = given ? Promise.resolve(given) : productOf(request.url ?? '').then(({ url }) => url);
    address.then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('products', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    const started = await Promise.allSettled(products.values());
    await Promise.all(started.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)));
  };
}

interface Product {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The real product with its demo, by the conductor of `npm start`, on a free port and a folder of its own. */
async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'balai-e2e-'));
  const { DATABASE_URL: _, PUBLIC_URL: __, ...environment } = process.env;
  const product = spawn(process.execPath, [join(ROOT, 'tools/start.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...environment,
      NODE_ENV: 'production',
      BALAI_DATA: data,
      BALAI_DEMO: '1',
      HOST: 'localhost',
      PORT: String(await freePort()),
    },
  });
  const stop = async () => {
    await stopProduct(product);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await readyUrl(product), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readyUrl(product: ChildProcess): Promise<string> {
  return new Promise((ready, failed) => {
    let said = '';
    const fail = (why: string) =>
      failed(new Error(`The product does not start (${why}). It said:\n${said.trim()}`));
    const timer = setTimeout(() => fail('too slow'), START_LIMIT);
    for (const stream of [product.stdout, product.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-20_000);
      });
    product.on('message', (message: { ready?: string }) => {
      clearTimeout(timer);
      if (message.ready) ready(message.ready);
    });
    product.on('exit', (code) => {
      clearTimeout(timer);
      fail(`code ${code}`);
    });
  });
}

async function stopProduct(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const gone = new Promise((done) => product.once('exit', done));
  product.kill('SIGTERM');
  await gone;
}
