import { type ChildProcess, spawn } from 'node:child_process';
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
  const profile = process.env.BALAI_BENCH_PROFILE;
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = spawn(process.execPath, [...flags, join(ROOT, script)], {
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
