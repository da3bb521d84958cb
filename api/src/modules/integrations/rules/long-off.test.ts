import { expect, test } from 'vitest';
import { daysOff, needsReminder } from './long-off.ts';

const inactiveSince = new Date('2026-07-01T03:00:00Z');

test.each([
  ['not while it is on', null, null, '2026-07-09T03:00:00Z', '2026-07-09', false],
  ['not after exactly three days', inactiveSince, null, '2026-07-04T03:00:00.000Z', '2026-07-04', false],
  ['a moment later', inactiveSince, null, '2026-07-04T03:00:00.001Z', '2026-07-04', true],
  ['not twice on one day', inactiveSince, '2026-07-04', '2026-07-04T15:59:59Z', '2026-07-04', false],
  ['again on the next', inactiveSince, '2026-07-04', '2026-07-04T16:00:00Z', '2026-07-05', true],
  [
    'not again where the day went back',
    inactiveSince,
    '2026-07-05',
    '2026-07-04T17:00:00Z',
    '2026-07-04',
    false,
  ],
  [
    'not by an old reminder',
    new Date('2026-07-08T00:00:00Z'),
    '2026-07-04',
    '2026-07-09T00:00:00Z',
    '2026-07-09',
    false,
  ],
] as const)('INT-23: a reminder %s', (_name, since, remindedOn, now, today, expected) => {
  expect(needsReminder({ inactiveSince: since, remindedOn }, new Date(now), today)).toBe(expected);
});

test.each([
  ['2026-07-04T03:00:00Z', 3],
  ['2026-07-05T02:59:59Z', 3],
  ['2026-07-31T03:00:00Z', 30],
])('INT-23: whole days off at %s: %i', (now, days) => {
  expect(daysOff(inactiveSince, new Date(now))).toBe(days);
});
