/** Data codewords of each block at error correction level M, for the versions that addresses need. */
const blocksAtM: Readonly<Record<number, readonly [blocks: number, each: number]>> = {
  3: [1, 44],
  4: [2, 32],
  5: [2, 43],
  6: [4, 27],
};

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/**
 * Reads a QR code from its modules as a camera would once it has found them (ISO/IEC 18004): versions 3 to 6, level M,
 * bytes. Nothing is repaired: one module that is drawn wrongly gives another text.
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  const at = (row: number, column: number) => dark[row]?.[column] === true;
  const format = [0, 1, 2, 3, 4].reduce((bits, column) => bits * 2 + Number(at(8, column)), 0) ^ 0b10101;
  const [blocks, each] = blocksAtM[version] ?? [0, 0];
  const mask = masks[format & 7];
  if (format >> 3 !== 0 || blocks === 0 || !mask) throw new Error(`version ${version}, format ${format}`);
  const bits: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFixed(row, column, size)) bits.push(at(row, column) !== mask(row, column));
    }
  }
  const words = Array.from({ length: blocks * each }, (_, i) => numberOf(bits.slice(i * 8, i * 8 + 8)));
  const data = Array.from({ length: blocks }, (_, block) =>
    words.filter((_word, i) => i % blocks === block),
  ).flat();
  const stream = data.flatMap((word) =>
    Array.from({ length: 8 }, (_, bit) => ((word >> (7 - bit)) & 1) === 1),
  );
  if (numberOf(stream.slice(0, 4)) !== 4) throw new Error('not written as bytes');
  const length = numberOf(stream.slice(4, 12));
  const bytes = Array.from({ length }, (_, i) => numberOf(stream.slice(12 + i * 8, 20 + i * 8)));
  return Buffer.from(bytes).toString('utf8');
}

const numberOf = (bits: readonly boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);

/** Finders with what is beside them, timing, and the one alignment pattern of versions 2 to 6. */
function isFixed(row: number, column: number, size: number): boolean {
  const centre = size - 7;
  return (
    (row < 9 && column < 9) ||
    (row < 9 && column >= size - 8) ||
    (row >= size - 8 && column < 9) ||
    row === 6 ||
    column === 6 ||
    (Math.abs(row - centre) <= 2 && Math.abs(column - centre) <= 2)
  );
}
