import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '../../tools/postgres/embedded.ts';
import type { Context, Measure } from './context.ts';

export const startMeasures: readonly Measure[] = [{ name: 'starts', run: measureStarts }];

const ROOT = join(import.meta.dirname, '../..');
const LONGEST_MS = 300_000;

/**
 * `npm start` in a fresh clone of the last commit whose packages are there already: first on an empty data folder, web
 * application built too, then again.
 */
async function measureStarts({ report }: Context): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-bench-start-'));
  chmodSync(folder, 0o711);
  try {
    const bare = await bareStarts();
    const checkout = cloneInto(folder);
    const first = await start(checkout);
    const again = [await start(checkout), await start(checkout)];
    const second = Math.min(...again.map(({ seconds }) => seconds));
    report.add(
      {
        what: 'first start: web built, database made, migrated, demo filled',
        figure: first.seconds,
        unit: 's',
        baseline: { what: 's initdb and first start of PostgreSQL', figure: bare.first },
        ratio: first.seconds / bare.first,
        note: first.said,
      },
      {
        what: 'second start, best of two',
        figure: second,
        unit: 's',
        baseline: { what: 's start of PostgreSQL', figure: bare.second },
        ratio: second / bare.second,
        note: again.map(({ said }) => said).join(' | '),
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is being worked on here would have the web application built anew each time. */
function cloneInto(folder: string): string {
  const checkout = join(folder, 'balai');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${ROOT}`, checkout], { stdio: 'pipe' });
  for (const part of ['.', 'api', 'web']) {
    const packages = join(ROOT, part, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(checkout, part, 'node_modules'));
  }
  return checkout;
}

/** Seconds from spawning until it says that it is ready; then it is stopped in order. */
async function start(checkout: string): Promise<{ seconds: number; said: string }> {
  const port = await freePort('localhost');
  const began = performance.now();
  const child = spawn(process.execPath, [join(checkout, 'tools/run.mjs'), 'start'], {
    cwd: checkout,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port) },
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
