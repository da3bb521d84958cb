import { describe, expect, it } from 'vitest';
import { hasEnded, type RunStatus, runTransitions } from './run-status.ts';

describe('INT-5, INT-16 the statuses of a run', () => {
  it.each<[RunStatus, boolean]>([
    ['queued', false],
    ['running', false],
    ['succeeded', true],
    ['failed', true],
    ['skipped', true],
    ['cancelled', true],
  ])('%s has ended: %s', (status, ended) => {
    expect(hasEnded(status)).toBe(ended);
  });

  it('a run succeeds or fails only after it has begun, and is handed back only while it goes on', () => {
    expect(runTransitions.queued).not.toContain('succeeded');
    expect(runTransitions.queued).not.toContain('failed');
    expect(runTransitions.running).toContain('queued');
  });
});
