import { describe, expect, it } from 'vitest';
import { waLink } from './wa-link.ts';

const pesan = { sekolah: 'SMK Negeri 1', wali: 'Ibu Sri & Bapak', siswa: 'Adi', kelas: 'X RPL 1' };
const numberOf = (telepon: string | null) =>
  /^https:\/\/wa\.me\/(\d+)\?text=/.exec(waLink(telepon, 'baru', pesan) ?? '')?.[1] ?? null;

describe('KDS-14 a prepared message to the guardian', () => {
  it.each([
    ['+6281234567890', '6281234567890'],
    ['0812-3456-7890', '6281234567890'],
    ['(0812) 3456.7890', '6281234567890'],
    ['62 812 3456 7890', '6281234567890'],
    ['+62 812 3456 7890', '6281234567890'],
    ['+65 9123 4567', '6591234567'],
    ['+0812345678', null],
    ['12', null],
    ['tidak ada', null],
    ['0812345678901234567', null],
    ['+6281234567890?text=x', null],
    ['', null],
    [null, null],
  ])('%s → %s', (telepon, expected) => {
    expect(numberOf(telepon)).toBe(expected);
  });

  it('says whose child it is about, and nothing in it can end the address', () => {
    const link = waLink('+6281234567890', 'ditangani', { ...pesan, siswa: 'Adi #1 ?&\ud800' }) ?? '';
    expect(new URL(link).searchParams.get('text')).toBe(
      'Yth. Bapak/Ibu Ibu Sri & Bapak,\nkami dari SMK Negeri 1 ingin berbicara dengan Bapak/Ibu tentang kedisiplinan Adi #1 ?&\ufffd (X RPL 1).\nMohon kesediaannya untuk membalas pesan ini. Terima kasih.',
    );
    expect([...new URL(link).searchParams.keys()]).toEqual(['text']);
  });

  it.each(['menunggu_persetujuan', 'ditolak', 'selesai'] as const)('none while it is %s', (status) => {
    expect(waLink('+6281234567890', status, pesan)).toBeNull();
  });
});
