import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/bcrypt';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { lowerHashingThreads } from './thread-priority.ts';

/** What may wait: as much as the cores work off in this time. Beyond it an answer comes at once: try again later. */
const WAIT_MS = 1_500;
/** Within this an answer is there; where a single hash takes most of it, one may be waited for all the same. */
const PROMISE_MS = 1_800;

interface Waiting {
  readonly since: number;
  readonly go: () => void;
  readonly refuse: (problem: Problem) => void;
}

/** The one gate to bcrypt of a process. */
export interface PasswordHasher {
  /** @throws Problem LOGIN_BUSY at once when more waits than can be worked off in 1.5 s, later when that took longer */
  hash(password: string): Promise<string>;
  /** Costs nothing where the queue is full: asked before the database is. @throws Problem LOGIN_BUSY */
  refuseIfFull(): void;
  /** Compares; with `null` it compares with a dummy of the same cost, so that an unknown name takes as long. */
  verify(password: string, stored: string | null): Promise<boolean>;
  /** Whether a stored hash is of a lower cost than today's. */
  isOutdated(stored: string): boolean;
}

const hashers = new WeakMap<Env, PasswordHasher>();

export function passwordHasher(env: Env): PasswordHasher {
  let hasher = hashers.get(env);
  if (!hasher) {
    hasher = createHasher(env);
    hashers.set(env, hasher);
  }
  return hasher;
}

/**
 * As many in flight as there are cores: more is no faster and starves file reads in libuv's pool. The length of the
 * queue follows from how long a hash has taken lately.
 */
function createHasher(env: Env): PasswordHasher {
  const cost = env.config.BCRYPT_COST;
  const cores = availableParallelism();
  const waiting: Waiting[] = [];
  let running = 0;
  let averageMs = 250 * 2 ** (cost - 12);
  const dummy = hash('balai: nobody has this password', { cost });
  void dummy.then(lowerHashingThreads, () => undefined);

  const busy = () => {
    const retryAfter = Math.max(1, Math.ceil((waiting.length * averageMs) / cores / 1000));
    return new Problem('LOGIN_BUSY', { retryAfter });
  };
  const refuseIfFull = () => {
    const most = Math.max(cores, Math.floor((WAIT_MS / averageMs) * cores));
    if (waiting.length >= most) throw busy();
  };
  const enter = (): Promise<void> => {
    if (running < cores) {
      running++;
      return Promise.resolve();
    }
    refuseIfFull();
    return new Promise((go, refuse) => waiting.push({ since: performance.now(), go, refuse }));
  };
  const leave = () => {
    let next = waiting.shift();
    // The machine has slowed down since these were let in: who would be answered later than promised is told so.
    while (next && performance.now() - next.since > Math.max(averageMs, PROMISE_MS - averageMs)) {
      next.refuse(busy());
      next = waiting.shift();
    }
    if (next) next.go();
    else running--;
    env.metrics.hashQueue.set(running + waiting.length);
  };
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    await enter();
    env.metrics.hashQueue.set(running + waiting.length);
    const began = performance.now();
    try {
      return await work();
    } finally {
      averageMs = averageMs * 0.7 + (performance.now() - began) * 0.3;
      leave();
    }
  };
  return {
    refuseIfFull,
    hash: (password) => through(() => hash(password, { cost, rejectLongPasswords: true })),
    verify: async (password, stored) => {
      const against = stored ?? (await dummy);
      // bcrypt reads 72 bytes only: a longer password cannot be the one that was set.
      const fits = Buffer.byteLength(password) <= 72;
      const same = await through(() => verify(fits ? password : password.slice(0, 18), against));
      return same && fits && stored !== null;
    },
    isOutdated: (stored) => Number(stored.split('$')[2]) < cost,
  };
}

/** Hashes a new password at the configured cost. */
export function hashPassword(env: Env, password: string): Promise<string> {
  return passwordHasher(env).hash(password);
}
