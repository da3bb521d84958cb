import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isRunning } from '../bootstrap/lock.mjs';
import { findBinaries } from './binaries.ts';
import { type Cluster, clusterFolder, readPassword, SUPERUSER } from './cluster.ts';
import type { Runner } from './runner.ts';

export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly url: (database: string) => string;
}

const LOG_LIMIT = 5 * 1024 * 1024;

/** What a server left by an earlier owner has to say for itself: postmaster.pid, line by line. */
interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

function readPidFile(folder: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function urlFor(dataDir: string, port: number): Running['url'] {
  const password = encodeURIComponent(readPassword(dataDir));
  return (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** The server that still runs on a data folder, if one does; a pid file whose server is gone is put away. */
export async function adopt(dataDir: string, limits: { startup: number }): Promise<Running | undefined> {
  const folder = clusterFolder(dataDir);
  const until = Date.now() + limits.startup;
  for (;;) {
    const file = readPidFile(folder);
    if (!file) return undefined;
    if (!isPostgres(file.pid)) {
      // The id may belong to another program by now, and PostgreSQL would refuse to start for its sake.
      rmSync(join(folder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.status === 'ready') return await claim(dataDir, folder, file);
    if (Date.now() > until)
      throw new Error(
        `PostgreSQL (process ${file.pid}) on ${dataDir} is "${file.status}" and does not get ready.`,
      );
    await sleep(20);
  }
}

/** It is ours only if it takes our password and works on this very folder (a copied folder has both files). */
async function claim(dataDir: string, folder: string, file: PidFile): Promise<Running> {
  const url = urlFor(dataDir, file.port);
  const where = await withClient(url('postgres'), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  });
  if (!existsSync(where) || realpathSync(where) !== realpathSync(folder))
    throw new Error(
      `${folder} is a copy of ${where}, made while PostgreSQL ran there (process ${file.pid}). Stop that one, copy again, and start.`,
    );
  await ensureDatabase(url('postgres'));
  return { pid: file.pid, port: file.port, url };
}

function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}

/** Starts the server on a cluster and waits until it takes connections. */
export async function launch(
  cluster: Cluster,
  runner: Runner,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  const { folder, dataDir, binaries } = cluster;
  const logFile = join(dataDir, 'server.log');
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const flags = Object.entries({ ...ours(port), ...settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const [file, args] = runner.wrap(binaries.postgres, ['-D', folder, ...flags]);
  // A session of its own: Ctrl-C goes to a whole process group, and the database has to be the last to stop.
  // The log is a file and no pipe: the server outlives an owner that is killed hard.
  const child = spawn(file, args, {
    ...runner.spawnAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended = `it ended with ${signal ?? code}`;
  });
  for (;;) {
    const said = readPidFile(folder);
    if (said?.pid === child.pid && said?.status === 'ready') break;
    if (ended !== undefined) {
      const words = readFileSync(logFile, 'utf8').slice(logStart).trim();
      throw new Error(
        `PostgreSQL does not start on port ${port} (${ended}), run as ${runner.kind}:\n${words}`,
      );
    }
    await sleep(5);
  }
  const url = urlFor(dataDir, port);
  await ensureDatabase(url('postgres'));
  return { pid: child.pid ?? 0, port, url };
}

function ours(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // No socket: its path may have 107 bytes at most, and a data folder may lie deeper.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    // Rows and statements hold personal data; the log shall not ("Key (nik)=(…) already exists").
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
}

async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'balai'");
    if (rowCount === 0) await client.query('CREATE DATABASE balai');
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** A fast shutdown: SIGINT ends sessions and writes a checkpoint, where SIGTERM would wait for every client. */
export async function stopServer(pid: number): Promise<void> {
  if (!isPostgres(pid)) return;
  if (process.platform === 'win32') {
    execFileSync(join(dirname(findBinaries().postgres), 'pg_ctl.exe'), ['kill', 'INT', String(pid)]);
  } else {
    process.kill(pid, 'SIGINT');
  }
  const since = Date.now();
  let hurried = false;
  while (isRunning(pid)) {
    const waited = Date.now() - since;
    if (waited > 8000 && !hurried && process.platform !== 'win32') {
      // Immediate: what was committed is safe, the next start recovers.
      process.kill(pid, 'SIGQUIT');
      hurried = true;
    }
    if (waited > 15_000) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    await sleep(10);
  }
}
