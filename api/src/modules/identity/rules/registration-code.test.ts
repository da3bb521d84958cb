import { describe, expect, it } from 'vitest';
import {
  codeExpiresAt,
  judgeCode,
  MOST_CODES,
  type SentCode,
  TRIES,
  waitForCode,
} from './registration-code.ts';

const sentAt = new Date('2028-03-01T05:00:00Z');
const after = (ms: number) => new Date(sentAt.getTime() + ms);
const code: SentCode = {
  triesLeft: TRIES,
  expiresAt: codeExpiresAt(sentAt),
  sentAt,
  codesSent: 1,
  finished: false,
};
const MINUTE = 60_000;

describe('TEN-9 the code of a registration', () => {
  it.each([
    ['right in time', {}, true, 10 * MINUTE - 1, 'right'],
    ['wrong', {}, false, 0, 'wrong'],
    ['right with the last try', { triesLeft: 1 }, true, 0, 'right'],
    ['no tries left', { triesLeft: 0 }, true, 0, 'used_up'],
    ['ten minutes later', {}, true, 10 * MINUTE, 'expired'],
    ['wrong and late', {}, false, 11 * MINUTE, 'expired'],
    ['again, a day after it served', { finished: true }, true, 1440 * MINUTE, 'right'],
    ['a guess at one that served', { finished: true }, false, 1440 * MINUTE, 'wrong'],
  ] as const)('%s', (_, change, matches, ms, verdict) => {
    expect(judgeCode({ ...code, ...change }, matches, after(ms))).toBe(verdict);
  });

  it.each([
    ['at once', 1, 0, 60],
    ['a second too early', 1, 59_001, 1],
    ['after a minute', 1, MINUTE, 0],
    ['the last one', MOST_CODES - 1, MINUTE, 0],
    ['no more', MOST_CODES, MINUTE, null],
  ] as const)('another code %s', (_, codesSent, ms, wait) => {
    expect(waitForCode({ ...code, codesSent }, after(ms))).toBe(wait);
  });
});
