import { randomFillSync } from 'node:crypto';

const pool = Buffer.allocUnsafe(4096);
let at = pool.length;

/**
 * Random bytes for what is no secret once it is used: nonces and ids. Drawn many at a time, since each draw costs more
 * than what it is for. Keys and tokens take theirs from node:crypto, which keeps no copy.
 * @returns bytes that are the caller's own
 */
export function publicRandom(count: number): Buffer {
  if (count > pool.length - at) {
    randomFillSync(pool);
    at = 0;
  }
  at += count;
  return Buffer.from(pool.subarray(at - count, at));
}
