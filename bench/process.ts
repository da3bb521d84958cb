import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../tools/postgres/embedded.ts';
import type { Ground } from './ground.ts';
import { createClient, type HttpClient } from './http.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Served {
  readonly url: string;
  readonly http: HttpClient;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a script that serves HTTP on PORT in a process of its own and waits until `ready` answers 200. */
export async function serve(
  ground: Ground,
  script: string,
  { ready = '/health/ready', variables = {} }: { ready?: string; variables?: Record<string, string> } = {},
): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...profileFlags(), join(ROOT, script)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...ground.variables, ...variables, PORT: String(port), PUBLIC_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const http = createClient(url);
  const until = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    const status = await http.send('GET', ready).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) break;
    if (Date.now() > until) throw new Error(`${script} is not ready after 30 s`);
    await sleep(50);
  }
  return {
    url,
    http,
    async stop() {
      http.close();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** A process that says by a message that it is ready. */
export interface Forked {
  /** What it said when it was ready. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Sends it a message and waits for the answer. */
  ask(): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
  /** SIGKILL; answers once it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a script in a process of its own and waits for its first message.
 * @param flags of Node itself
 */
export async function forkScript(
  script: string,
  variables: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Forked> {
  const child = fork(join(ROOT, script), args, {
    cwd: ROOT,
    execArgv: [...flags, ...profileFlags()],
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const hear = async () => {
    const gone = ended.then(() => {
      throw new Error(`${script} ended with ${child.exitCode ?? child.signalCode}`);
    });
    const [message] = await Promise.race([once(child, 'message'), gone]);
    return message as Readonly<Record<string, unknown>>;
  };
  let asked = false;
  child.once('exit', (code, signal) => {
    if (!asked) console.error(`${script} ended by itself: ${code ?? signal}`);
  });
  const end = async (signal: NodeJS.Signals) => {
    asked = true;
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await ended;
    clearTimeout(timer);
  };
  return {
    said: await hear(),
    ask() {
      const answer = hear();
      child.send({});
      return answer;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function profileFlags(): string[] {
  const profile = process.env.BALAI_BENCH_PROFILE;
  return profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
}
