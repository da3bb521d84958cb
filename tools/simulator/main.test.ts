import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Program {
  readonly child: ChildProcess;
  readonly said: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly words: string }>;
}

function run(env: NodeJS.ProcessEnv, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let words = '';
  const said = new Promise<string>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        words += chunk.toString();
        if (/SIMULATOR \d+\n/.test(words)) done(words);
      });
  });
  const ended = new Promise<{ code: number | null; words: string }>((done) =>
    child.once('close', (code) => done({ code, words })),
  );
  return { child, said, ended };
}

const portIn = (words: string) => /SIMULATOR (\d+)/.exec(words)?.[1];

test('PLT-1 simulator: as a program it says its port, drifts, and ends in order', async () => {
  const { child, said, ended } = run({
    BALAI_SIMULATOR_PORT: '0',
    BALAI_SIMULATOR_COUNT: '77',
    BALAI_SIMULATOR_SEED: '5',
    BALAI_SIMULATOR_DRIFT_S: '0.1',
  });
  const url = `http://127.0.0.1:${portIn(await said)}`;
  expect(await (await fetch(`${url}/_stats`)).json()).toMatchObject({ count: 77, seed: 5 });
  const touched = async () => {
    const answer = await fetch(`${url}/regnakes/v1/registrations?updated_since=2026-01-02T00:00:00Z`, {
      headers: { 'x-api-key': 'demo-regnakes-key' },
    });
    return ((await answer.json()) as { total: number }).total;
  };
  const until = Date.now() + 5000;
  while ((await touched()) < 4 && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
  expect(await touched()).toBeGreaterThan(3);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});

test('PLT-1 simulator: a port in use is said; with --or-free another one is taken', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((done) =>
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      done(typeof address === 'object' && address ? address.port : 0);
    }),
  );
  const env = { BALAI_SIMULATOR_PORT: String(port) };
  const refused = await run(env).ended;
  expect(refused).toMatchObject({ code: 1, words: expect.stringContaining(`port ${port} is in use`) });
  const { said } = run(env, ['--or-free']);
  const other = portIn(await said);
  expect(other).not.toBe(String(port));
  expect((await fetch(`http://127.0.0.1:${other}/_health`)).status).toBe(200);
  await new Promise((done) => blocker.close(done));
});

test('PLT-1 simulator: a setting that is no number ends it with words', async () => {
  const { code, words } = await run({ BALAI_SIMULATOR_PORT: '0', BALAI_SIMULATOR_COUNT: 'many' }).ended;
  expect({ code, words }).toEqual({
    code: 1,
    words: 'simulator: BALAI_SIMULATOR_COUNT=many is not a number from 0 to 10000000.\n',
  });
});
