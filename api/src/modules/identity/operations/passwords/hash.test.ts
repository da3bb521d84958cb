import { describe, expect, it } from 'vitest';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { passwordHasher } from './hash.ts';

/** All that the hasher takes of a process. */
function makeEnv(cost: number): Env {
  return {
    config: { BCRYPT_COST: cost },
    metrics: { hashQueue: { set: () => undefined } },
  } as unknown as Env;
}

describe('passwordHasher', () => {
  it('FR-AUTH-001 answers an overload at once with LOGIN_BUSY and works off what it has let in', async () => {
    const hasher = passwordHasher(makeEnv(4));
    const tries = await Promise.allSettled(
      Array.from({ length: 8_000 }, () => hasher.verify('sangat-rahasia-42', null)),
    );
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(tries.length);
    for (const problem of refused) {
      expect(problem).toBeInstanceOf(Problem);
      expect((problem as Problem).code).toBe('LOGIN_BUSY');
      expect((problem as Problem).retryAfter).toBeGreaterThanOrEqual(1);
    }
    // The queue is empty again: the next one is let in.
    expect(await hasher.verify('sangat-rahasia-42', null)).toBe(false);
  });

  it('compares with what was hashed, never with a dummy, and not beyond 72 bytes', async () => {
    const hasher = passwordHasher(makeEnv(4));
    const stored = await hasher.hash('sangat-rahasia-42');
    expect(await hasher.verify('sangat-rahasia-42', stored)).toBe(true);
    expect(await hasher.verify('sangat-rahasia-43', stored)).toBe(false);
    expect(await hasher.verify('sangat-rahasia-42', null)).toBe(false);
    expect(await hasher.verify('x'.repeat(73), stored)).toBe(false);
    await expect(hasher.hash('x'.repeat(73))).rejects.toThrow();
    expect(passwordHasher(makeEnv(5)).isOutdated(stored)).toBe(true);
  });
});
