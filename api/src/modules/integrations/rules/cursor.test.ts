import { expect, it } from 'vitest';
import { notBefore, readCursor, writeCursor } from './cursor.ts';

it('INT-8: a cursor is a time and an id, whatever stands in the id', () => {
  for (const id of ['', 'a/b', 'REG-0001', '/'])
    expect(readCursor(writeCursor({ at: '2026-01-01T00:00:00.123Z', id }))).toEqual({
      at: '2026-01-01T00:00:00.123Z',
      id,
    });
  expect(readCursor(null)).toBeNull();
});

it.each(['', '/', 'x/1', '2026-01-01T00:00:00Z', '/r1'])('%j is no cursor', (text) => {
  expect(() => readCursor(text)).toThrow(RangeError);
});

it('INT-9: catching up from a moment never goes back behind what was taken', () => {
  const moment = new Date('2026-01-02T00:00:00Z');
  expect(notBefore(null, moment)).toBe('2026-01-02T00:00:00.000Z/');
  expect(notBefore('2026-01-01T00:00:00Z/r1', moment)).toBe('2026-01-02T00:00:00.000Z/');
  expect(notBefore('2026-01-03T00:00:00Z/r1', moment)).toBe('2026-01-03T00:00:00Z/r1');
  expect(notBefore('2026-01-02T00:00:00Z/r1', moment)).toBe('2026-01-02T00:00:00Z/r1');
});
