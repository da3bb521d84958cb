import { describe, expect, it } from 'vitest';
import { allStatuses, followUpQueryOf, mainTrigger, partOf, statusOf } from './filters.ts';

const id = '0198f0aa-1111-7222-8333-444455556666';

describe('what narrows the board', () => {
  it('is asked for as the API takes it', () => {
    expect(followUpQueryOf({ siswa_id: id, kelas_id: id, surat: '3' })).toEqual({
      siswa_id: id,
      kelas_id: id,
      surat: 3,
    });
  });

  it('leaves out what the API would refuse', () => {
    expect(followUpQueryOf({ siswa_id: 'Ani', kelas_id: '', surat: '4' })).toEqual({});
  });
});

describe('parts of the board', () => {
  it('a status opens the part that it stands in', () => {
    expect(allStatuses.map((status) => partOf(status))).toEqual([
      'open',
      'open',
      'open',
      'open',
      'ended',
      'ended',
    ]);
    expect(partOf(undefined)).toBe('open');
  });

  it('an unknown status is none', () => {
    expect(statusOf('hilang')).toBeUndefined();
    expect(statusOf('ditangani')).toBe('ditangani');
  });
});

describe('why, in one line', () => {
  const points = { kondisi: 'poin_surat_2', surat: 2, nilai: 100, batas: 100, sampai: 500 } as const;
  const sum = { kondisi: 'akumulasi_kritis', surat: 3, nilai: 380, batas: 301 } as const;

  it('is the trigger that asks for the letter', () => {
    expect(mainTrigger({ surat: 3, pemicu: [points, sum] })).toBe(sum);
  });

  it('is the first one where none asks for just this letter', () => {
    expect(mainTrigger({ surat: 1, pemicu: [points, sum] })).toBe(points);
    expect(mainTrigger({ surat: null, pemicu: [] })).toBeUndefined();
  });
});
