import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Outcome, outcomeOf, type VitestReport } from './outcome.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs part of the tests, readable on the terminal, and counts what came out. */
export async function runVitest(
  part: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const all = [
    vitest,
    'run',
    ...args,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  try {
    const exitCode = await new Promise<number>((done, failed) => {
      const child = spawn(process.execPath, all, {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        // Every file has a process of its own, and the second pass reads the same code again: compiled once.
        env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/balai'), ...process.env, ...environment },
      });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
      child.on('error', failed);
      child.on('exit', (code) => done(code ?? 1));
    });
    return outcomeOf(part, read(file), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file: string): VitestReport | undefined {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const shorter = (name: string) => (name.startsWith(`${ROOT}/`) ? name.slice(ROOT.length + 1) : name);
    return {
      ...report,
      testResults: report.testResults.map((each) => ({ ...each, name: shorter(each.name) })),
    };
  } catch {
    return undefined;
  }
}
