import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBucket, pause } from './bucket.ts';
import { boundPayload, rawPayload } from './payload.ts';
import { backoff, readRetryAfter } from './retry.ts';

const { signal } = new AbortController();

describe('token bucket', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** Moments at which `count` requests that all come now may go. */
  async function moments(bucket: ReturnType<typeof createBucket>, count: number): Promise<number[]> {
    const gone: number[] = [];
    const all = Array.from({ length: count }, () => bucket.take(signal).then(() => gone.push(Date.now())));
    await vi.runAllTimersAsync();
    await Promise.all(all);
    return gone;
  }

  it('lets a burst go at once and the rest at its rate, and is full again after a rest, never fuller', async () => {
    const began = Date.now();
    const bucket = createBucket(10, 3, () => Date.now());
    expect((await moments(bucket, 6)).map((at) => at - began)).toEqual([0, 0, 0, 100, 200, 300]);
    vi.setSystemTime(began + 1_000_000);
    const again = await moments(bucket, 5);
    expect(again.map((at) => at - began - 1_000_000)).toEqual([0, 0, 0, 100, 200]);
  });

  it('gives back what a rest of half the burst has earned', async () => {
    const began = Date.now();
    const bucket = createBucket(10, 4, () => Date.now());
    await moments(bucket, 4);
    vi.setSystemTime(began + 200);
    expect((await moments(bucket, 3)).map((at) => at - began)).toEqual([200, 200, 300]);
  });

  it('a wait ends at once with the signal’s reason', async () => {
    const stop = new AbortController();
    const bucket = createBucket(1, 1, () => Date.now());
    await bucket.take(stop.signal);
    const waiting = bucket.take(stop.signal);
    const reason = new Error('switched off');
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(pause(10, stop.signal)).rejects.toBe(reason);
  });
});

describe('pauses before a retry', () => {
  it('grow, by chance between half and all', () => {
    expect([0, 1, 2].map((attempt) => backoff(attempt, 500, 1))).toEqual([500, 1000, 2000]);
    expect([0, 1, 2].map((attempt) => backoff(attempt, 500, 0))).toEqual([250, 500, 1000]);
  });

  const now = new Date('2026-11-21T03:00:00Z');
  it.each([
    ['5', 5_000],
    ['0', 0],
    [' 120 ', 120_000],
    ['Sat, 21 Nov 2026 03:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 02:00:00 GMT', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2026-11-21T03:00:30Z', null],
    ['', null],
    [undefined, null],
  ])('Retry-After: %s is %s ms', (header, milliseconds) => {
    expect(readRetryAfter(header, now)).toBe(milliseconds);
  });
});

describe('a record that is kept', () => {
  it('is itself while it is of a usual size', () => {
    const record = { id: 1, facility: { code: 'a' }, list: [1, null, 'x'] };
    expect(boundPayload(record)).toBe(record);
    expect(boundPayload('text')).toBe('text');
    expect(boundPayload(null)).toBeNull();
  });

  it('is cut where it is too deep, too long or too wide, and can be written as JSON then', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i++) deep = { deep };
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]));
    const nested = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => ['x'.repeat(1000)]));
    for (const item of [deep, wide, nested, 'x'.repeat(1_000_000), { ['k'.repeat(100_000)]: 1 }]) {
      const kept = boundPayload(item);
      expect(kept).toMatchObject({ cut: true });
      expect(JSON.stringify(kept).length).toBeLessThan(60_000);
    }
  });

  it('of a page whose form is unknown is the beginning of its text', () => {
    expect(rawPayload('{"a":1}')).toEqual({ raw: '{"a":1}', cut: false });
    expect(rawPayload('x'.repeat(300_000))).toEqual({ raw: 'x'.repeat(200_000), cut: true });
  });
});
