import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { giveTo, type Runner } from './runner.ts';

export interface Cluster {
  readonly dataDir: string;
  /** PostgreSQL's own data directory, below dataDir. */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly isNew: boolean;
}

export const SUPERUSER = 'balai_admin';

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'cluster');
}

/** @throws Error that says what happened when a cluster has lost its password. */
export function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordFile(dataDir), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${passwordFile(dataDir)} is missing, so the database beside it cannot be opened. Put it back from a backup, or restore into an empty folder (BALAI_DATA=…).`,
    );
  }
}

/** The cluster under dataDir, made when it is not there; an initdb that was cut off leaves nothing behind. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Promise<Cluster> {
  const folder = clusterFolder(dataDir);
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  if (isNew) await initialise(dataDir, folder, binaries, runner, durable);
  const version = Number(readFileSync(join(folder, 'PG_VERSION'), 'utf8'));
  if (version !== binaries.major)
    throw new Error(
      `The database in ${dataDir} was made by PostgreSQL ${version}, and this Balai brings ${binaries.major}. ` +
        'Back up with the Balai that made it (npm run backup) and restore into an empty folder (npm run restore).',
    );
  readPassword(dataDir);
  giveTo(runner, folder);
  chmodSync(folder, 0o700);
  return { dataDir, folder, binaries, isNew };
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'superuser.password');
}

async function initialise(
  dataDir: string,
  folder: string,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Promise<void> {
  const draft = join(dataDir, 'cluster.new');
  const handed = join(dataDir, 'initdb.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (!existsSync(passwordFile(dataDir)))
    writeFileSync(passwordFile(dataDir), randomBytes(24).toString('base64url'), { mode: 0o600 });
  // initdb runs as another user where we are root, and reads the password from a file that is its own.
  writeFileSync(handed, readPassword(dataDir), { mode: 0o600 });
  if (runner.owner) for (const path of [draft, handed]) chownSync(path, runner.owner.uid, runner.owner.gid);
  try {
    const args = [`--pgdata=${draft}`, `--pwfile=${handed}`, ...initdbFlags(binaries.major)];
    if (!durable) args.push('--no-sync');
    await run(runner, binaries.initdb, args);
    renameSync(draft, folder);
  } finally {
    rmSync(handed, { force: true });
  }
}

/**
 * Code point order, alike on every machine and in every version of a C library, so that a keyset page does not
 * skip rows after an operating system upgrade; lower() and \w still know all letters (plain C does not).
 */
function initdbFlags(major: number): string[] {
  const flags = ['--encoding=UTF8', '--data-checksums', '--auth=scram-sha-256', `--username=${SUPERUSER}`];
  if (major >= 17) flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  else flags.push('--locale=C.UTF-8');
  return [...flags, '--lc-messages=C'];
}

function run(runner: Runner, command: string, args: readonly string[]): Promise<void> {
  const [file, all] = runner.wrap(command, args);
  return new Promise((done, failed) => {
    let said = '';
    const child = spawn(file, all, {
      ...runner.spawnAs,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`initdb failed (${code}) run as ${runner.kind}:\n${said.trim()}`));
    });
  });
}
