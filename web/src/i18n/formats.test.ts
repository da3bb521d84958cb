import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const id = createFormats('id', 'Asia/Jakarta');
const en = createFormats('en', 'Asia/Jakarta');
const moment = '2026-11-21T07:05:00Z';

describe('how values are written', () => {
  it('rupiah', () => {
    expect(id.rupiah(5_137_000)).toBe('Rp\u00a05.137.000');
    expect(en.rupiah(5_137_000)).toBe('Rp\u00a05,137,000');
    expect(id.rupiah(-1500)).toBe('−Rp\u00a01.500');
    expect(id.rupiah(0)).toBe('Rp\u00a00');
  });

  it('dates and times, in the zone of the tenant', () => {
    expect(id.date(moment)).toBe('21 November 2026');
    expect(id.dateShort('2026-08-17T00:00:00Z')).toBe('17 Agu 2026');
    expect(id.time(moment)).toBe('14.05');
    expect(en.time(moment)).toBe('14:05');
    expect(createFormats('id', 'Asia/Makassar').dateTime(moment)).toBe('21 Nov 2026, 15.05');
    expect(id.date('2026-11-20T18:00:00Z')).toBe('21 November 2026');
  });

  it('a plain day is the same day in every zone', () => {
    expect(createFormats('id', 'America/Los_Angeles').date('2026-11-21')).toBe('21 November 2026');
  });

  it('how long ago, and past a week the date', () => {
    const now = Date.parse(moment);
    expect(id.relative('2026-11-21T05:00:00Z', now)).toBe('2 jam yang lalu');
    expect(id.relative('2026-11-20T05:00:00Z', now)).toBe('kemarin');
    expect(en.relative('2026-11-21T07:04:30Z', now)).toBe('now');
    expect(en.relative('2026-11-21T07:10:00Z', now)).toBe('in 5 minutes');
    expect(id.relative('2026-11-01T05:00:00Z', now)).toBe('1 Nov 2026');
  });
});
