// Aturan BIL-1: Hari tagihan adalah hari kalender di zona waktu lembaga; periode mulai pada hari pertamanya dan berakhir
// sebelum hari terakhirnya, dan berulang pada tanggal yang sama atau akhir bulan bila tanggal itu tidak ada.
// Sumber: TEN-13

/** A day of the calendar, YYYY-MM-DD: texts that sort as the days do. */
export type Day = string;
export type Period = 'monthly' | 'yearly';

const DAY_MS = 86_400_000;

/** The day that it is at `moment` in a time zone of the IANA list. */
export function dayIn(moment: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `until`; negative when `until` lies before. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
}

export function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

export function latest(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/**
 * Where the period that begins on `from` ends. `anchor`: the first day of the days paid one after another, so that who
 * began on a 31st comes back to it after February.
 */
export function periodEnd(from: Day, period: Period, anchor: Day = from): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const wanted = date === monthLength(year, month) ? Math.max(date, Number(anchor.slice(8))) : date;
  const months = year * 12 + (month - 1) + (period === 'monthly' ? 1 : 12);
  const [endYear, endMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const endDate = Math.min(wanted, monthLength(endYear, endMonth));
  return new Date(Date.UTC(endYear, endMonth - 1, endDate)).toISOString().slice(0, 10);
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
