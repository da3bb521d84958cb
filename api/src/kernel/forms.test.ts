import { expect, test } from 'vitest';
import { isDate, isMoment, isUuid } from './forms.ts';

test('PLT-7: a uuid is 36 characters', () => {
  expect(isUuid('019aa000-0000-7000-8000-00000000000a')).toBe(true);
  for (const wrong of [
    '',
    'urn:uuid:019aa000-0000-7000-8000-000000000001',
    '{019aa000-0000-7000-8000-000000000001}',
    '019aa00000007000800000000000000a',
    '019aa000-0000-7000-8000-00000000000a\n',
    '019aa000-0000-7000-8000-00000000000g',
  ])
    expect([wrong, isUuid(wrong)]).toEqual([wrong, false]);
});

test('PLT-7: a date is one of the calendar', () => {
  for (const right of ['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    expect([right, isDate(right)]).toEqual([right, true]);
  for (const wrong of [
    '0000-01-01',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
  ])
    expect([wrong, isDate(wrong)]).toEqual([wrong, false]);
});

test('PLT-7: a moment has its zone and is one that PostgreSQL and JavaScript both read', () => {
  for (const right of [
    '2026-11-21T08:00:00Z',
    '2026-11-21T08:00:00+07:00',
    '2026-11-21T08:00:00.123456-09:30',
    '9999-12-31T23:59:59Z',
  ])
    expect([right, isMoment(right)]).toEqual([right, true]);
  for (const wrong of [
    '2026-11-21T08:00:00',
    '2026-11-21 08:00:00Z',
    '2026-11-21t08:00:00z',
    '2016-12-31T23:59:60Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T08:60:00Z',
    '2026-02-30T08:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+07:00',
    '9999-12-31T23:59:59-01:00',
    '2026-01-01T00:00:00+23:59',
    '2026-01-01T00:00:00+07:60',
    '2026-01-01T00:00:00+0700',
    '2026-01-01T00:00:00.Z',
  ])
    expect([wrong, isMoment(wrong)]).toEqual([wrong, false]);
});
