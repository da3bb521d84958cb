// Aturan KDS-3: Setiap nilai bilangan bulat 1 sampai 100.000. Surat 3 minimum tepat satu di atas Surat 2 maksimum, yang di atas Surat
// 2 minimum; akumulasi kritis tepat satu di atas sedang maksimum, yang di atas sedang minimum. Akumulasi tidak meminta lebih banyak
// poin daripada surat yang sama untuk satu laporan. Semua kesalahan disebut sekaligus.
// Sumber: REQ-2.1, REQ-2.2, REQ-2.3, REQ-2.4, REQ-3.1, REQ-3.2, REQ-3.3, REQ-3.4, REQ-4.1, REQ-4.2, REQ-5.1, REQ-5.2, REQ-5.3,
// REQ-5.4, REQ-6.3, BR-1
import { type ParameterKey, parameterOf, parameters, type Settings } from './parameter.ts';
import type { SettingsErrorCode } from './settings-words.ts';

export interface SettingsError {
  /** The input that it stands under. */
  readonly key: string;
  readonly code: SettingsErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}
export type Validated = { readonly settings: Settings } | { readonly errors: readonly SettingsError[] };

/** All values as they were given, checked one by one and against each other, every fault at once. */
export function validateSettings(input: unknown): Validated {
  const given: Readonly<Record<string, unknown>> =
    typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : {};
  const errors: SettingsError[] = [];
  const values = new Map<ParameterKey, number>();
  for (const { key, label, min, max } of parameters) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const code = faultOf(value, min, max);
    if (code === null && typeof value === 'number') values.set(key, value);
    else if (code !== null)
      errors.push({
        key,
        code,
        params: { label_id: label.id, label_en: label.en, min, max, nilai: shown(value) },
      });
  }
  for (const key of Object.keys(given))
    if (parameterOf(key) === undefined)
      errors.push({ key, code: 'SETTING_UNKNOWN', params: { kunci: key.slice(0, 60) } });
  errors.push(...relations(values));
  return errors.length > 0 ? { errors } : { settings: Object.fromEntries(values) as Settings };
}

const WHOLE = /^[+-]?\d+$/;
const PARTED = /^[+-]?\d+(?:[.,]\d+)+$/;

/**
 * What was typed, as the validator wants it: a whole number becomes one, anything else stays the text that it is and
 * gets its message. Dots and commas are not read: 1.000 is a thousand to one reader and one to another.
 */
export function readNumber(text: string): number | string {
  const trimmed = text.trim();
  return WHOLE.test(trimmed) ? Number(trimmed) : trimmed;
}

function faultOf(value: unknown, min: number, max: number): SettingsErrorCode | null {
  if (value === undefined) return 'SETTING_MISSING';
  if (value === null) return 'SETTING_NULL';
  if (typeof value === 'string') return faultOfText(value.trim());
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'SETTING_NOT_A_NUMBER';
  if (!Number.isInteger(value)) return 'SETTING_NOT_WHOLE';
  if (value < min) return 'SETTING_TOO_SMALL';
  return value > max ? 'SETTING_TOO_LARGE' : null;
}

/** A text is never taken for a number, and is told why it is none. */
function faultOfText(text: string): SettingsErrorCode {
  if (text === '') return 'SETTING_EMPTY';
  if (PARTED.test(text)) return 'SETTING_NOT_WHOLE';
  return WHOLE.test(text) ? 'SETTING_TEXT' : 'SETTING_NOT_A_NUMBER';
}

function shown(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.slice(0, 20) : '';
}

/** How the values stand to each other; a value that is missing or wrong by itself is left out of it. */
function relations(values: ReadonlyMap<ParameterKey, number>): SettingsError[] {
  const errors: SettingsError[] = [];
  const s2 = values.get('surat_2_min_poin');
  const s2max = values.get('surat_2_max_poin');
  const s3 = values.get('surat_3_min_poin');
  const a2 = values.get('akumulasi_sedang_min');
  const a2max = values.get('akumulasi_sedang_max');
  const a3 = values.get('akumulasi_kritis');
  const add = (key: ParameterKey, code: SettingsErrorCode, params: SettingsError['params']) =>
    errors.push({ key, code, params });
  if (s2 !== undefined && s2max !== undefined && s2max <= s2)
    add('surat_2_max_poin', 'SURAT_2_MAX_NOT_ABOVE_MIN', { nilai: s2max, batas: s2 });
  if (s2max !== undefined && s3 !== undefined) {
    if (s3 <= s2max) add('surat_3_min_poin', 'SURAT_3_NOT_ABOVE_SURAT_2', { nilai: s3, batas: s2max });
    if (s3 > s2max + 1) add('surat_3_min_poin', 'SURAT_GAP', gap(s3, s2max));
  }
  if (a2 !== undefined && a2max !== undefined && a2max <= a2)
    add('akumulasi_sedang_max', 'AKUMULASI_MAX_NOT_ABOVE_MIN', { nilai: a2max, batas: a2 });
  if (a2max !== undefined && a3 !== undefined) {
    if (a3 <= a2max) add('akumulasi_kritis', 'AKUMULASI_KRITIS_NOT_ABOVE', { nilai: a3, batas: a2max });
    if (a3 > a2max + 1) add('akumulasi_kritis', 'AKUMULASI_GAP', gap(a3, a2max));
  }
  if (a2 !== undefined && s2 !== undefined && a2 > s2)
    add('akumulasi_sedang_min', 'AKUMULASI_ABOVE_SURAT_2', { nilai: a2, batas: s2 });
  if (a3 !== undefined && s3 !== undefined && a3 > s3)
    add('akumulasi_kritis', 'AKUMULASI_ABOVE_SURAT_3', { nilai: a3, batas: s3 });
  return errors;
}

function gap(nilai: number, batas: number) {
  return { nilai, batas, dari: batas + 1, sampai: nilai - 1 };
}

/** Whether a value changes by more than half of what it was. */
export function significant(old: number, next: number): boolean {
  return 2 * Math.abs(next - old) > old;
}
