import { describe, expect, it } from 'vitest';
import { letterBegan, letterBody } from './draft.ts';

describe('the form of a letter', () => {
  it('without the profile of the school begins empty, and sends nothing', () => {
    const began = letterBegan('2026-11-21', undefined);
    expect(began).toEqual({
      pertemuan_tanggal: '',
      pertemuan_jam: '',
      pertemuan_tempat: '',
      keperluan: '',
    });
    expect(letterBody(began)).toEqual({});
  });

  it('sends what was written, without the blanks around it', () => {
    expect(
      letterBody({
        pertemuan_tanggal: '2026-11-24',
        pertemuan_jam: '09:30',
        pertemuan_tempat: '  Ruang BK ',
        keperluan: ' ',
      }),
    ).toEqual({ pertemuan_tanggal: '2026-11-24', pertemuan_jam: '09:30', pertemuan_tempat: 'Ruang BK' });
  });
});
