import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from '../../e2e/harness/chromium.ts';
import { add, type Outcome, report } from './outcome.ts';
import { startTestServer } from './server.ts';
import { runVitest } from './vitest.ts';

// `npm test`: all tests, then journeys in the browser, then the sum. Its last line is for machines: N passed, N failed.

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const long = process.argv.includes('--long');
const ci = process.env.CI === 'true' || process.env.CI === '1';
const startedAt = Date.now();

async function onPostgres15(): Promise<Outcome> {
  if (!existsSync(join(DEBIAN_15, 'postgres')))
    return missing(
      'database tests on PostgreSQL 15',
      `there is none at ${DEBIAN_15}. On Debian 12: apt-get install postgresql-15`,
    );
  console.log('\nThe database tests once more, on PostgreSQL 15:');
  const server = await startTestServer(DEBIAN_15);
  try {
    return await runVitest('PostgreSQL 15', ['--project', 'db'], { BALAI_TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

async function journeys(): Promise<Outcome> {
  const path = chromiumPath();
  if (!path)
    return missing(
      'browser tests (e2e)',
      'there is no Chromium. Install it (Debian: apt-get install chromium-headless-shell; any chromium will do) or set CHROME_PATH',
    );
  console.log('\nJourneys in the browser:');
  return runVitest('e2e', ['--project', 'e2e'], { CHROME_PATH: path });
}

/** What could not run is said at the very end; where a machine reads the result it is a failure. */
function missing(what: string, why: string): Outcome {
  const words = `${what}: not run, ${why}.`;
  return { passed: 0, failed: ci ? 1 : 0, failures: ci ? [words] : [], skipped: [], warnings: [words] };
}

async function main(): Promise<void> {
  const projects = ['unit', 'db', 'web', ...(long ? ['long'] : [])].flatMap((name) => ['--project', name]);
  const environment = long ? { BALAI_LONG: '1' } : {};
  let sum = await runVitest('tests', projects, environment);
  if (long || process.env.BALAI_TEST_POSTGRES_15 === '1') sum = add(sum, await onPostgres15());
  sum = add(sum, await journeys());
  report(sum, Date.now() - startedAt);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
