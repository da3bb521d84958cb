import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '../../tools/postgres/embedded.ts';
import type { Context, Measure } from './context.ts';

export const startMeasures: readonly Measure[] = [{ name: 'starts', run: measureStarts }];

const ROOT = join(import.meta.dirname, '../..');
const LONGEST_MS = 300_000;

/**
 * `npm start` on an empty data folder and again on the filled one, packages installed. Whether the web application had
 * to be built is the start's own to say.
 */
async function measureStarts({ report }: Context): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'balai-bench-start-'));
  chmodSync(data, 0o711);
  try {
    const bare = await bareStarts();
    const built = existsSync(join(ROOT, 'web/dist/index.html'));
    const first = await start(data);
    const second = await start(data);
    const third = await start(data);
    report.add(
      {
        what: 'first start: database made, migrated, demo filled',
        figure: first.seconds,
        unit: 's',
        baseline: { what: 's initdb and first start of PostgreSQL', figure: bare.first },
        ratio: first.seconds / bare.first,
        note: `${built ? 'web was built before' : 'web built too'}; ${first.said}`,
      },
      {
        what: 'second start',
        figure: Math.min(second.seconds, third.seconds),
        unit: 's',
        baseline: { what: 's start of PostgreSQL', figure: bare.second },
        ratio: Math.min(second.seconds, third.seconds) / bare.second,
        note: `third ${third.seconds.toFixed(1)} s; ${second.said}`,
      },
    );
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Seconds from spawning until it says that it is ready; then it is stopped in order. */
async function start(data: string): Promise<{ seconds: number; said: string }> {
  const port = await freePort('localhost');
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'tools/run.mjs'), 'start'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BALAI_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const timer = setTimeout(() => child.kill('SIGTERM'), LONGEST_MS);
  const ready = new Promise<string>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        const line = /Balai is ready: \S+\s+\((.*)\)\. Ctrl-C/.exec(said);
        if (line) done(line[1] ?? '');
      });
    child.on('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${said.slice(-2000)}`)));
  });
  try {
    const summary = await ready;
    return { seconds: (performance.now() - began) / 1000, said: summary };
  } finally {
    clearTimeout(timer);
    child.kill('SIGTERM');
    await ended;
  }
}

async function bareStarts(): Promise<{ first: number; second: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-bench-pg-'));
  chmodSync(folder, 0o711);
  try {
    const seconds: number[] = [];
    for (let i = 0; i < 2; i++) {
      const began = performance.now();
      const server = await startEmbeddedPostgres({ dataDir: folder });
      seconds.push((performance.now() - began) / 1000);
      await server.stop();
    }
    const [first = Number.NaN, second = Number.NaN] = seconds;
    return { first, second };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
