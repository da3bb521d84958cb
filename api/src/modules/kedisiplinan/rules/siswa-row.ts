// Aturan KDS-22: Setiap baris impor siswa diperiksa lengkap, dan semua kesalahannya disebut menurut baris dan kolom; telepon dan surel wali
// yang kosong tidak mengubah yang sudah ada.
// Sumber: kedisiplinan, Beyond the source

import { isPhone } from '../../../kernel/phone.ts';
import { readTableHeader } from '../../../kernel/table-header.ts';
import { guardianPhone, NIS_PATTERN, nameKey, tidy } from './siswa-forms.ts';

export const siswaColumns = ['nis', 'nama', 'kelas', 'wali_nama', 'wali_telepon', 'wali_email'] as const;
export type SiswaColumn = (typeof siswaColumns)[number];
const required: readonly SiswaColumn[] = ['nis', 'nama', 'kelas', 'wali_nama'];
/** What a list may be copied with. */
const ignored: readonly string[] = ['no', 'status', 'total_poin'];
export const exportHeader: readonly string[] = [...siswaColumns, 'status', 'total_poin'];

export function readSiswaHeader(cells: readonly string[]) {
  return readTableHeader(cells, { columns: siswaColumns, required, ignored });
}

export interface ImportedSiswa {
  readonly nis: string;
  readonly nama: string;
  readonly nama_kunci: string;
  readonly wali_nama: string;
  /** null where the file leaves it open: who is known keeps theirs. */
  readonly wali_telepon: string | null;
  readonly wali_email: string | null;
}

type FaultCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NIS_FORM'
  | 'PHONE_FORM'
  | 'NOT_AN_EMAIL'
  | 'FORMULA'
  | 'NOT_TEXT'
  | 'ROW_TOO_LONG';
export interface SiswaFault {
  readonly column: SiswaColumn | '';
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface CheckedSiswa {
  /** null where anything is wrong. */
  readonly siswa: ImportedSiswa | null;
  /** What of a row with faults can still be looked up. */
  readonly nis: string | null;
  readonly kelas: string | null;
  readonly faults: readonly SiswaFault[];
}

const nisForm = new RegExp(NIS_PATTERN);
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const most: Readonly<Partial<Record<SiswaColumn, number>>> = {
  nama: 150,
  kelas: 40,
  wali_nama: 150,
  wali_email: 200,
};

/**
 * All faults of a row at once.
 * @param formulas places of cells that hold a formula
 */
export function checkSiswaRow(
  { cells, formulas }: { readonly cells: readonly string[]; readonly formulas?: ReadonlySet<number> },
  columns: readonly (SiswaColumn | null)[],
): CheckedSiswa {
  const faults: SiswaFault[] = [];
  const text: Partial<Record<SiswaColumn, string>> = {};
  columns.forEach((column, i) => {
    if (!column) return;
    const value = cells[i] ?? '';
    if (formulas?.has(i)) faults.push({ column, code: 'FORMULA', params: {} });
    else if (value.includes('\0') || !value.isWellFormed())
      faults.push({ column, code: 'NOT_TEXT', params: {} });
    else text[column] = tidy(value);
  });
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    faults.push({ column: '', code: 'ROW_TOO_LONG', params: {} });
  const known = new Set(faults.map((fault) => fault.column));
  faults.push(...columnFaults(text).filter(({ column }) => !known.has(column)));
  const good = (column: SiswaColumn) => !faults.some((fault) => fault.column === column);
  const { nis = '', nama = '', kelas = '', wali_nama = '', wali_telepon = '', wali_email = '' } = text;
  return {
    siswa:
      faults.length > 0
        ? null
        : {
            nis,
            nama,
            nama_kunci: nameKey(nama),
            wali_nama,
            wali_telepon: wali_telepon === '' ? null : guardianPhone(wali_telepon),
            wali_email: wali_email || null,
          },
    nis: good('nis') ? nis : null,
    kelas: good('kelas') ? kelas : null,
    faults,
  };
}

function columnFaults(text: Partial<Record<SiswaColumn, string>>): SiswaFault[] {
  const faults: SiswaFault[] = [];
  const add = (column: SiswaColumn, code: FaultCode, params: SiswaFault['params'] = {}) =>
    void faults.push({ column, code, params });
  for (const column of required) if (!text[column]) add(column, 'REQUIRED');
  for (const column of siswaColumns) {
    const max = most[column];
    if (max !== undefined && (text[column] ?? '').length > max) add(column, 'TOO_LONG', { max });
  }
  const { nis = '', wali_telepon: phone = '', wali_email: email = '' } = text;
  if (nis !== '' && !nisForm.test(nis)) add('nis', 'NIS_FORM');
  if (phone !== '' && !isPhone(guardianPhone(phone))) add('wali_telepon', 'PHONE_FORM');
  if (email !== '' && !emailForm.test(email)) add('wali_email', 'NOT_AN_EMAIL');
  return faults;
}

export interface KnownSiswa {
  readonly nama: string;
  readonly kelas_id: string;
  readonly wali_nama: string;
  readonly wali_telepon: string | null;
  readonly wali_email: string | null;
}

/** Which fields a row would change of a student who is known; empty: the same file comes twice and changes nothing. */
export function changedFields(known: KnownSiswa, row: ImportedSiswa, kelasId: string): (keyof KnownSiswa)[] {
  return [
    ...(known.nama === row.nama ? [] : (['nama'] as const)),
    ...(known.kelas_id === kelasId ? [] : (['kelas_id'] as const)),
    ...(known.wali_nama === row.wali_nama ? [] : (['wali_nama'] as const)),
    ...(row.wali_telepon === null || known.wali_telepon === row.wali_telepon
      ? []
      : (['wali_telepon'] as const)),
    ...(row.wali_email === null || known.wali_email === row.wali_email ? [] : (['wali_email'] as const)),
  ];
}

/** The class that a cell names: as it is written, else without regard to capitals where that fits one alone. */
export function kelasByName(
  all: readonly { readonly id: string; readonly nama: string }[],
): (name: string) => string | null {
  const exact = new Map(all.map((kelas) => [kelas.nama, kelas.id]));
  const loose = new Map<string, string | null>();
  for (const { id, nama } of all) {
    const key = nameKey(nama);
    loose.set(key, loose.has(key) ? null : id);
  }
  return (name) => exact.get(name) ?? loose.get(nameKey(name)) ?? null;
}
