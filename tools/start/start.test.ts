import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isRunning } from '../bootstrap/lock.mjs';
import { freePort } from '../postgres/embedded.ts';

const REAL = join(import.meta.dirname, '../..');
const folders: string[] = [];
const started: ChildProcess[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A checkout below a 0700 folder, as CI makes it, with the real conductor and a small stand-in for the api. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'balai-start-'));
  folders.push(root);
  cpSync(join(REAL, 'tools'), join(root, 'tools'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(REAL, name), join(root, name));
  mkdirSync(join(root, 'api/db'), { recursive: true });
  cpSync(join(import.meta.dirname, 'fixture'), join(root, 'api/src'), { recursive: true });
  linkPackages(root);
  return root;
}

/** A folder of its own full of links, stamped as installed: whatever is done to it is not done to ours. */
function linkPackages(root: string): void {
  const to = join(root, 'node_modules');
  mkdirSync(to);
  for (const name of readdirSync(join(REAL, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(REAL, 'node_modules', name), join(to, name));
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  writeFileSync(join(to, '.balai-lockfile'), `${lockfile} ${process.platform} ${process.arch}\n`);
}

interface Product {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ready: Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(
  root: string,
  port: number,
  program = ['tools/start.ts'],
  more: NodeJS.ProcessEnv = {},
): Product {
  const { DATABASE_URL: _, BALAI_DATA: __, BALAI_DEMO: ___, HOST: ____, ...environment } = process.env;
  const child = spawn(process.execPath, program, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // No test of ours may reach the real npm: an install here could only be a mistake.
    env: {
      ...environment,
      npm_execpath: join(root, 'no-npm.js'),
      PORT: String(port),
      FIXTURE_LOG: join(root, 'log'),
      BALAI_SIMULATOR_PORT: '0',
      ...more,
    },
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const ready = new Promise<string>((done, failed) => {
    const look = () => said.includes('Balai is ready') && done(said);
    child.stdout?.on('data', look);
    child.once('exit', () => failed(new Error(said)));
  });
  ready.catch(() => undefined);
  return { child, said: () => said, ready, ended };
}

const RUN_AS_NPM = `require('node:child_process').spawn('sh', ['-c', 'node tools/run.mjs start; exit $?'], { stdio: 'inherit' });
  setInterval(() => undefined, 1000);`;

function log(root: string): string[] {
  return readFileSync(join(root, 'log'), 'utf8').trim().split('\n');
}

test('PLT-1: the first start migrates and fills the demo, the second does neither and keeps the keys', async () => {
  const root = checkout();
  const port = await freePort();
  const first = start(root, port);
  const words = await first.ready;
  expect(words).toContain(`http://localhost:${port}`);
  expect(words).toContain('guru@smkn1.example');
  expect(words).toContain('Balai-demo-2026');
  const keys = await (await fetch(`http://localhost:${port}/`)).json();
  expect(keys).toMatchObject({ demo: 'true' });
  expect(statSync(join(root, 'data/secrets.json')).mode & 0o777).toBe(0o600);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const lines = log(root);
  expect(lines.slice(0, 2)).toEqual(['migrate', 'demo']);
  expect(lines.slice(4).sort()).toEqual(['app down, database answered 1', 'worker down']);
  expect(existsSync(join(root, 'data/postgres/cluster/postmaster.pid'))).toBe(false);

  const second = start(root, port);
  await second.ready;
  expect(await (await fetch(`http://localhost:${port}/`)).json()).toEqual(keys);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(log(root).filter((line) => line === 'migrate' || line === 'demo')).toEqual(['migrate', 'demo']);
});

test('PLT-1: a port in use is said before anything is done, with what to do', async () => {
  const root = checkout();
  const blocker = createServer();
  const port = await freePort();
  await new Promise<void>((listening) => blocker.listen(port, '127.0.0.1', listening));
  const product = start(root, port);
  expect(await product.ended).toBe(1);
  expect(product.said()).toContain(`Port ${port} is in use`);
  expect(product.said()).toContain(`PORT=${port + 1} npm start`);
  expect(existsSync(join(root, 'data'))).toBe(false);
  blocker.close();
});

test('PLT-1: the simulator of external systems is told to the product; where its port is taken, another one', {
  timeout: 60_000,
}, async () => {
  const root = checkout();
  const told = async (product: Product) => {
    const url = /http:\/\/localhost:\d+/.exec(await product.ready)?.[0];
    const answer = await fetch(`${url}/simulator`);
    return (await answer.json()) as { port: string; allow: string; rows: { base_url: string }[] };
  };
  const wanted = String(await freePort());
  const env = { BALAI_SIMULATOR_PORT: wanted, INTEGRATIONS_ALLOW: '10.1.2.3' };
  const first = start(root, await freePort(), ['tools/start.ts'], env);
  const rowsAt = (port: string) => [
    { base_url: `http://127.0.0.1:${port}/regnakes` },
    { base_url: 'https://api.example/regnakes' },
  ];
  expect(await told(first)).toEqual({
    port: wanted,
    allow: `10.1.2.3,127.0.0.1:${wanted}`,
    rows: rowsAt(wanted),
  });
  expect(await (await fetch(`http://127.0.0.1:${wanted}/_health`)).json()).toEqual({ ok: true });
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  await expect(fetch(`http://127.0.0.1:${wanted}/_health`)).rejects.toThrow();

  const blocker = createServer();
  await new Promise<void>((listening) => blocker.listen(Number(wanted), '127.0.0.1', listening));
  const second = start(root, await freePort(), ['tools/start.ts'], env);
  const { port, allow, rows } = await told(second);
  expect(second.said()).toContain(`Port ${wanted} is in use; the external systems are simulated on ${port}.`);
  expect(port).not.toBe(wanted);
  expect({ allow, rows }).toEqual({ allow: `10.1.2.3,127.0.0.1:${port}`, rows: rowsAt(port) });
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  await new Promise((done) => blocker.close(done));
});

test('PLT-1: a server that ends by itself takes the rest down, the database last', async () => {
  const root = checkout();
  const product = start(root, await freePort());
  await product.ready;
  const pid = Number(readFileSync(join(root, 'data/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  const worker =
    pidsUnder(product.child.pid ?? 0).find(({ command }) => command.includes('worker.ts'))?.pid ?? 0;
  process.kill(worker, 'SIGKILL');
  expect(await product.ended).toBe(1);
  expect(product.said()).toContain('worker has ended by itself (SIGKILL)');
  expect(isRunning(pid)).toBe(false);
});

test('PLT-1 PLT-10: killed hard, nothing but the database stays, and the next start adopts it', async () => {
  const root = checkout();
  const port = await freePort();
  const product = start(root, port);
  await product.ready;
  const children = pidsUnder(product.child.pid ?? 0).filter(({ command }) => command.includes('/api/src/'));
  expect(children).toHaveLength(2);
  product.child.kill('SIGKILL');
  await product.ended;
  const until = Date.now() + 5000;
  while (children.some(({ pid }) => isRunning(pid)) && Date.now() < until)
    await new Promise((done) => setTimeout(done, 20));
  expect(children.filter(({ pid }) => isRunning(pid))).toEqual([]);
  const next = start(root, port);
  await next.ready;
  next.child.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});

test('PLT-1 PLT-10: npm ended or killed takes the product with it, and a start right after waits its turn', {
  timeout: 120_000,
}, async () => {
  const root = checkout();
  const port = await freePort();
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    // npm runs a script through a shell that forwards nothing.
    const shell = start(root, port, ['-e', RUN_AS_NPM]);
    await shell.ready;
    shell.child.kill(signal);
    await shell.ended;
    // What the last one does when it notices, 200 ms later at most, is announced in the data folder.
    await new Promise((done) => setTimeout(done, 300));
    const next = start(root, port);
    await next.ready;
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  }
});

test('PLT-1: the bootstrap forwards the signal that ends the product, and its exit code', async () => {
  const root = checkout();
  const product = start(root, await freePort(), ['tools/run.mjs', 'start']);
  await product.ready;
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
  const unknown = start(root, 1, ['tools/run.mjs', 'nonsense']);
  expect(await unknown.ended).toBe(1);
  expect(unknown.said()).toContain('Usage: node tools/run.mjs');
});

function pidsUnder(parent: number): { pid: number; command: string }[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return children.map((pid) => ({ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }));
}
