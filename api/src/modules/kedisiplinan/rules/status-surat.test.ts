import { describe, expect, it } from 'vitest';
import type { Surat } from './evaluate.ts';
import { cetakMenangani, type StatusSurat, statusSurat } from './status-surat.ts';
import type { StatusTindakLanjut } from './tindak-lanjut.ts';

describe('KDS-13 what a letter is worth', () => {
  it.each<[Surat, Surat | null, StatusTindakLanjut, boolean, StatusSurat, boolean]>([
    [1, 1, 'baru', false, 'berlaku', true],
    [2, 2, 'ditangani', false, 'berlaku', false],
    [2, 2, 'selesai', false, 'berlaku', false],
    [2, 2, 'selesai', true, 'ditarik', false],
    [3, 3, 'menunggu_persetujuan', false, 'menunggu', false],
    [3, 3, 'disetujui', false, 'berlaku', true],
    [3, 3, 'ditolak', false, 'ditarik', false],
    [2, 3, 'menunggu_persetujuan', false, 'berlaku', false],
    [2, 3, 'disetujui', false, 'berlaku', false],
    [2, 3, 'ditolak', false, 'berlaku', false],
    [2, 3, 'selesai', true, 'ditarik', false],
  ])('Surat %i of a Surat %s that is %s (ditarik: %s): %s', (surat, of, status, ditarik, expected, moves) => {
    const dasar = { surat: of, status, ditarik };
    expect(statusSurat(surat, dasar)).toBe(expected);
    expect(cetakMenangani(surat, dasar)).toBe(moves);
  });
});
