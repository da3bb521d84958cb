import { createHash } from 'node:crypto';

/** Numbers that follow from a seed: the same seed gives the same data on every machine. */
export interface Random {
  /** 0 up to below `below`. */
  int(below: number): number;
  pick<T>(list: readonly [T, ...(readonly T[])]): T;
  chance(part: number): boolean;
  digits(count: number): string;
  /** UUID version 7 of that moment. */
  id(ms: number): string;
}

/** xoshiro128** seeded by a hash of the text. */
export function createRandom(seed: string): Random {
  const state = new Uint32Array(4);
  const hash = createHash('sha256').update(seed).digest();
  for (let i = 0; i < 4; i++) state[i] = hash.readUInt32LE(i * 4);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const turned = Math.imul(b, 5);
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const c2 = c ^ a;
    const d2 = d ^ b;
    state[0] = a ^ d2;
    state[1] = b ^ c2;
    state[2] = c2 ^ (b << 9);
    state[3] = (d2 << 11) | (d2 >>> 21);
    return result;
  };
  const bytes = Buffer.alloc(16);
  const int = (below: number) => Math.floor((next() / 2 ** 32) * below);
  return {
    int,
    pick: (list) => list[int(list.length)] ?? list[0],
    chance: (part) => next() / 2 ** 32 < part,
    digits: (count) => Array.from({ length: count }, () => int(10)).join(''),
    id(ms) {
      for (let at = 4; at < 16; at += 4) bytes.writeUInt32BE(next(), at);
      bytes.writeUIntBE(ms, 0, 6);
      bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
      bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
  };
}
