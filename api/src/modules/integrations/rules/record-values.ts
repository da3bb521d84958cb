// Aturan INT-33: Teks dari sumber dirapikan spasinya saja; karakter rusak, panjang berlebih, dan tanggal yang mustahil ditolak.
// Sumber: INT, Rules of records
import { isDate, isMoment } from '../../../kernel/forms.ts';
import { isNik } from '../../../kernel/nik.ts';
import type { RecordProblem } from './record-problems.ts';
import type { WorkerFields } from './worker-fields.ts';

/** One record as a rule has read it. */
export interface ReadRecord {
  readonly key: string;
  /** ISO 8601 in Universal Time to the millisecond. */
  readonly updatedAt: string;
  /** Null exactly where there are problems. */
  readonly fields: WorkerFields | null;
  readonly problems: readonly RecordProblem[];
}

export const BEGINNING = '1970-01-01T00:00:00.000Z';
const EARLIEST_BIRTH = '1900-01-01';
const MOST_KEY = 100;
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** Controls, formatting marks, private characters, halves of pairs, and what stands for bytes that were no text. */
const BROKEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufffd]/u;
const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const STR = /^[0-9]{16}$/;

/** What holds fields: an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with single spaces and none around it; null where there is none or where it is wrong. */
export function readText(
  value: unknown,
  field: string,
  limit: number,
  problems: RecordProblem[],
): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') {
    problems.push({ field, code: 'NOT_TEXT' });
    return null;
  }
  let text = value;
  if (!TIDY.test(text)) {
    text = text.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (BROKEN.test(text)) {
      problems.push({ field, code: 'TEXT_BROKEN' });
      return null;
    }
  }
  if (text.length > limit && [...text].length > limit) {
    problems.push({ field, code: 'TOO_LONG', params: { limit } });
    return null;
  }
  return text === '' ? null : text;
}

/** As readText, and a problem where there is none. */
export function needText(
  value: unknown,
  field: string,
  limit: number,
  problems: RecordProblem[],
): string | null {
  const before = problems.length;
  const text = readText(value, field, limit, problems);
  if (text === null && problems.length === before) problems.push({ field, code: 'MISSING' });
  return text;
}

/** A NIK; null where there is none or where it is wrong. */
export function readNik(value: unknown, field: string, problems: RecordProblem[]): string | null {
  const nik = typeof value === 'string' ? value.trim() : value;
  if (nik === null || nik === undefined || nik === '') return null;
  if (typeof nik === 'string' && isNik(nik)) return nik;
  problems.push({ field, code: 'NIK_FORM' });
  return null;
}

/** As readNik, and a problem where there is none. */
export function needNik(value: unknown, field: string, problems: RecordProblem[]): string | null {
  const before = problems.length;
  const nik = readNik(value, field, problems);
  if (nik === null && problems.length === before) problems.push({ field, code: 'MISSING' });
  return nik;
}

export function needStr(value: unknown, field: string, problems: RecordProblem[]): string | null {
  const number = typeof value === 'string' ? value.trim() : value;
  if (number === null || number === undefined || number === '') problems.push({ field, code: 'MISSING' });
  else if (typeof number === 'string' && STR.test(number)) return number;
  else problems.push({ field, code: 'STR_FORM' });
  return null;
}

/** A day as YYYY-MM-DD; null where there is none or where it is wrong. */
export function readDay(value: unknown, field: string, problems: RecordProblem[]): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && isDate(value)) return value;
  problems.push({ field, code: 'DATE_FORM' });
  return null;
}

/** A day of birth: from 1900 on, and not after the day of `latest`. */
export function readBirth(
  value: unknown,
  field: string,
  latest: string,
  problems: RecordProblem[],
): string | null {
  const day = readDay(value, field, problems);
  if (day === null || (day >= EARLIEST_BIRTH && day <= latest.slice(0, 10))) return day;
  problems.push({ field, code: 'DATE_RANGE' });
  return null;
}

/**
 * When a record was said, in Universal Time to the millisecond; BEGINNING where that is wrong. Nothing was said before
 * BEGINNING or after `latest`: such a moment would win over every later word of the source.
 */
export function needMoment(value: unknown, field: string, latest: string, problems: RecordProblem[]): string {
  if (value === null || value === undefined || value === '') problems.push({ field, code: 'MISSING' });
  else if (typeof value !== 'string' || !isMoment(value)) problems.push({ field, code: 'MOMENT_FORM' });
  else {
    const at = UTC_MILLISECONDS.test(value) ? value : new Date(value).toISOString();
    if (at >= BEGINNING && at <= latest) return at;
    problems.push({ field, code: 'DATE_RANGE' });
  }
  return BEGINNING;
}

/** The record's own id; where it has none, the record itself as text, so that the same one is set aside once. */
export function keyOf(value: unknown, record: unknown, field: string, problems: RecordProblem[]): string {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  const key = needText(id, field, MOST_KEY, problems);
  if (key !== null) return key;
  return textOf(record);
}

function textOf(record: unknown): string {
  try {
    return JSON.stringify(record) ?? 'null';
  } catch {
    // Nested deeper than the stack reaches.
    return 'unreadable';
  }
}

/** What is no record at all. */
export function noRecord(value: unknown): ReadRecord {
  return {
    key: textOf(value),
    updatedAt: BEGINNING,
    fields: null,
    problems: [{ field: '', code: 'NOT_A_RECORD' }],
  };
}
