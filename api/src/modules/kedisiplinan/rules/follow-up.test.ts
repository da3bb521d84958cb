import { describe, expect, it } from 'vitest';
import { escalate } from './eskalasi.ts';
import type { Pemicu, Surat } from './evaluate.ts';
import { nomorSurat, singkatanOf } from './nomor-surat.ts';
import { type AksiTindakLanjut, aksiFrom, openStatuses, statuses, transition } from './tindak-lanjut.ts';

const actions: readonly AksiTindakLanjut[] = ['approve', 'reject', 'handle', 'finish', 'withdraw'];

describe('KDS-7 the life of a follow-up', () => {
  const allowed: Readonly<Record<string, string>> = {
    'baru handle': 'ditangani',
    'baru withdraw': 'selesai',
    'menunggu_persetujuan approve': 'disetujui',
    'menunggu_persetujuan reject': 'ditolak',
    'menunggu_persetujuan withdraw': 'selesai',
    'disetujui handle': 'ditangani',
    'disetujui withdraw': 'selesai',
    'ditangani finish': 'selesai',
    'ditangani withdraw': 'selesai',
  };
  it.each(statuses.flatMap((status) => actions.map((action) => [status, action] as const)))(
    '%s, %s',
    (status, action) => {
      const ke = allowed[`${status} ${action}`];
      expect(transition(status, action, true, 3)).toEqual(ke ? { ke } : { tolak: 'TRANSITION_FORBIDDEN' });
    },
  );

  it('Kepala Sekolah alone approves and rejects', () => {
    for (const action of ['approve', 'reject'] as const)
      expect(transition('menunggu_persetujuan', action, false, 3)).toEqual({
        tolak: 'APPROVAL_RIGHT_MISSING',
      });
    expect(aksiFrom('menunggu_persetujuan', false, 3)).toEqual([]);
    expect(aksiFrom('menunggu_persetujuan', true, 3)).toEqual(['approve', 'reject', 'withdraw']);
  });

  it.each<[Surat | null, boolean]>([
    [null, true],
    [1, true],
    [2, true],
    [3, false],
  ])('withdrawing one with Surat %s without the right to approve: %s', (surat, may) => {
    expect('ke' in transition('ditangani', 'withdraw', false, surat)).toBe(may);
  });

  it('selesai and ditolak are final', () => {
    for (const status of ['selesai', 'ditolak'] as const) expect(aksiFrom(status, true, 2)).toEqual([]);
  });
});

describe('KDS-8 at most one open follow-up', () => {
  const decision = (surat: Surat | null) => ({
    surat,
    pemicu: [{ kondisi: 'aturan', surat, nilai: 1, batas: 1 }] as readonly Pemicu[],
  });

  it('a decision that asks for nothing leaves everything as it is', () => {
    expect(escalate(null, { surat: null, pemicu: [] })).toBeNull();
    expect(escalate({ surat: 1, status: 'baru' }, { surat: null, pemicu: [] })).toBeNull();
  });

  it.each<[Surat | null, string]>([
    [null, 'baru'],
    [1, 'baru'],
    [2, 'baru'],
    [3, 'menunggu_persetujuan'],
  ])('Surat %s begins as %s', (surat, status) => {
    expect(escalate(null, decision(surat))).toEqual({ akibat: 'baru', surat, status });
    for (const closed of ['selesai', 'ditolak'] as const)
      expect(escalate({ surat: 3, status: closed }, decision(surat))?.akibat).toBe('baru');
  });

  it.each(openStatuses)(
    'while it is %s a higher one raises it, the same or a lower one does not',
    (status) => {
      const levels = [null, 1, 2, 3] as const;
      for (const [i, open] of levels.entries())
        for (const [j, asked] of levels.entries())
          expect(escalate({ surat: open, status }, decision(asked))).toEqual(
            j > i
              ? { akibat: 'dinaikkan', surat: asked, status: asked === 3 ? 'menunggu_persetujuan' : 'baru' }
              : { akibat: 'tetap', surat: open, status },
          );
    },
  );
});

describe('KDS-10 the number of a letter', () => {
  it.each([
    [1, 2026, '421.5/0001/SMKN1/2026'],
    [999, 2026, '421.5/0999/SMKN1/2026'],
    [12345, 2027, '421.5/12345/SMKN1/2027'],
  ])('letter %d of %d', (urut, tahun, nomor) => {
    expect(nomorSurat({ kode_arsip: '421.5', singkatan: 'SMKN1' }, urut, tahun)).toBe(nomor);
  });

  it('known fault: no two letters of a school have one number', () => {
    const numbers = [2026, 2027].flatMap((tahun) =>
      Array.from({ length: 12_000 }, (_, i) =>
        nomorSurat({ kode_arsip: '421.5', singkatan: 'SMKN1' }, i + 1, tahun),
      ),
    );
    expect(new Set(numbers).size).toBe(24_000);
  });

  it('a school without a short name is called by its domain', () => {
    expect(singkatanOf('', 'smkn1.example')).toBe('SMKN1');
    expect(singkatanOf('SMK-1', 'smkn1.example')).toBe('SMK-1');
  });
});
