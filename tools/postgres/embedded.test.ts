import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { isRunning } from '../bootstrap/lock.mjs';
import { findBinaries } from './binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const ends: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** mkdtemp makes it 0700: as root every one of these tests runs below a folder that nobody may enter. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-pg-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(options: Parameters<typeof startEmbeddedPostgres>[0]): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(options);
  ends.push(() => server.stop());
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('PLT-1 embedded PostgreSQL', () => {
  test('is UTF-8, checksummed, in code point order, on loopback only, with a password of its own', async () => {
    const dataDir = join(temporary(), 'pg');
    const server = await start({ dataDir });
    expect(server.origin).toBe('initialised');
    const sql = `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
      'Z' < 'a' and 'a' < 'é' as ordered, lower('É') as lower`;
    expect(await ask(server.url, sql)).toEqual([
      { encoding: 'UTF8', checksums: 'on', addresses: '127.0.0.1', sockets: '', ordered: true, lower: 'é' },
    ]);
    expect(statSync(join(dataDir, 'superuser.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  test('keeps its data, extensions are there, and personal data of a broken row stay out of its log', async () => {
    const dataDir = join(temporary(), 'pg');
    const first = await start({ dataDir });
    for (const name of ['btree_gist', 'pg_trgm', 'pgcrypto', 'citext'])
      await ask(first.url, `create extension ${name}`);
    await ask(
      first.url,
      "create table people (nik text primary key); insert into people values ('3174000000000001')",
    );
    await expect(ask(first.url, "insert into people values ('3174000000000001')")).rejects.toThrow(
      /duplicate/,
    );
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    const second = await start({ dataDir });
    expect(second.origin).toBe('started');
    expect(await ask(second.url, 'select nik from people')).toHaveLength(1);
    const log = readFileSync(join(dataDir, 'server.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('3174000000000001');
  });

  test('stops at once with a client still connected', async () => {
    const server = await start({ dataDir: join(temporary(), 'pg') });
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    const before = Date.now();
    await server.stop();
    expect(Date.now() - before).toBeLessThan(3000);
    await client.end().catch(() => undefined);
  });

  test('is adopted with all that was answered when its owner was killed with -9', async () => {
    const dataDir = join(temporary(), 'pg');
    const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
      import pg from 'pg';
      const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query('create table answered (n int)');
      await client.query('insert into answered values (1)');
      console.log(server.pid);
      setInterval(() => undefined, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(
      await new Promise<string>((said) => owner.stdout.once('data', (line) => said(String(line)))),
    );
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/already runs/);
    const shared = await startEmbeddedPostgres({ dataDir, shared: true });
    expect([shared.origin, shared.pid]).toEqual(['shared', pid]);
    await shared.stop();
    expect(isRunning(pid)).toBe(true);
    owner.kill('SIGKILL');
    await new Promise((gone) => owner.once('exit', gone));
    expect(isRunning(pid)).toBe(true);
    const server = await start({ dataDir });
    expect([server.origin, server.pid]).toEqual(['adopted', pid]);
    expect(await ask(server.url, 'select n from answered')).toEqual([{ n: 1 }]);
    await server.stop();
    expect(isRunning(pid)).toBe(false);
  });

  test('recovers when the server itself was killed with -9, and its pid now belongs to another program', async () => {
    const dataDir = join(temporary(), 'pg');
    const first = await start({ dataDir });
    await ask(first.url, 'create table kept (n int); insert into kept values (7)');
    process.kill(first.pid, 'SIGKILL');
    while (isRunning(first.pid)) await new Promise((done) => setTimeout(done, 10));
    await first.stop();
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(String(first.pid), String(process.pid)));
    // Its backends end a moment after their parent; until then they hold the shared memory.
    await new Promise((done) => setTimeout(done, 500));
    const second = await start({ dataDir });
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('says so when the port asked for is taken, and finds a free one itself', async () => {
    const dataDir = join(temporary(), 'pg');
    const blocker = createServer();
    await new Promise<void>((listening) => blocker.listen(0, '127.0.0.1', listening));
    ends.push(() => void blocker.close());
    const address = blocker.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(/could not bind/);
    expect(existsSync(join(dataDir, 'owner'))).toBe(false);
    expect((await start({ dataDir })).port).not.toBe(port);
  });

  test('refuses data of another PostgreSQL, or without their password, in words', async () => {
    const dataDir = join(temporary(), 'pg');
    const cluster = join(dataDir, 'cluster');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '9\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 9.*npm run restore/);
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n`);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/superuser.password is missing/);
  });

  test.runIf(isRoot)(
    'runs for root in a checkout below a 0700 folder, in each way that the machine allows',
    async () => {
      const folder = temporary();
      cpSync(findBinaries().home, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
      expect(statSync(folder).mode & 0o077).toBe(0);
      const options = { dataDir: join(folder, 'pg'), bin: join(folder, 'native', 'bin') };
      await expect(startEmbeddedPostgres({ ...options, runAs: 'nobody' })).rejects.toThrow(/BALAI_DATA/);
      // A container may forbid either, and never both.
      const spaces = spawnSync('unshare', ['--user', 'true']).status === 0;
      for (const runAs of spaces ? (['setpriv', 'unshare', 'setpriv'] as const) : (['setpriv'] as const)) {
        const server = await start({ ...options, runAs });
        expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        // Through setpriv it may walk and read, and nothing else that root may.
        if (runAs === 'setpriv') expect(status).toMatch(/CapEff:\t000000000000000[24]\n/);
        await server.stop();
      }
    },
  );

  test('starts where the checkout is a link and its path is longer than a socket allows', async () => {
    const folder = temporary();
    const deep = join(folder, 'x'.repeat(120));
    mkdirSync(deep);
    symlinkSync(deep, join(folder, 'link'));
    const server = await start({ dataDir: join(folder, 'link', 'pg') });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
