import { describe, expect, it } from 'vitest';
import { inisial, kodeSurat, readKode } from './kode-surat.ts';

const drawn = (fill: number) => new Uint8Array(26).fill(fill);

describe('KDS-15 the code of a letter', () => {
  it.each([1, 35, 36, 2_147_483_647])('names the school %i and is read back', (tenantId) => {
    const kode = kodeSurat(tenantId, drawn(7));
    expect(readKode(kode)).toEqual({ tenantId, kode });
    expect(readKode(` ${kode.toUpperCase()} `)).toEqual({ tenantId, kode });
  });

  it('holds five bits of each byte, and takes no other number of them', () => {
    expect(kodeSurat(1, drawn(0))).toBe(`1-${'a'.repeat(26)}`);
    expect(kodeSurat(1, drawn(255))).toBe(`1-${'7'.repeat(26)}`);
    expect(() => kodeSurat(1, new Uint8Array(25))).toThrow(RangeError);
  });

  it.each([
    '',
    '1',
    '1-',
    `0-${'a'.repeat(26)}`,
    `1-${'a'.repeat(25)}`,
    `1-${'a'.repeat(27)}`,
    `1-${'1'.repeat(26)}`,
    `zzzzzz-${'a'.repeat(26)}`,
    `-1-${'a'.repeat(26)}`,
    `1-${'a'.repeat(26)}\n1-${'a'.repeat(26)}`,
  ])('%j is none', (text) => {
    expect(readKode(text)).toBeNull();
  });

  it.each([
    ['Adi Nugroho', 'A. N.'],
    ['  siti   nur aisyah ', 'S. N. A.'],
    ['Ōka', 'Ō.'],
    ['𝒳u', '𝒳.'],
  ])('%s → %s', (nama, expected) => {
    expect(inisial(nama)).toBe(expected);
  });
});
