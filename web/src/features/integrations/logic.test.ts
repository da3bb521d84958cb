import { describe, expect, it } from 'vitest';
import { type Run, type RunStatus, runStatuses } from '../../api/integrations.ts';
import { backOf } from './detail/backOf.ts';
import { durationOf, durationParts } from './duration.ts';
import { isOfSettings, lastFault } from './faults.ts';
import { rejectFiltersOf, runFiltersOf, workerFiltersOf } from './filters.ts';
import { progressOf } from './progress.ts';
import { rhythmOf, usualSchedules } from './schedule.ts';
import { barOf, countsOf } from './spark.ts';
import { conflictOf } from './status/conflict.ts';
import { emptyOff, offBody, offFaults, untilOf } from './status/draft.ts';
import { takenUntil } from './status/gap.ts';
import { skippedText } from './status/skippedText.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const ZONE = 'Asia/Makassar';

describe('INT-1 the bars of the last runs', () => {
  it('tell every status apart by form alone, without colour', () => {
    const forms = runStatuses.map((status) => JSON.stringify(barOf(status)));
    expect(new Set(forms).size).toBe(runStatuses.length);
  });

  it('are summed up in words, the commonest first', () => {
    const statuses: RunStatus[] = ['skipped', 'succeeded', 'failed', 'succeeded', 'skipped', 'succeeded'];
    expect(countsOf(statuses)).toEqual([
      { status: 'succeeded', count: 3 },
      { status: 'skipped', count: 2 },
      { status: 'failed', count: 1 },
    ]);
    expect(countsOf([])).toEqual([]);
  });
});

describe('INT-17 what failed last', () => {
  const run = (status: RunStatus, error: string | null = null) => ({ status, error });

  it('is told after the first failure, whatever was skipped or stopped since', () => {
    const refused = run('failed', 'TOKEN_REFUSED');
    expect(lastFault([run('running'), run('skipped'), run('cancelled'), refused])).toBe('TOKEN_REFUSED');
    expect(lastFault([refused, run('succeeded')])).toBe('TOKEN_REFUSED');
  });

  it('is told no more once one has succeeded, and of none that has not run', () => {
    expect(lastFault([run('succeeded'), run('failed', 'TIMEOUT')])).toBeNull();
    expect(lastFault([])).toBeNull();
  });

  it('leads to the settings where the fault is mended there', () => {
    expect(isOfSettings('TOKEN_REFUSED')).toBe(true);
    expect(isOfSettings('SERVER_ERROR')).toBe(false);
  });
});

describe('INT-1 a schedule in words', () => {
  it.each([
    ['*/15 * * * *', { kind: 'minutes', every: 15 }],
    ['* * * * *', { kind: 'minutes', every: 1 }],
    ['0 * * * *', { kind: 'hours', every: 1, minute: 0 }],
    ['30 */6 * * *', { kind: 'hours', every: 6, minute: 30 }],
    [' 0  2 * * * ', { kind: 'day', hour: 2, minute: 0 }],
    ['15 23 * * 7', { kind: 'week', weekday: 0, hour: 23, minute: 15 }],
    ['0 4 1 * *', { kind: 'month', date: 1, hour: 4, minute: 0 }],
  ])('%s', (schedule, rhythm) => {
    expect(rhythmOf(schedule)).toEqual(rhythm);
  });

  it.each([
    '*/7 * * * *',
    '0 */5 * * *',
    '0 2 1 * 1',
    '0 2 * 6 *',
    '0 2 * * 1-5',
    '61 2 * * *',
    '0 2 * *',
    '',
  ])('leaves %j as it is written: no short word is true of it', (schedule) => {
    expect(rhythmOf(schedule)).toBeNull();
  });

  it('has a word for every usual one', () => {
    for (const schedule of usualSchedules) expect(rhythmOf(schedule), schedule).not.toBeNull();
  });
});

describe('INT-2 what is typed to switch one off', () => {
  const draft = { ...emptyOff, reason: '  Pemeliharaan server  ', until: '2026-11-22T07:30' };

  it('needs a reason that is more than spaces, and a time still to come', () => {
    expect(offFaults({ ...draft, reason: ' \n ' }, ZONE, NOW)).toEqual({ reason: 'reasonEmpty' });
    expect(offFaults({ ...draft, until: '2026-11-21T18:00' }, ZONE, NOW)).toEqual({ until: 'untilPast' });
    expect(offFaults({ ...draft, until: '2026-11-21T18:01' }, ZONE, NOW)).toEqual({});
    expect(offFaults({ ...draft, until: '' }, ZONE, NOW)).toEqual({});
  });

  it('is sent with the version that was seen, the time in the institution’s zone', () => {
    expect(offBody(draft, { status_version: 4 }, ZONE)).toEqual({
      status: 'inactive',
      reason: 'Pemeliharaan server',
      category: 'outage',
      catch_up: 'cursor',
      version: 4,
      until: '2026-11-21T23:30:00.000Z',
    });
    expect(offBody({ ...draft, until: '' }, { status_version: 1 }, ZONE)).not.toHaveProperty('until');
    // Left out, it would stay off for ever: the server says that it has passed.
    const late = { ...draft, until: '2020-01-01T08:00' };
    expect(offBody(late, { status_version: 1 }, ZONE).until).toBe('2020-01-01T00:00:00.000Z');
    expect(untilOf({ until: '2020-01-01T00:00' }, ZONE, NOW)).toBeNull();
  });
});

describe('INT-5 which runs will be skipped, said before', () => {
  const first = ['2026-11-21T12:00:00Z', '2026-11-21T18:00:00Z', '2026-11-22T00:00:00Z'];
  const until = '2026-11-22T01:00:00Z';

  it('how many until a moment, the first of them, and how many more', () => {
    expect(skippedText({ count: 12, more: false, first }, until, 2)).toEqual({
      kind: 'some',
      moments: first.slice(0, 2),
      left: 10,
    });
    expect(skippedText({ count: 0, more: false, first: [] }, until, 2).kind).toBe('none');
  });

  it('without an end, or past what is counted, no number is made up', () => {
    expect(skippedText({ count: 10, more: true, first }, null, 2)).toMatchObject({
      kind: 'open',
      left: 'more',
    });
    expect(skippedText({ count: 500, more: true, first }, until, 2)).toMatchObject({
      kind: 'many',
      left: 'more',
    });
  });
});

describe('INT-15 what another admin did first', () => {
  it('is read from the answer, and nothing is made up where it is not told', () => {
    const told = {
      status: 'inactive',
      by: 'Andi',
      by_system: false,
      at: '2026-11-21T09:00:00Z',
      reason: 'Uji',
    };
    expect(conflictOf(told)).toEqual({
      to: 'inactive',
      by: 'Andi',
      bySystem: false,
      at: '2026-11-21T09:00:00Z',
      reason: 'Uji',
    });
    for (const data of [null, 'x', { status: 'gone', by: 3 }])
      expect(conflictOf(data)).toEqual({ to: null, by: null, bySystem: false, at: null, reason: null });
  });
});

describe('INT-9 the gap', () => {
  it('begins at the time of the cursor; one at the beginning of time has taken nothing', () => {
    expect(takenUntil('2026-11-20T00:00:00.000Z/RN-1')).toBe('2026-11-20T00:00:00.000Z');
    for (const cursor of [null, '', '1970-01-01T00:00:00.000Z/', 'x/y'])
      expect(takenUntil(cursor)).toBeNull();
  });

  it('what was given up stands in the log', () => {
    const details = {
      skipped: 3,
      cursor_from: '2026-11-19T00:00:00.000Z/a',
      cursor_to: '2026-11-21T00:00:00.000Z/',
    };
    expect(backOf(details)).toEqual({
      skipped: 3,
      gaveUp: { from: '2026-11-19T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' },
    });
    expect(backOf(null)).toEqual({ skipped: null, gaveUp: null });
  });
});

describe('INT-7 live progress', () => {
  it('is taken from the event itself; anything else is passed over', () => {
    expect(progressOf('{"code":"regnakes","run_id":"r1","read":500,"total":2000}')).toEqual({
      code: 'regnakes',
      run_id: 'r1',
      read: 500,
      total: 2000,
    });
    expect(progressOf('{"code":"regnakes","run_id":"r1","read":500,"total":null}')?.total).toBeNull();
    for (const data of ['', 'null', '{}', '{"code":1}', '[']) expect(progressOf(data)).toBeNull();
  });

  it('how long a run takes goes on while it runs', () => {
    const run = { started_at: '2026-11-21T09:59:55.500Z', finished_at: null } satisfies Partial<Run>;
    expect(durationOf(run, NOW)).toBe(4500);
    expect(durationOf({ started_at: null, finished_at: null }, NOW)).toBeNull();
    expect(durationOf({ ...run, finished_at: '2026-11-21T09:59:56.000Z' }, NOW)).toBe(500);
    expect([4500, 65_000, 600_000].map(durationParts)).toEqual([
      { unit: 'seconds', value: 4.5 },
      { unit: 'seconds', value: 65 },
      { unit: 'minutes', value: 10 },
    ]);
  });
});

describe('PLT-19 filters in the address', () => {
  it('what the API would refuse is left out', () => {
    expect(runFiltersOf({ status: 'skipped', trigger: 'schedule' })).toEqual({
      status: 'skipped',
      trigger: 'schedule',
    });
    expect(runFiltersOf({ status: 'gone', trigger: '' })).toEqual({});
    expect(rejectFiltersOf({})).toEqual({ status: 'open' });
    expect(rejectFiltersOf({ status: 'dismissed', kind: 'ambiguous' })).toEqual({
      status: 'dismissed',
      kind: 'ambiguous',
    });
    expect(
      workerFiltersOf({ q: '  Siti ', profession: 'Bidan', str: 'expiring', facility_code: ' ' }),
    ).toEqual({
      q: 'Siti',
      profession: 'Bidan',
      str: 'expiring',
    });
    expect(workerFiltersOf({ profession: 'Dukun', str: 'x' })).toEqual({});
  });
});
