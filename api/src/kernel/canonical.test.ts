import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';

/** JSON.stringify of a copy whose fields were put in order: slow, and plainly right. */
function slowly(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

describe('canonical', () => {
  it('writes what JSON.stringify writes, with the fields in order', () => {
    // Names that look like numbers come first in every object, and __proto__ is no field: neither is ever stored.
    const name = fc.string({ unit: 'binary' }).filter((text) => !/^\d+$/.test(text) && text !== '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(name, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(canonical(value)).toBe(slowly(value));
      }),
      { numRuns: 200 },
    );
  });

  it('gives equal text whatever the order, leaves out what is undefined, writes moments in ISO 8601', () => {
    expect(canonical({ b: 1, a: [undefined, new Date(0)] })).toBe(
      '{"a":[null,"1970-01-01T00:00:00.000Z"],"b":1}',
    );
    expect(canonical({ a: undefined, b: 2 })).toBe('{"b":2}');
    expect(canonical(undefined)).toBe('null');
    expect(canonical({ 10: 'x', 9: 'y' })).toBe('{"10":"x","9":"y"}');
  });
});
