import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { lockHolder, tryLock } from '../bootstrap/lock.mjs';
import { findBinaries } from './binaries.ts';
import { type Cluster, ensureCluster } from './cluster.ts';
import { chooseRunner, type Runner } from './runner.ts';
import { adopt, launch, type Running, stopServer } from './server.ts';

export interface EmbeddedOptions {
  /** Holds the cluster, its password, its log. Made when missing. */
  readonly dataDir: string;
  /** Without it a free one on loopback. */
  readonly port?: number;
  /** postgresql.conf settings over ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Use the server of a running owner instead of refusing: for commands beside a running product. */
  readonly shared?: boolean;
  /** Folder of another PostgreSQL's programs (initdb, postgres). */
  readonly bin?: string;
  /** Forces one way of running as root; for tests. */
  readonly runAs?: Runner['kind'];
}

export interface EmbeddedPostgres {
  /** The database `balai` as superuser. */
  readonly url: string;
  /** The database `postgres` as superuser: to make and drop databases. */
  readonly superuserUrl: string;
  readonly port: number;
  readonly pid: number;
  /** Where the server came from: made now, started now, taken over from an owner that died, or still another's. */
  readonly origin: 'initialised' | 'started' | 'adopted' | 'shared';
  /** Ends the server in order; nothing where it belongs to another process. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that the lockfile brings on a data folder of one's own, or takes over the one that an
 * owner killed hard has left running there. One owner per data folder.
 * @throws Error in words for the person at the terminal.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  // Others may walk through (nobody has to) and not look in; the cluster itself is 0700.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const ownerFile = join(dataDir, 'owner');
  const lock = tryLock(ownerFile);
  if (lock.holder !== undefined) {
    if (options.shared) return useShared(dataDir, ownerFile);
    throw new Error(
      `Balai already runs on ${dataDir} (process ${lock.holder}). Stop that one first, or set BALAI_DATA to another folder.`,
    );
  }
  try {
    return await startOwned(dataDir, options, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOwned(
  dataDir: string,
  options: EmbeddedOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const left = await adopt(dataDir, { startup: 60_000 });
  if (left) {
    if (options.port === undefined || options.port === left.port) return handle(left, 'adopted', release);
    await stopServer(left.pid);
  }
  const binaries = findBinaries(options.bin);
  const runner = chooseRunner(binaries, dataDir, options.runAs);
  const cluster = await ensureCluster(dataDir, binaries, runner, options.settings?.fsync !== 'off');
  const running = await launchOnPort(cluster, runner, options);
  return handle(running, cluster.isNew ? 'initialised' : 'started', release);
}

/** A port found free may be gone a moment later, so one that was ours to choose is chosen again. */
async function launchOnPort(cluster: Cluster, runner: Runner, options: EmbeddedOptions): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await launch(cluster, runner, port, options.settings ?? {});
    } catch (error) {
      const taken = error instanceof Error && error.message.includes('could not bind');
      if (!taken || options.port !== undefined || attempt === 5) throw error;
    }
  }
}

async function useShared(dataDir: string, ownerFile: string): Promise<EmbeddedPostgres> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && lockHolder(ownerFile) !== undefined) {
    const running = await adopt(dataDir, { startup: 60_000 });
    if (running) return { ...handle(running, 'shared', () => undefined), stop: async () => undefined };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The process that owns ${dataDir} has no PostgreSQL running. Stop it and try again.`);
}

function handle(running: Running, origin: EmbeddedPostgres['origin'], release: () => void): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  return {
    url: running.url('balai'),
    superuserUrl: running.url('postgres'),
    port: running.port,
    pid: running.pid,
    origin,
    stop: () => {
      stopping ??= stopServer(running.pid).finally(release);
      return stopping;
    },
  };
}

/** A TCP port that nobody listens on now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') found(address.port);
        else failed(new Error('no port'));
      });
    });
  });
}
