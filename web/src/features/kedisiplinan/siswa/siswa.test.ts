import { describe, expect, it } from 'vitest';
import type { SiswaRow } from '../../../api/kedisiplinan.ts';
import { greeting, waLink } from './contact.ts';
import { emptySiswa, newSiswa, siswaChanges, siswaDraft, siswaFaults } from './draft.ts';
import { isNarrowed, siswaQueryOf } from './filters.ts';

const stored = {
  id: 'a',
  nis: '10001',
  nama: 'Ani Lestari',
  kelas: { id: 'k', nama: 'X RPL 1' },
  wali_murid: { nama: 'Budi', telepon: '+628123456789', email: null },
  version: 3,
} as SiswaRow;

describe('the form of a student', () => {
  it('names all that is missing', () => {
    expect(siswaFaults(emptySiswa())).toEqual({
      nis: 'nis',
      nama: 'nama',
      kelas_id: 'kelas',
      wali_nama: 'wali',
    });
    expect(siswaFaults({ ...siswaDraft(stored), wali_telepon: '12', wali_email: 'x' })).toEqual({
      wali_telepon: 'telepon',
      wali_email: 'email',
    });
  });

  it('KDS-20 sends names tidied and telephone numbers as they are kept', () => {
    expect(
      newSiswa({ ...siswaDraft(stored), nama: ' Ani  Lestari ', wali_telepon: '0812 345 6789' }),
    ).toEqual({
      nis: '10001',
      nama: 'Ani Lestari',
      kelas_id: 'k',
      wali_murid: { nama: 'Budi', telepon: '+628123456789', email: null },
    });
  });

  it('sends only what differs, with the version it was made from', () => {
    expect(siswaChanges(stored, siswaDraft(stored))).toBeNull();
    expect(siswaChanges(stored, { ...siswaDraft(stored), wali_telepon: '' })).toEqual({
      wali_murid: { telepon: null },
      version: 3,
    });
  });
});

describe('reaching a guardian', () => {
  it('opens a chat with the number and polite words', () => {
    const text = greeting({ wali: 'Budi', siswa: 'Ani', kelas: 'X RPL 1', sekolah: 'SMKN 1' });
    expect(waLink('+628123456789', text)).toMatch(/^https:\/\/wa\.me\/628123456789\?text=Yth\.%20Bapak/);
    expect(waLink(null, text)).toBeNull();
    expect(waLink('+62215550123', text)).toBeNull();
  });
});

describe('filters of students', () => {
  it('leave out what the API would refuse; the order narrows nothing', () => {
    expect(siswaQueryOf({ q: ' ani ', kelas_id: 'x', status: 'gone', sort: 'poin' })).toEqual({
      q: 'ani',
      sort: 'poin',
    });
    expect(isNarrowed({ sort: 'poin' })).toBe(false);
    expect(isNarrowed({ q: 'a' })).toBe(true);
  });
});
