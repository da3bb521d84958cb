import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../bootstrap/lock.mjs';
import type { Plan } from './plan.ts';

/** Says to the next start that this one is on its way out. npm returns before the product has stopped. */
export function announceStop(plan: Plan): () => void {
  const file = marker(plan);
  try {
    mkdirSync(plan.data, { recursive: true, mode: 0o711 });
    writeFileSync(file, String(process.pid));
  } catch {
    // A disk that cannot be written must not keep anything from stopping.
    return () => undefined;
  }
  return () => rmSync(file, { force: true });
}

/** Waits for a predecessor that is stopping: `npm start` again right after Ctrl-C or SIGTERM just works. */
export async function awaitPredecessor(plan: Plan): Promise<void> {
  const until = Date.now() + 15_000;
  let told = false;
  for (;;) {
    const pid = readPid(plan);
    if (pid === undefined || !isRunning(pid) || Date.now() > until) return;
    if (!told) console.log('The last Balai on this data folder is still stopping; waiting for it …');
    told = true;
    await sleep(50);
  }
}

function readPid(plan: Plan): number | undefined {
  try {
    return Number(readFileSync(marker(plan), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function marker(plan: Plan): string {
  return join(plan.data, 'stopping');
}
