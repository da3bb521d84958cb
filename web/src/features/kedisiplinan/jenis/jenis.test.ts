import { describe, expect, it } from 'vitest';
import { jenisBody, jenisDraft, jenisFaults, pointsOf } from './jenis.ts';

describe('kinds of violations', () => {
  it('take whole points from 0 to 100.000, as they are written', () => {
    expect(['0', '100.000', ' 75 ', '12.5', '-1', '100001', 'abc', ''].map(pointsOf)).toEqual([
      0,
      100_000,
      75,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('name what is missing, and send the group that they count in', () => {
    expect(jenisFaults(jenisDraft(undefined))).toEqual({ nama: 'jenisNama', poin: 'poin' });
    expect(
      jenisBody({ nama: ' Alfa ', kategori: 'sedang', poin: '5', kelompok: 'alfa', aktif: true }),
    ).toEqual({
      nama: 'Alfa',
      kategori: 'sedang',
      poin: 5,
      frekuensi_kelompok: 'alfa',
      aktif: true,
    });
  });
});
