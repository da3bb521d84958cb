import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const GUARD = join(import.meta.dirname, 'orphan-guard.mjs');

export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** Resolves with words about how it ended. */
  readonly ended: Promise<string>;
  isRunning(): boolean;
}

/**
 * Starts a script of ours that stays. It gets a session of its own, since Ctrl-C reaches a whole process group
 * and the order of stopping is the conductor's.
 */
export function startChild(name: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd = ROOT): Child {
  const child = spawn(process.execPath, ['--import', GUARD, ...args], {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let running = true;
  const ended = new Promise<string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('exit', (code, signal) => done(signal ?? `code ${code}`));
  }).finally(() => {
    running = false;
  });
  return { name, process: child, ended, isRunning: () => running };
}

/** Asks a child to end; past `limit` milliseconds it is killed. */
export async function stopChild(child: Child, limit: number): Promise<void> {
  if (!child.isRunning()) return;
  child.process.kill('SIGTERM');
  const timer = setTimeout(() => {
    process.stderr.write(`${child.name} does not stop, killing it.\n`);
    child.process.kill('SIGKILL');
  }, limit);
  await child.ended;
  clearTimeout(timer);
}

/**
 * Runs a script of ours to its end.
 * @throws Error when it fails; what it said is on the terminal
 */
export async function runToEnd(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = startChild(args.join(' '), args, env);
  running.add(child);
  const how = await child.ended;
  running.delete(child);
  if (how !== 'code 0') throw new Error(`${args.join(' ')} failed (${how}); what it said is above.`);
}

const running = new Set<Child>();

/** Ends the scripts that runToEnd waits for: Ctrl-C in the middle of a first start. */
export async function stopRuns(): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child, 5000)));
}
