import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runToEnd, stopRuns } from './children.ts';
import { forgetState, openGround } from './database.ts';
import { readPlan } from './plan.ts';

// `npm run migrate|backup|restore`: a command of the api beside a running product, or with a database started for it.

const [command = '', ...args] = process.argv.slice(2);
const cli = join(ROOT, 'api/src/cli.ts');

async function main(): Promise<void> {
  if (!existsSync(cli)) throw new Error('api/src/cli.ts is not in this checkout.');
  const plan = readPlan(process.env, []);
  const ground = await openGround(plan, true);
  const end = () => void stopRuns();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  try {
    await runToEnd([cli, command, ...args], ground.env);
    if (command === 'restore' && ground.postgres) forgetState(plan);
  } finally {
    await ground.postgres?.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
