import { describe, expect, it } from 'vitest';
import type { KelasRow } from '../../../api/kedisiplinan.ts';
import { kelasBody, kelasDraft, kelasFaults, kelasQueryOf, likelyTargets } from './kelas.ts';

const row = (id: string, tingkat: number, jurusan: string): KelasRow => ({
  id,
  nama: id,
  tingkat,
  jurusan,
  wali_kelas: null,
  jumlah_siswa: 30,
  version: 1,
});

describe('classes', () => {
  it('name what is missing, and send what is typed', () => {
    expect(kelasFaults({ ...kelasDraft(undefined), tingkat: '14' })).toEqual({
      nama: 'kelasNama',
      tingkat: 'tingkat',
    });
    expect(kelasBody({ nama: ' X RPL 1 ', tingkat: '10', jurusan: '', wali_kelas_id: '' })).toEqual({
      nama: 'X RPL 1',
      tingkat: 10,
      jurusan: null,
      wali_kelas_id: null,
    });
    expect(kelasQueryOf({ q: ' ', tingkat: 'x' })).toEqual({});
  });

  it('offer the next level of the same department first', () => {
    const from = row('X RPL', 10, 'RPL');
    const all = [from, row('XII RPL', 12, 'RPL'), row('XI TKJ', 11, 'TKJ'), row('XI RPL', 11, 'RPL')];
    expect(likelyTargets(from, all).map(({ id }) => id)).toEqual(['XI RPL', 'XI TKJ', 'XII RPL']);
  });
});
