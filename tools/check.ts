import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findArrowFaults } from './check/arrows.ts';
import { auditPackages } from './check/audit.ts';

// `npm run check`: all that can be checked, each step even where one before it failed, with the failures at the end.

const ROOT = join(import.meta.dirname, '..');
const withTests = !process.argv.includes('--no-tests');

interface Step {
  readonly name: string;
  /** @returns what went wrong, in one line; undefined when all is well */
  readonly run: () => Promise<string | undefined>;
}

/** The program of a package, run by this Node: the shims in .bin differ by platform. */
function program(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

async function runNode(args: readonly string[]): Promise<string | undefined> {
  const how = await new Promise<string>((done) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => done(error.message));
    child.on('exit', (code, signal) => done(signal ?? `code ${code}`));
  });
  return how === 'code 0' ? undefined : `ended with ${how}, see above`;
}

async function arrows(): Promise<string | undefined> {
  const faults = await findArrowFaults(ROOT);
  for (const line of faults) console.log(line);
  return faults.length > 0 ? `${faults.length} imports against the rules, see above` : undefined;
}

/** A mirror without this service says nothing about the packages, so it fails nothing; but it is said. */
async function audit(): Promise<string | undefined> {
  const { state, words } = await auditPackages(ROOT);
  for (const line of words) console.log(line);
  if (state === 'unknown') console.log('The registry was not able to audit; run this where it is.');
  return state === 'holes' ? `${words.length} packages with grave known holes, see above` : undefined;
}

const biome = program('@biomejs/biome', 'bin/biome');
const tsc = program('typescript', 'bin/tsc');
const vitest = program('vitest', 'vitest.mjs');

const steps: readonly Step[] = [
  { name: 'format and lint', run: () => runNode([biome, 'check', '--error-on-warnings', '.']) },
  { name: 'types of api and tools', run: () => runNode([tsc, '-p', 'tsconfig.json']) },
  { name: 'types of web', run: () => runNode([tsc, '-p', 'web/tsconfig.json']) },
  { name: 'arrows', run: arrows },
  { name: 'generated files', run: () => runNode([join(ROOT, 'tools/gen.ts'), '--check']) },
  { name: 'known holes in packages', run: audit },
  // With all tests the laws are among them.
  withTests
    ? { name: 'tests', run: () => runNode([join(ROOT, 'tools/test/run.ts')]) }
    : {
        name: 'laws',
        run: () => runNode([vitest, 'run', '--project', 'unit', '--project', 'db', 'api/test/laws']),
      },
];

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const startedAt = Date.now();
const summary: string[] = [];
for (const { name, run } of steps) {
  console.log(`\n== ${name}`);
  const since = Date.now();
  const problem = await run().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  summary.push(
    `${problem ? 'FAILED' : 'ok    '} ${name.padEnd(24)} ${seconds(since).padStart(8)}${problem ? `  ${problem}` : ''}`,
  );
  if (problem) process.exitCode = 1;
}
console.log(
  `\n${summary.join('\n')}\n${process.exitCode ? 'FAILED' : 'All is well'} after ${seconds(startedAt)}.`,
);
