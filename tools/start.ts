import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountLines } from './start/accounts.ts';
import { type Child, ROOT, startChild, stopChild, stopRuns } from './start/children.ts';
import {
  fillDemoIfNeeded,
  followSimulator,
  type Ground,
  migrateIfNeeded,
  openGround,
} from './start/database.ts';
import { announceStop, awaitPredecessor } from './start/handover.ts';
import { type Plan, readPlan } from './start/plan.ts';
import { requirePort } from './start/ports.ts';
import { startSimulator, withSimulator } from './start/simulator.ts';
import { Stopwatch } from './start/stopwatch.ts';
import { buildWeb, viteProgram } from './start/web.ts';
import { WORKER_FLAGS } from './start/worker-flags.ts';

// `npm start`: everything that one machine needs, in order, and down again in the opposite order.

const watch = new Stopwatch(Number(process.env.BALAI_STARTED_AT) || Date.now());
const children: Child[] = [];
let opening: Promise<Ground> | undefined;
let plan: Plan | undefined;
let stopping: Promise<void> | undefined;

/** App and worker first and together (each ends what it has), then the simulator, the database last. */
function stop(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    const done = opening && plan ? announceStop(plan) : undefined;
    const simulators = children.filter((child) => child.name === 'simulator');
    const servers = children.filter((child) => child.name !== 'simulator');
    await Promise.all([stopRuns(), ...servers.map((child) => stopChild(child, 8500))]);
    await Promise.all(simulators.map((child) => stopChild(child, 500)));
    const ground = await opening?.catch(() => undefined);
    await ground?.postgres?.stop();
    done?.();
    process.exit(exitCode);
  })();
  return stopping;
}

/** A signal may come twice (from the terminal and from npm); one that comes later than that is impatience. */
function listenForEnd(): void {
  let first = 0;
  const end = () => {
    if (first === 0) {
      first = Date.now();
      console.log('Stopping …');
      void stop(0);
    } else if (Date.now() - first > 1000) {
      for (const child of children) child.process.kill('SIGKILL');
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.once('disconnect', end);
  process.channel?.unref();
}

async function prepare(plan: Plan): Promise<Ground> {
  await requirePort(plan.port, plan.host);
  const building = plan.dev ? Promise.resolve('absent' as const) : watch.time('web', buildWeb());
  building.catch(() => undefined);
  opening = openGround(plan);
  const opened = await watch.time('database', opening);
  if (opened.secretsDrawn)
    console.log(
      `Keys drawn into ${join(plan.data, 'secrets.json')}: keep a copy, data cannot be read without them.`,
    );
  if (await watch.time('migrations', migrateIfNeeded(plan, opened))) console.log('Database migrated.');
  const ground = plan.demo ? await watch.time('demo', prepareDemo(plan, opened)) : opened;
  const built = await building;
  if (built === 'built') console.log('Web application built.');
  if (built === 'absent' && !plan.dev) console.log('No web/index.html here: serving the API alone.');
  return ground;
}

/** The simulator first: the demo's integrations are told where it is. */
async function prepareDemo(plan: Plan, opened: Ground): Promise<Ground> {
  const { port } = await startSimulator(opened.env, (child) => children.push(child));
  const ground = withSimulator(opened, port);
  if (await fillDemoIfNeeded(plan, ground)) console.log('Demo filled.');
  await followSimulator(plan, ground, port);
  return ground;
}

function startServers(plan: Plan, opened: Ground): void {
  const watching = plan.dev ? ['--watch', '--watch-preserve-output'] : [];
  for (const [name, flags] of [
    ['app', watching],
    ['worker', [...WORKER_FLAGS, ...watching]],
  ] as const)
    children.push(startChild(name, [...flags, join(ROOT, `api/src/${name}.ts`)], opened.env));
  if (plan.dev) children.push(startChild('web', [viteProgram()], opened.env, join(ROOT, 'web')));
  for (const child of children)
    void child.ended.then((how) => {
      if (stopping) return;
      console.error(
        `${child.name} has ended by itself (${how}); its last words are above. Stopping the rest.`,
      );
      void stop(1);
    });
}

/** Ready means what the balancer would be told: database, migrations and queue are there. */
async function waitUntilReady(plan: Plan): Promise<void> {
  const host = !plan.host || plan.host === '0.0.0.0' ? '127.0.0.1' : plan.host;
  const until = Date.now() + 60_000;
  while (!stopping) {
    try {
      const answer = await fetch(`http://${host}:${plan.port}/health/ready`);
      await answer.arrayBuffer();
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > until) throw new Error('The app does not get ready within 60 s (/health/ready).');
    await sleep(25);
  }
}

async function main(): Promise<void> {
  listenForEnd();
  const asked = readPlan(process.env, process.argv.slice(2));
  plan = asked;
  await awaitPredecessor(asked);
  const opened = await prepare(asked);
  if (stopping) return;
  startServers(asked, opened);
  await watch.time('app', waitUntilReady(asked));
  if (stopping) return;
  if (asked.demo) console.log(`\n${accountLines().join('\n')}`);
  if (asked.dev) console.log('\nWeb with hot reload: http://localhost:5173');
  console.log(`\nBalai is ready: ${asked.publicUrl}  (${watch.summary()}). Ctrl-C stops it.`);
  process.send?.({ ready: asked.publicUrl });
}

main().catch((error: unknown) => {
  if (stopping) return;
  console.error(error instanceof Error ? error.message : error);
  void stop(1);
});
