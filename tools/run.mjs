#!/usr/bin/env node
// The first thing that runs on a fresh machine: before any package is installed and under whatever Node (20
// or newer) is there. Hence plain JavaScript and node: modules only. It installs what the lockfile says, finds
// the Node that the lockfile brings, and hands the task over to it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './bootstrap/install.mjs';
import { findNode } from './bootstrap/node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each task is a TypeScript file run as it is, with the arguments that come before the caller's own. */
const tasks = {
  start: ['tools/start.ts'],
  dev: ['tools/start.ts', '--dev'],
  test: ['tools/test/run.ts'],
  'test:long': ['tools/test/run.ts', '--long'],
  check: ['tools/check.ts'],
  gen: ['tools/gen.ts'],
  bench: ['bench/main.ts'],
  migrate: ['tools/start/command.ts', 'migrate'],
  backup: ['tools/start/command.ts', 'backup'],
  restore: ['tools/start/command.ts', 'restore'],
  cli: ['tools/start/command.ts'],
};

/** These stop with their caller: an npm killed hard must not leave a server that holds the port. */
const guarded = new Set(['start', 'dev']);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function main() {
  const [name = '', ...rest] = process.argv.slice(2);
  if (name !== 'install' && !Object.hasOwn(tasks, name))
    fail(`Usage: node tools/run.mjs <${['install', ...Object.keys(tasks)].join('|')}> [arguments]`);
  const startedAt = Date.now();
  await ensureInstalled(root);
  if (name === 'install') return;
  const node = findNode(root);
  const [script, ...given] = tasks[name];
  if (!existsSync(join(root, script))) fail(`${name}: ${script} is not in this checkout.`);
  handOver(node, [join(root, script), ...given, ...rest], guarded.has(name), startedAt);
}

/** Runs the task in our place: its terminal, our signals, its exit code. */
function handOver(node, args, guard, startedAt) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, {
    cwd: root,
    stdio: guard ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, PATH: path, BALAI_STARTED_AT: String(startedAt) },
  });
  // A terminal sends Ctrl-C to the whole group, so the task has it already; other signals come to us alone.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (guard && process.env.npm_execpath) watchParents(child);
  child.on('error', (error) => fail(`${node} does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/**
 * npm puts a shell between us, forwards SIGTERM to that alone, and cannot forward its own SIGKILL. Another parent,
 * or another parent of our parent, is how we learn that npm is gone.
 */
function watchParents(child) {
  const before = parents();
  setInterval(() => {
    if (parents() !== before) child.kill('SIGTERM');
  }, 200).unref();
}

function parents() {
  const parent = process.ppid;
  if (process.platform !== 'linux') return String(parent);
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[1]}`;
  } catch {
    return 'gone';
  }
}

main().catch((error) => fail(error instanceof Error ? error.message : String(error)));
