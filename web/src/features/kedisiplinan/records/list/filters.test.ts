import { describe, expect, it } from 'vitest';
import { correctableUntil, pelanggaranQueryOf } from './filters.ts';

const ID = '019aa000-0000-7000-8000-000000000001';

describe('filters of violations', () => {
  it('take from the address what the API knows, and leave out what it would refuse', () => {
    expect(
      pelanggaranQueryOf({
        siswa_id: ID,
        kelas_id: 'x',
        from: '2026-11-01',
        to: 'soon',
        dibatalkan: 'false',
      }),
    ).toEqual({ siswa_id: ID, from: '2026-11-01', dibatalkan: false });
    expect(pelanggaranQueryOf({ dibatalkan: 'maybe' })).toEqual({});
  });

  it('KDS-12 a record of one’s own is corrected for three days', () => {
    expect(correctableUntil('2026-11-18T07:30:00.000Z').toISOString()).toBe('2026-11-21T07:30:00.000Z');
  });
});
