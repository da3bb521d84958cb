import { readdir, readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';

/** Below everything that answers requests, above what only fills idle time. */
const NICE = 10;

/**
 * Lets the threads that hash give way to the one that answers requests and to PostgreSQL: a storm of logins fills
 * every core, and without this each read waits for a slice of one. Elsewhere than on Linux threads have no priority
 * of their own, and nothing is changed. Call it when the pool has begun to work: its threads exist only then.
 */
export async function lowerHashingThreads(): Promise<void> {
  if (process.platform !== 'linux') return;
  try {
    for (const thread of await readdir('/proc/self/task')) {
      const name = await readFile(`/proc/self/task/${thread}/comm`, 'utf8');
      if (name.startsWith('libuv-worker')) setPriority(Number(thread), NICE);
    }
  } catch {
    // A container may hide or forbid it; logins work all the same.
  }
}
