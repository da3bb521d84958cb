import { describe, expect, it } from 'vitest';
import { guardianPhone, nameKey, tidy, wordRange } from './siswa-forms.ts';
import { changedFields, checkSiswaRow, kelasByName, readSiswaHeader, siswaColumns } from './siswa-row.ts';
import { isAtSchool, siswaStatuses } from './siswa-status.ts';

describe('KDS-20 forms of a student', () => {
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['tidak ada', 'tidak ada'],
    ['123', '123'],
  ])('%s is kept as %s', (given, kept) => {
    expect(guardianPhone(given)).toBe(kept);
  });

  it('a name has single blanks, and sorts without regard to capitals', () => {
    expect(tidy('  Siti   Nur\tAminah ')).toBe('Siti Nur Aminah');
    expect(nameKey(' Siti  NUR')).toBe('siti nur');
  });

  it('words are found by how they begin', () => {
    const range = wordRange(' Nur ');
    expect(range?.from).toBe('nur');
    expect('nurul' < (range?.below ?? '')).toBe(true);
    expect('nus' < (range?.below ?? '')).toBe(false);
    expect(wordRange('   ')).toBeNull();
  });
});

describe('KDS-21 at school or not', () => {
  it('one status of five is at school', () => {
    expect(siswaStatuses.filter(isAtSchool)).toEqual(['aktif']);
  });
});

describe('KDS-22 rows of a file', () => {
  const row = (over: Partial<Record<(typeof siswaColumns)[number], string>> = {}) => ({
    cells: Object.values({
      nis: '20260001',
      nama: 'Adi  Nugroho',
      kelas: 'X RPL 1',
      wali_nama: 'Nugroho',
      wali_telepon: '081234567890',
      wali_email: '',
      ...over,
    }),
  });
  const codes = (given: Parameters<typeof checkSiswaRow>[0]) =>
    checkSiswaRow(given, siswaColumns).faults.map(({ column, code }) => `${column} ${code}`);

  it('a good one is read in the form that is kept', () => {
    expect(checkSiswaRow(row(), siswaColumns)).toEqual({
      siswa: {
        nis: '20260001',
        nama: 'Adi Nugroho',
        nama_kunci: 'adi nugroho',
        wali_nama: 'Nugroho',
        wali_telepon: '+6281234567890',
        wali_email: null,
      },
      nis: '20260001',
      kelas: 'X RPL 1',
      faults: [],
    });
  });

  it.each([
    [{ nis: '' }, ['nis REQUIRED']],
    [{ nis: '12A4' }, ['nis NIS_FORM']],
    [{ nis: '123', wali_telepon: '12' }, ['nis NIS_FORM', 'wali_telepon PHONE_FORM']],
    [{ nama: 'x'.repeat(151), wali_nama: ' ' }, ['wali_nama REQUIRED', 'nama TOO_LONG']],
    [{ wali_email: 'bukan surel' }, ['wali_email NOT_AN_EMAIL']],
    [{ kelas: '' }, ['kelas REQUIRED']],
    [{ nama: 'A\0' }, ['nama NOT_TEXT']],
  ])('%j: %j, all at once', (over, faults) => {
    expect(codes(row(over))).toEqual(faults);
  });

  it('a formula and a cell too many are told', () => {
    expect(codes({ cells: [...row().cells, 'x'], formulas: new Set([1]) })).toEqual([
      'nama FORMULA',
      ' ROW_TOO_LONG',
    ]);
  });

  it('the columns of an export are those of the import', () => {
    const header = readSiswaHeader([
      'NIS',
      'Nama',
      'Kelas',
      'Wali Nama',
      'Wali Telepon',
      'status',
      'total_poin',
    ]);
    expect(header.faults).toEqual([]);
    expect(header.columns).toEqual(['nis', 'nama', 'kelas', 'wali_nama', 'wali_telepon', null, null]);
  });

  it('the same row changes nothing, an empty cell neither', () => {
    const { siswa } = checkSiswaRow(row({ wali_telepon: '' }), siswaColumns);
    const known = {
      nama: 'Adi Nugroho',
      kelas_id: 'a',
      wali_nama: 'Nugroho',
      wali_telepon: '+6281234567890',
      wali_email: 'wali@contoh.id',
    };
    if (!siswa) throw new Error('a good row');
    expect(changedFields(known, siswa, 'a')).toEqual([]);
    expect(changedFields({ ...known, nama: 'Adi' }, siswa, 'b')).toEqual(['nama', 'kelas_id']);
  });

  it('a class is found as it is written, else by what fits one alone', () => {
    const find = kelasByName([
      { id: '1', nama: 'X RPL 1' },
      { id: '2', nama: 'X TKJ' },
      { id: '3', nama: 'x tkj' },
    ]);
    expect([find('x  rpl 1'), find('X TKJ'), find('x tkj'), find('X Tkj'), find('XI')]).toEqual([
      '1',
      '2',
      '3',
      null,
      null,
    ]);
  });
});
