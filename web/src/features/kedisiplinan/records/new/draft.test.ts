import { describe, expect, it } from 'vitest';
import type { Hasil, Recorded } from '../../../../api/kedisiplinan.ts';
import {
  bodyOf,
  countLetters,
  evidenceRows,
  keyOf,
  questionOf,
  type RecordDraft,
  recordFaults,
} from './draft.ts';

const TODAY = '2026-11-21';
const ani = { id: 'a', nama: 'Ani', nis: '1001', kelas: 'X RPL 1', total_poin: 0 };
const draft: RecordDraft = {
  siswa: [ani],
  jenis: ['j'],
  tanggal: TODAY,
  keterangan: '  di kantin ',
  sent: null,
};

describe('a report as it is written', () => {
  it('names all that is missing at once', () => {
    expect(recordFaults({ ...draft, siswa: [], jenis: [], tanggal: '' }, TODAY)).toEqual({
      siswa: 'siswa',
      jenis: 'jenis',
      tanggal: 'date',
    });
  });

  it('takes no day that has not come, and none before 2000', () => {
    expect(recordFaults({ ...draft, tanggal: '2026-11-22' }, TODAY)).toEqual({ tanggal: 'future' });
    expect(recordFaults({ ...draft, tanggal: '1999-12-31' }, TODAY)).toEqual({ tanggal: 'early' });
    expect(recordFaults(draft, TODAY)).toEqual({});
  });

  it('asks what follows without the note, and not before both are chosen', () => {
    expect(questionOf({ ...draft, jenis: [] }, TODAY)).toBeNull();
    expect(questionOf(draft, TODAY)).toEqual({
      siswa_ids: ['a'],
      jenis_pelanggaran_ids: ['j'],
      tanggal: TODAY,
    });
    expect(bodyOf(draft).keterangan).toBe('di kantin');
    expect(bodyOf({ ...draft, keterangan: ' ' })).not.toHaveProperty('keterangan');
  });

  it('is one record however often it is sent: the same body keeps its key, another has its own', () => {
    let made = 0;
    const make = (): string => {
      made += 1;
      return `key-${made}`;
    };
    const first = keyOf(null, bodyOf(draft), make);
    expect(keyOf(first, bodyOf(draft), make)).toBe(first);
    expect(keyOf(first, bodyOf({ ...draft, jenis: ['k'] }), make).key).toBe('key-2');
  });

  it('keeps the photos with the gravest record of each student, the first of equal ones', () => {
    const rows = [
      { id: '1', siswa: { id: 'a' }, poin: 5 },
      { id: '2', siswa: { id: 'a' }, poin: 100 },
      { id: '3', siswa: { id: 'b' }, poin: 5 },
      { id: '4', siswa: { id: 'b' }, poin: 5 },
    ];
    expect(evidenceRows({ pelanggaran: rows } as Recorded)).toEqual(['2', '3']);
  });

  it('counts the letters that will come, without those that stay as they are', () => {
    const hasil = [
      { keputusan: { surat: 2, akibat: 'baru' } },
      { keputusan: { surat: 3, akibat: 'dinaikkan' } },
      { keputusan: { surat: 2, akibat: 'baru' } },
      { keputusan: { surat: 1, akibat: 'tetap' } },
      { keputusan: null },
    ] as Hasil[];
    expect(countLetters({ hasil })).toEqual([
      { surat: 3, count: 1 },
      { surat: 2, count: 2 },
    ]);
  });
});
