import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findArrowFaults } from './check/arrows.ts';
import { auditPackages } from './check/audit.ts';

// `npm run check`: all that can be checked, each step even where another failed, with the failures at the end. Two
// steps at a time, as long as each does with one core; the tests come last and alone.

const ROOT = join(import.meta.dirname, '..');
const withTests = !process.argv.includes('--no-tests');
/** For who runs all tests right after: the laws are among them. */
const withLaws = !withTests && !process.argv.includes('--no-laws');
const LANES = 2;

/** Says something to the reader. */
type Say = (text: string) => void;

interface Step {
  readonly name: string;
  /** @returns what went wrong, in one line; undefined when all is well */
  readonly run: (say: Say) => Promise<string | undefined>;
}

/** The program of a package, run by this Node: the shims in .bin differ by platform. */
function program(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

async function runNode(args: readonly string[], say: Say): Promise<string | undefined> {
  const how = await new Promise<string>((done) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => done(signal ?? `code ${code}`));
  });
  return how === 'code 0' ? undefined : `ended with ${how}, see above`;
}

async function arrows(say: Say): Promise<string | undefined> {
  const faults = await findArrowFaults(ROOT);
  for (const line of faults) say(`${line}\n`);
  return faults.length > 0 ? `${faults.length} imports against the rules, see above` : undefined;
}

/** A mirror without this service says nothing about the packages, so it fails nothing; but it is said. */
async function audit(say: Say): Promise<string | undefined> {
  const { state, words } = await auditPackages(ROOT);
  for (const line of words) say(`${line}\n`);
  if (state === 'unknown') say('The registry was not able to audit; run this where it is.\n');
  return state === 'holes' ? `${words.length} packages with grave known holes, see above` : undefined;
}

const biome = program('@biomejs/biome', 'bin/biome');
const tsc = program('typescript', 'bin/tsc');
const vitest = program('vitest', 'vitest.mjs');

const node =
  (...args: readonly string[]) =>
  (say: Say) =>
    runNode(args, say);

const steps: readonly Step[] = [
  { name: 'types of web', run: node(tsc, '-p', 'web/tsconfig.json') },
  { name: 'types of api and tools', run: node(tsc, '-p', 'tsconfig.json') },
  { name: 'generated files', run: node(join(ROOT, 'tools/gen.ts'), '--check') },
  { name: 'format and lint', run: node(biome, 'check', '--error-on-warnings', '.') },
  { name: 'arrows', run: arrows },
  { name: 'known holes in packages', run: audit },
  ...(withLaws
    ? [
        {
          name: 'laws',
          run: node(vitest, 'run', '--project', 'unit', '--project', 'db', 'api/test/laws'),
        },
      ]
    : []),
];

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const startedAt = Date.now();
const summary: string[] = [];

/** What steps say that go side by side is shown step by step. */
async function take({ name, run }: Step, live: boolean): Promise<void> {
  const since = Date.now();
  let said = '';
  if (live) console.log(`\n== ${name}`);
  const say: Say = (text) => {
    if (live) process.stdout.write(text);
    else said += text;
  };
  const problem = await run(say).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (!live) console.log(`\n== ${name}\n${said.trimEnd()}`);
  summary.push(
    `${problem ? 'FAILED' : 'ok    '} ${name.padEnd(24)} ${seconds(since).padStart(8)}${problem ? `  ${problem}` : ''}`,
  );
  if (problem) process.exitCode = 1;
}

const waiting = [...steps];
const lane = async (): Promise<void> => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step, false);
};
await Promise.all(Array.from({ length: LANES }, lane));
if (withTests) await take({ name: 'tests', run: node(join(ROOT, 'tools/test/run.ts')) }, true);
console.log(
  `\n${summary.join('\n')}\n${process.exitCode ? 'FAILED' : 'All is well'} after ${seconds(startedAt)}.`,
);
