/** 32 well mixed bits of a seed, an index and what they are drawn for. */
export function mix(seed: number, index: number, purpose: number): number {
  let h = seed ^ Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(purpose, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The same, as a share from 0 up to 1. */
export function share(seed: number, index: number, purpose: number): number {
  return mix(seed, index, purpose) / 2 ** 32;
}

export function pick<T>(from: readonly T[], bits: number): T {
  return from[bits % from.length] as T;
}

const ROUNDS = 4;
const half = (seed: number, value: number, round: number) => mix(seed, value, 900 + round) & 0xffff;

/** A shuffle of all 32-bit numbers that can be undone: how an index becomes a NIK that no other index has. */
export function scramble(seed: number, value: number): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (let round = 0; round < ROUNDS; round++) {
    const next = left ^ half(seed, right, round);
    left = right;
    right = next;
  }
  return ((left << 16) | right) >>> 0;
}

export function unscramble(seed: number, value: number): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const before = right ^ half(seed, left, round);
    right = left;
    left = before;
  }
  return ((left << 16) | right) >>> 0;
}

/** A step that visits every one of `size` places once before it comes back. */
export function stride(size: number): number {
  let step = Math.max(1, Math.floor(size * 0.618));
  while (divisor(step, size) !== 1) step++;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
