import { describe, expect, it } from 'vitest';
import { isPhone, toPhone } from './phone.ts';

describe('FR-USER-001 telephone numbers', () => {
  it.each(['+62812345678', '+628123456789', '+62812345678901'])('%s is one', (text) =>
    expect(isPhone(text)).toBe(text.length <= 15),
  );
  it.each(['', '0812345678', '+6281234567', '+6281234567890123', '+62 812345678', '+6581234567890'])(
    '%j is none',
    (text) => expect(isPhone(text)).toBe(false),
  );
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['+62 (812) 3456.7890', '+6281234567890'],
    ['abc', 'abc'],
  ])('%s is kept as %s', (written, kept) => expect(toPhone(written)).toBe(kept));
});
