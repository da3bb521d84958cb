import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../tools/postgres/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');
const START_LIMIT = 240_000;

/**
 * The real product with its demo, by the conductor of `npm start`, on a free port and a folder of its own.
 * BALAI_E2E_URL: journeys against a product that runs already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.BALAI_E2E_URL;
  if (given) {
    project.provide('baseUrl', given);
    return async () => undefined;
  }
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
    project.provide('baseUrl', await readyUrl(product));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
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
