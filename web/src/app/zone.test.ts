import { describe, expect, it } from 'vitest';
import { momentOfWall, wallOf } from './zone.ts';

const iso = (wall: string, zone: string): string => new Date(momentOfWall(wall, zone)).toISOString();

describe('PLT-18 times of a zone', () => {
  it('a time typed in the institution’s zone is that moment, whatever the browser’s own zone is', () => {
    expect(iso('2026-11-21T14:05', 'Asia/Jakarta')).toBe('2026-11-21T07:05:00.000Z');
    expect(iso('2026-11-21T00:30', 'Asia/Jayapura')).toBe('2026-11-20T15:30:00.000Z');
    expect(iso('2026-03-29T12:00', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
  });

  it('a moment stands in a field as the clocks of the zone show it', () => {
    for (const wall of ['2026-11-21T14:05', '2026-07-01T00:00'])
      for (const zone of ['Asia/Makassar', 'Europe/Berlin', 'UTC'])
        expect(wallOf(momentOfWall(wall, zone), zone)).toBe(wall);
  });

  it('what is no time is not a number', () => {
    for (const wall of ['', '2026-11-21', '2026-13-40T99:99', 'besok'])
      expect(momentOfWall(wall, 'Asia/Jakarta')).toBeNaN();
  });
});
