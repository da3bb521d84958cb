import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock file for this process, or says who holds it. The lock of a process that is gone is taken over.
 * @returns {{ release: () => void } | { holder: number }}
 */
export function tryLock(path) {
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (;;) {
    try {
      createWhole(path, mine);
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isAlive(holder)) return { holder: Number(holder.split(' ')[0]) };
    takeAway(path, holder);
  }
}

/** The live process that holds a lock, if any. */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder !== undefined && isAlive(holder) ? Number(holder.split(' ')[0]) : undefined;
}

/** Linked into place with its content, so that nobody reads a lock that is not written yet. */
function createWhole(path, content) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moved aside first and looked at again: of two that find the same dead lock one must not take the other's. */
function takeAway(path, holder) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === holder) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(holder) {
  const [pid = '', start = ''] = holder.split(' ');
  return /^\d+$/.test(pid) && isRunning(Number(pid)) && (start === '' || startOf(Number(pid)) === start);
}

/** Whether a process runs. One that has ended and that nobody has collected (a zombie) does not. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || !'ZX'.includes(statOf(pid)[0] ?? 'X');
}

/** When a process began, so that a process id used again is not taken for the one that held the lock. */
function startOf(pid) {
  try {
    if (process.platform === 'linux') return statOf(pid)[19] ?? '';
    if (process.platform === 'win32') return '';
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return started.trim().replaceAll(/\s+/g, '_');
  } catch {
    return '';
  }
}

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(') ') + 2).split(' ');
  } catch {
    return [];
  }
}
