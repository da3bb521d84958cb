import { execFileSync, type SpawnOptions, spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';

/** How a PostgreSQL program is run: PostgreSQL refuses root, so root has to run it as somebody else. */
export interface Runner {
  readonly kind: 'self' | 'nobody' | 'setpriv' | 'unshare';
  readonly wrap: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  readonly spawnAs: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Who has to own the data as seen from outside. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

const self: Runner = {
  kind: 'self',
  wrap: (command, args) => [command, args],
  spawnAs: {},
  owner: undefined,
};

/**
 * Picks how to run the server whose data lie in `dataDir` (which exists). As root, in this order: nobody, the
 * plainest, when nobody may reach data and programs; nobody with the right to walk through 0700 folders
 * (setpriv), for checkouts under `mktemp -d`; a user namespace in which root looks like nobody, last because
 * the server would still own what root owns.
 * @throws Error that says what to do where none works.
 */
export function chooseRunner(binaries: Binaries, dataDir: string, only?: Runner['kind']): Runner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return self;
  const candidates = rootRunners(binaries, dataDir);
  for (const runner of candidates) {
    if (only !== undefined && runner.kind !== only) continue;
    if (works(runner, binaries, dataDir)) return runner;
  }
  throw new Error(
    `PostgreSQL may not run as root, and no other user gets to ${dataDir} or to ${binaries.home} from here. ` +
      'One of these helps: run as an ordinary user; move the checkout out of the folder that only root may enter; ' +
      'set BALAI_DATA to a folder that everyone may enter (BALAI_DATA=/var/lib/balai); or give a server with DATABASE_URL.',
  );
}

function rootRunners(binaries: Binaries, dataDir: string): Runner[] {
  const nobody = idsOfNobody();
  if (!nobody) return [];
  const { uid, gid } = nobody;
  const runners: Runner[] = [];
  const open = reachable(dataDir, uid) && reachable(binaries.home, uid);
  if (open) runners.push({ ...self, kind: 'nobody', spawnAs: { uid, gid }, owner: nobody });
  if (process.platform !== 'linux') return runners;
  for (const capability of ['dac_read_search', 'dac_override']) {
    const flags = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
    flags.push(`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`);
    // Without it access(2) answers as if a user other than root had no capability at all.
    flags.push('--securebits=+no_setuid_fixup');
    runners.push({
      ...self,
      kind: 'setpriv',
      wrap: (command, args) => ['setpriv', [...flags, '--', command, ...args]],
      owner: nobody,
    });
  }
  runners.push({
    ...self,
    kind: 'unshare',
    wrap: (command, args) => [
      'unshare',
      ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', command, ...args],
    ],
    owner: { uid: 0, gid: 0 },
  });
  return runners;
}

/** initdb asks for the name of its user, so a bare number without an entry would not do. */
function idsOfNobody(): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether a user with nothing but the rights of everyone can walk down to a folder. */
function reachable(folder: string, uid: number): boolean {
  let path = realpathSync(folder);
  for (;;) {
    const { mode, uid: owner } = statSync(path);
    const may = owner === uid ? mode & 0o100 : mode & 0o001;
    if (!may) return false;
    const parent = dirname(path);
    if (parent === path) return true;
    path = parent;
  }
}

/** initdb asks access(2) whether it may read the server beside it, so this asks the same; running it is not enough. */
function works(runner: Runner, binaries: Binaries, dataDir: string): boolean {
  const script = 'test -r "$1" && test -x "$2" && exec "$1" --version';
  const [command, args] = runner.wrap('sh', ['-c', script, 'sh', binaries.postgres, dataDir]);
  return spawnSync(command, args, { ...runner.spawnAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Gives the cluster to the user who runs it: another way may have been chosen at the last start. */
export function giveTo(runner: Runner, folder: string): void {
  const { owner } = runner;
  if (!owner) {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return;
  }
  if (lstatSync(folder).uid === owner.uid) return;
  const give = (path: string): void => {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return;
    if (stat.isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
    // The folder itself comes after all that is in it: interrupted, the next start begins again.
    chownSync(path, owner.uid, owner.gid);
  };
  give(folder);
}
